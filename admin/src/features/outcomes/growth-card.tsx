import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { IntervalRows, type IntervalRow } from '../../ui/charts/interval-rows.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { categoryName, hiddenBecause, overallOf, valueText, type BreakdownCell, type OutcomeCell, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

type Figures = Record<'before' | 'after' | 'gain', Pick<OutcomeCell, 'hidden' | 'value' | 'low' | 'high' | 'n' | 'band'> | undefined>;

function rowOf(label: string, { before, after, gain }: Figures): IntervalRow {
  if (!before || !after || !gain || before.hidden || after.hidden || gain.hidden || before.value === null || after.value === null) return { label, hiddenBecause };
  const interval = gain.low === null || gain.high === null ? {} : { low: Math.max(1, before.value + gain.low), high: Math.min(5, before.value + gain.high) };
  return {
    label,
    before: before.value,
    value: after.value,
    ...interval,
    spoken: `${label}: from ${before.value} to ${after.value}`,
    text: valueText(gain, 'points'),
    note: `n = ${gain.n}`,
  };
}

/** Confidence in what mentees wanted to learn, first and last answer of the same people. */
export function GrowthCard({ programId, snapshot }: { programId: string; snapshot: Snapshot }) {
  const overall = { before: overallOf(snapshot, 'confidence_before'), after: overallOf(snapshot, 'confidence_after'), gain: overallOf(snapshot, 'confidence_gain') };
  const isShown = overall.gain !== undefined && !overall.gain.hidden;
  const cut = snapshot.breakdowns.find(({ figure }) => figure === 'confidence_gain')?.cuts[0];
  const options = { enabled: isShown && cut !== undefined };
  const ask = (figure: string) => trpc.outcome.breakdown.queryOptions({ programId, figure, cut: cut ?? '' }, options);
  const before = useQuery(ask('confidence_before')).data?.cells ?? [];
  const after = useQuery(ask('confidence_after')).data?.cells ?? [];
  const gain = useQuery(ask('confidence_gain')).data?.cells ?? [];
  const at = (cells: readonly BreakdownCell[], category: string) => cells.find((cell) => cell.category === category);
  return (
    <Card title="Confidence, by own judgement" detail={isShown ? `${overall.gain?.n} mentees who answered twice` : undefined}>
      <CardSection>
        {isShown ? (
          <>
            <Legend items={[{ label: 'First answer', color: 'context', mark: 'dot' }, { label: 'Last answer, with interval', color: 1, mark: 'dot' }]} />
            <IntervalRows
              label="Growth in confidence"
              scale={{ min: 1, max: 5, ticks: [1, 2, 3, 4, 5] }}
              rows={[rowOf('All mentees', overall), ...gain.map(({ category }) => rowOf(categoryName(category), { before: at(before, category), after: at(after, category), gain: at(gain, category) }))]}
              format={String}
            />
            <p className={styles['remark']}>Growth against the start, not an effect: nobody outside the programme was asked, and people who start low tend to rise by themselves.</p>
          </>
        ) : (
          <p className={styles['remark']}>Too few yet: this needs 20 mentees who answered in two surveys. Ask at the beginning and at the end.</p>
        )}
      </CardSection>
    </Card>
  );
}
