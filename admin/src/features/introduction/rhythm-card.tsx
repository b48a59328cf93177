import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { introductionIntervals, introductionKinds } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { intervalNames, kindNames, weekdayNames, type Rhythm } from './introduction-words.ts';
import styles from './introductions.module.css';

const choiceKeys = ['state', 'every', 'weekday', 'meets'] as const;
type Choice = Pick<Rhythm, (typeof choiceKeys)[number]>;

/** When people are introduced, and to whom; each change is kept at once. */
export function RhythmCard({ programId, rhythm, isPeer }: { programId: string; rhythm: Rhythm; isPeer: boolean }) {
  // Until the server has it, what was chosen stands over what is stored: a second choice does not take the first one back.
  const [chosen, setChosen] = useState<Choice | null>(null);
  const change = useAction(trpc.introduction.change.mutationOptions({ scope: { id: 'rhythm' } }), {
    refreshes: [trpc.introduction.pathFilter()],
    onDone: (_, kept) => setChosen((now) => (now !== null && choiceKeys.every((key) => now[key] === kept[key]) ? null : now)),
  });
  const { state, every, weekday, meets } = chosen === null || change.error !== null ? rhythm : chosen;
  const set = (part: Partial<Choice>) => {
    const next = { state, every, weekday, meets, ...part };
    setChosen(next);
    change.run({ programId, ...next });
  };
  return (
    <Card title="Rhythm" detail="Changes count from the next round on.">
      <CardSection>
        {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
        <div className={styles['fields']}>
          <Select
            label="How often"
            allowDeselect={false}
            data={introductionIntervals.map((value) => ({ value, label: intervalNames[value] }))}
            value={every}
            onChange={(value) => set({ every: introductionIntervals.find((interval) => interval === value) ?? every })}
          />
          <Select
            label="On a"
            allowDeselect={false}
            data={weekdayNames.map((label, index) => ({ value: String(index + 1), label }))}
            value={String(weekday)}
            onChange={(value) => set({ weekday: Number(value) })}
          />
          {isPeer ? null : (
            <Select
              label="Who meets whom"
              allowDeselect={false}
              data={introductionKinds.map((value) => ({ value, label: kindNames[value] }))}
              value={meets}
              onChange={(value) => set({ meets: introductionKinds.find((kind) => kind === value) ?? meets })}
            />
          )}
        </div>
        <div className="al-row">
          {state === 'paused' ? <Button loading={change.isPending} onClick={() => set({ state: 'running' })}>Go on</Button> : <Button loading={change.isPending} onClick={() => set({ state: 'paused' })}>Pause</Button>}
          <Button variant="subtle" onClick={() => set({ state: 'off' })}>Switch introductions off</Button>
        </div>
      </CardSection>
    </Card>
  );
}
