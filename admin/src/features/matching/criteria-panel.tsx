import type { Ask } from '@alongside/shared/asks';
import type { RoundState } from '@alongside/shared/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CriteriaDials } from './criteria-dials.tsx';
import { criteria, weightsProblem } from './criteria.ts';
import { LivePreview } from './live-preview.tsx';
import { previewQuery } from './matching-queries.ts';
import type { Preview, Settings, Summary } from './matching-types.ts';
import { RulesPanel } from './rules-panel.tsx';
import { sameSettings, type DraftSettings } from './use-draft-settings.ts';
import { wordsIn, type Shape } from './shape-words.ts';
import styles from './criteria-panel.module.css';

const settleMs = 350;
const afterRoundMs = 800;
const highest = 60;

/** The dials, what a run with them would come to, the aim and the rules. */
export function CriteriaPanel({ programId, shape, asks, own, draft, shown, nextNumber, canRun, isStarting, onRun, error }: {
  programId: string;
  shape: Shape;
  /** What the programme asks people. */
  asks: readonly Ask[];
  /** The criteria that the programme keeps. */
  own: Settings;
  draft: DraftSettings;
  /** The round on the screen. A published one lends its settings only: its people are placed, so its figures compare with nothing. */
  shown: { id: string; number: number; state: RoundState; settings: Settings; summary: Summary | null } | null;
  nextNumber: number;
  /** False while another round runs. */
  canRun: boolean;
  isStarting: boolean;
  onRun: () => void;
  error: unknown;
}) {
  const { settings } = draft;
  const compared = shown === null || shown.state === 'published' ? null : shown;
  const [settled] = useDebouncedValue(settings, settleMs);
  const problem = weightsProblem(settings.weights);
  const isSolvable = weightsProblem(settled.weights) === null;
  // While a round runs, both processors are better used by it.
  const against = compared?.summary ? compared.id : null;
  // A round that has just come to its end is read first.
  const [settledAgainst] = useDebouncedValue(against, afterRoundMs);
  const preview = useQuery(previewQuery(programId, settled, settledAgainst, isSolvable && canRun));
  const isStale = settled !== settings || settledAgainst !== against || preview.isFetching;
  const max = Math.max(highest, ...criteria.map(({ key }) => settings.weights[key]));
  const sum = criteria.reduce((total, { key }) => total + settings.weights[key], 0);

  return (
    <Card
      title="Criteria"
      action={draft.isChanged ? <Button size="xs" variant="subtle" className={styles['reset'] ?? ''} onClick={draft.reset}>Reset</Button> : undefined}
    >
      <CardSection>
        <CriteriaDials settings={settings} previous={shown?.settings.weights} asks={asks} max={max} onWeight={draft.setWeight} onRules={draft.setRules} />
        {problem === null && sum === 100 ? null : <p className={styles['sum']}>{problem ?? `Together ${sum}. Each counts with its share of that.`}</p>}
        <LivePreview
          shape={shape}
          preview={preview.data}
          error={problem === null ? preview.error : null}
          isStale={isStale}
          summary={compared?.summary ?? null}
          nextNumber={nextNumber}
          canRun={canRun && problem === null}
          isStarting={isStarting}
          onRun={onRun}
          runError={error}
        />
      </CardSection>
      <RulesPanel shape={shape} rules={settings.rules} was={shown?.settings.rules} counts={countsOf(preview.data)} onChange={draft.setRules} />
      {sameSettings(settings, own) || problem !== null ? null : <KeepSettings programId={programId} shape={shape} settings={settings} />}
    </Card>
  );
}

function countsOf(preview: Preview | undefined): ReadonlyMap<string, number> {
  return new Map(preview?.kind === 'solved' ? preview.summary.rulesRemoved.map(({ rule, pairs }) => [rule, pairs]) : []);
}

function KeepSettings({ programId, shape, settings }: { programId: string; shape: Shape; settings: Settings }) {
  const toast = useToast();
  const save = useAction(trpc.matching.saveSettings.mutationOptions(), {
    refreshes: [trpc.matching.overview.pathFilter()],
    onDone: () => toast({ text: 'These are the programme’s criteria now' }),
  });
  return (
    <CardSection>
      <Button size="xs" fullWidth loading={save.isPending} onClick={() => save.run({ programId, ...settings })}>Keep for the programme</Button>
      <p className={styles['hint']}>{`New rounds then begin with these, and suggestions to ${wordsIn(shape).seeker.many} follow them.`}</p>
      {save.error === null ? null : <ErrorNote error={save.error} onRetry={save.retry} />}
    </CardSection>
  );
}
