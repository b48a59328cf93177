import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { programsQuery } from '../../api/shared-queries.ts';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, PageState } from '../../ui/page-state.tsx';
import { shortDayText } from '../../ui/time-words.ts';
import { PlanWaveDialog } from './plan-wave-dialog.tsx';
import { CancelWaveDialog, RemindDialog } from './remind-dialog.tsx';
import { wavesQuery } from './survey-queries.ts';
import { mayRemind, type Wave } from './survey-words.ts';
import { WaveList } from './wave-list.tsx';
import styles from './surveys.module.css';

function sentenceOf(waves: readonly Wave[]): string {
  const open = waves.filter(({ state }) => state === 'open');
  const first = open.toSorted((a, b) => (a.closesAt < b.closesAt ? -1 : 1))[0];
  if (first === undefined) return waves.some(({ state }) => state === 'planned') ? 'Nothing is open now; what is planned opens by itself.' : 'Nothing is open now.';
  const answered = open.reduce((sum, wave) => sum + wave.answered, 0);
  const invited = open.reduce((sum, wave) => sum + wave.invited, 0);
  return `${open.length === 1 ? 'One survey is open' : `${open.length} surveys are open`}: ${answered} of ${invited} have answered. ${open.length === 1 ? 'It' : 'The next'} closes on ${shortDayText(first.closesAt)}.`;
}

/** The waves of a coordinator's programmes. `remindId` opens the dialog of one at once. */
export function SurveysPage({ remindId, onRemind }: { remindId: string | undefined; onRemind: (waveId: string | undefined) => void }) {
  const waves = useQuery(wavesQuery);
  const programs = useQuery(programsQuery);
  const [planning, setPlanning] = useState(false);
  const [cancelled, setCancelled] = useState<Wave | null>(null);
  const mine = (programs.data?.programs ?? []).filter(({ mine: own, stage }) => own && stage !== 'finished');
  const plan = mine.length === 0 ? null : <Button variant="filled" onClick={() => setPlanning(true)}>Plan a survey…</Button>;
  return (
    <>
      <PageHeader title="Surveys" sentence={waves.data === undefined ? undefined : sentenceOf(waves.data.waves)} actions={plan} />
      <PageState query={waves}>
        {({ waves: all, now }) => {
          const groups = [
            { label: 'Open', waves: all.filter(({ state }) => state === 'open') },
            { label: 'Planned', waves: all.filter(({ state }) => state === 'planned') },
            { label: 'Closed', waves: all.filter(({ state }) => state === 'closed') },
          ].filter((group) => group.waves.length > 0);
          const reminded = all.find(({ id }) => id === remindId);
          if (groups.length === 0) {
            return (
              <Card label="Surveys">
                <EmptyState title="No survey yet" text="Five short questions, answered in the widget. Ask at the beginning, half way and at the end, and growth can be shown." action={plan} />
              </Card>
            );
          }
          return (
            <div className={styles['page']}>
              {groups.map((group) => (
                <WaveList key={group.label} {...group} now={new Date(now)} onRemind={(wave) => onRemind(wave.id)} onCancel={setCancelled} />
              ))}
              <p className={styles['promise']}>You see how many have answered, never who or what. When a survey closes, averages of at least seven people go to Outcomes.</p>
              {reminded !== undefined && mayRemind(reminded, new Date(now)) ? <RemindDialog wave={reminded} onClose={() => onRemind(undefined)} /> : null}
              {cancelled === null ? null : <CancelWaveDialog wave={cancelled} onClose={() => setCancelled(null)} />}
            </div>
          );
        }}
      </PageState>
      {planning ? <PlanWaveDialog programs={mine} onClose={() => setPlanning(false)} /> : null}
    </>
  );
}
