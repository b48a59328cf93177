import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { IntervalRows, type IntervalRow } from '../../ui/charts/interval-rows.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { bandRange, categoryName, countText, cutNames, hiddenBecause, valueText, wordsOf, type BreakdownCell, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

export interface Breakdown {
  figure: string;
  cut: string;
}

/** The breakdown asked for where it was taken, else the first there is. */
export function chooseBreakdown(snapshot: Snapshot, wanted: Partial<Breakdown>): Breakdown | undefined {
  const figure = snapshot.breakdowns.find((each) => each.figure === wanted.figure) ?? snapshot.breakdowns[0];
  const cut = figure?.cuts.find((name) => name === wanted.cut) ?? figure?.cuts[0];
  return figure === undefined || cut === undefined ? undefined : { figure: figure.figure, cut };
}

function scaleOf(cells: readonly BreakdownCell[], unit: string): { min: number; max: number; ticks: number[] } {
  if (unit === 'percent') return { min: 0, max: 100, ticks: [0, 25, 50, 75, 100] };
  if (unit === 'of_five') return { min: 1, max: 5, ticks: [1, 2, 3, 4, 5] };
  if (unit === 'points') return { min: -1, max: 3, ticks: [-1, 0, 1, 2, 3] };
  const most = Math.max(1, ...cells.map(({ n, value }) => (unit === 'count' ? (n ?? 0) : (value ?? 0))));
  const step = 10 ** Math.floor(Math.log10(most)) * (most / 10 ** Math.floor(Math.log10(most)) > 4 ? 2 : 1);
  const max = Math.ceil(most / step) * step;
  return { min: 0, max, ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, index) => Number((index * step).toPrecision(6))) };
}

function rowOf(cell: BreakdownCell, unit: NonNullable<ReturnType<typeof wordsOf>>['unit'], name: string): IntervalRow {
  const label = categoryName(cell.category);
  const value = unit === 'count' ? cell.n : cell.value;
  if (cell.hidden || value === null) return { label, hiddenBecause };
  const interval = cell.low === null || cell.high === null ? {} : { low: cell.low, high: cell.high };
  const range = cell.low === null || cell.high === null ? '' : `, interval ${cell.low} to ${cell.high}`;
  return { label, value, ...interval, ...bandRange(cell), spoken: `${name}, ${label}: ${valueText(cell, unit)}${range}`, text: valueText(cell, unit), note: countText(cell, unit) };
}

/** One figure by one cut, as dots on a scale; hidden groups keep their row. */
export function BreakdownCard({ programId, snapshot, breakdown, onChange }: {
  programId: string;
  snapshot: Snapshot;
  breakdown: Breakdown;
  onChange: (breakdown: Breakdown) => void;
}) {
  const query = useQuery(trpc.outcome.breakdown.queryOptions({ programId, ...breakdown }, { placeholderData: keepPreviousData }));
  const words = wordsOf(breakdown.figure);
  const cuts = snapshot.breakdowns.find(({ figure }) => figure === breakdown.figure)?.cuts ?? [];
  return (
    <Card label="By group">
      <CardSection>
        <div className={styles['controls']}>
          <NativeSelect
            aria-label="Figure"
            value={breakdown.figure}
            onChange={(event) => {
              const figure = event.currentTarget.value;
              const chosen = chooseBreakdown(snapshot, { figure, cut: breakdown.cut });
              if (chosen !== undefined) onChange(chosen);
            }}
            data={snapshot.breakdowns.map(({ figure }) => ({ value: figure, label: wordsOf(figure)?.name ?? figure }))}
          />
          <SegmentedControl aria-label="By" size="xs" value={breakdown.cut} onChange={(cut) => onChange({ ...breakdown, cut })} data={cuts.map((cut) => ({ value: cut, label: cutNames[cut] ?? cut }))} />
        </div>
        <PageState query={query}>
          {({ cells }) => {
            const unit = words?.unit ?? 'number';
            const hidden = cells.filter((cell) => cell.hidden).length;
            return (
              <>
                <IntervalRows
                  label={`${words?.name ?? ''} by ${cutNames[breakdown.cut] ?? ''}`}
                  scale={scaleOf(cells, unit)}
                  rows={cells.map((cell) => rowOf(cell, unit, words?.name ?? ''))}
                  format={(tick) => (unit === 'percent' ? `${tick} %` : String(tick))}
                  {...(unit === 'points' ? { reference: 0 } : {})}
                />
                {hidden * 2 > cells.length ? <p className={styles['remark']}>Most groups are too small here. A coarser cut says more.</p> : null}
              </>
            );
          }}
        </PageState>
      </CardSection>
    </Card>
  );
}
