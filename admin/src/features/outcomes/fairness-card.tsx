import { useState, type ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import { Card, CardSection } from '../../ui/card.tsx';
import { IntervalRows, type IntervalRow } from '../../ui/charts/interval-rows.tsx';
import { attributesOf, effectWords, fairnessCell, ratioWords, sides, toldWords, waitWords, type FairnessCell, type FairnessTable } from './fairness-words.ts';
import { bandRange, countText, valueText, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

const hiddenBecause = 'Under 10 people, or hidden to protect them';

/** How mentees of the last published round fared by what they told of themselves: drawn with intervals, and the ratio with its caveat. */
export function FairnessCard({ snapshot: { fairness } }: { snapshot: Snapshot }) {
  const attributes = attributesOf(fairness);
  const [wanted, setWanted] = useState<string | null>(null);
  const attribute = attributes.find((name) => name === wanted) ?? attributes.find((name) => fairnessCell(fairness, 'placed', name, 'with')?.hidden === false) ?? attributes[0];
  if (fairness.length === 0) return null;
  return (
    <Card title="Fairness across groups" detail="Mentees of the last published round">
      <CardSection>
        <p className={styles['remark']}>{toldWords(fairness)}</p>
        {attribute === undefined ? null : <NativeSelect aria-label="Attribute" mt="sm" maw={320} value={attribute} onChange={(event) => setWanted(event.currentTarget.value)} data={attributes} />}
      </CardSection>
      {attribute === undefined ? null : <Comparison cells={fairness} attribute={attribute} />}
      <CardSection>
        <p className={styles['remark']}>No attribute is a criterion, but where a mentee asked for a mentor who shares one. All these mentees were in one round and in one role, so that nothing is pooled that ought to be kept apart.</p>
      </CardSection>
    </Card>
  );
}

/** Of one attribute: who was placed and how soon, and how well the pairs fit. A group that is hidden is hidden in all of it. */
function Comparison({ cells, attribute }: { cells: readonly FairnessCell[]; attribute: string }) {
  const rows = (table: FairnessTable, unit: 'percent' | 'number') => sides.map(([side, label]) => rowOf(fairnessCell(cells, table, attribute, side), label, unit));
  const placed = <IntervalRows label={`Placed, by ${attribute}`} scale={ofHundred} rows={rows('placed', 'percent')} format={percent} />;
  if (fairnessCell(cells, 'placed', attribute)?.hidden === true) return <CardSection title="Placed">{placed}</CardSection>;
  const effects = effectRows(cells, attribute);
  const waits = sides.flatMap(([side, label]) => waitRow(fairnessCell(cells, 'wait', attribute, side), label));
  const waiting = waitWords(cells, attribute);
  const longest = Math.max(1, ...waits.map(({ value }) => value));
  return (
    <div className={styles['compared']}>
      <Compared title="Placed" words={ratioWords(cells, attribute)}>{placed}</Compared>
      {waiting === null ? null : (
        <Compared title="Days until half of them had a mentor" words={waiting}>
          {waits.length === 0 ? null : <IntervalRows label={`Days until half had a mentor, by ${attribute}`} scale={{ min: 0, max: longest, ticks: [0, longest] }} rows={waits} format={String} />}
        </Compared>
      )}
      <CardSection title="Mean fit of the pairs">
        <IntervalRows label={`Fit of the pairs, by ${attribute}`} scale={ofHundred} rows={rows('fit', 'number')} format={String} />
      </CardSection>
      <Compared title="Difference in fit, in standard deviations" words={effectWords(cells, attribute)}>
        {effects.length === 0 ? null : <IntervalRows label={`Size of the difference in fit, by ${attribute}`} scale={effectScale(effects)} rows={effects} format={signed} reference={0} />}
      </Compared>
    </div>
  );
}

function Compared({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <CardSection title={title}>
      {children}
      <p className={styles['remark']}>{words}</p>
    </CardSection>
  );
}

const ofHundred = { min: 0, max: 100, ticks: [0, 50, 100] };
const percent = (tick: number) => `${tick}\u00a0%`;

type Drawn = Extract<IntervalRow, { value: number }>;

function effectRows(cells: readonly FairnessCell[], attribute: string): Drawn[] {
  const named = [['effect', 'As matched'], ['plain_effect', 'Without the likeness some asked for']] as const;
  return named.flatMap(([table, label]) => {
    const cell = fairnessCell(cells, table, attribute);
    if (cell?.value == null || cell.low === null || cell.high === null) return [];
    return [{ label, value: cell.value, low: cell.low, high: cell.high, spoken: `${label} ${signed(cell.value)}, interval ${signed(cell.low)} to ${signed(cell.high)}`, text: signed(cell.value), note: `${signed(cell.low)} to ${signed(cell.high)}` }];
  });
}

/** Whole standard deviations either way, so that nothing is cut off and no difference lies in the middle. */
function effectScale(rows: readonly Drawn[]) {
  const widest = Math.max(1, ...rows.map(({ low, high }) => Math.ceil(Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)))));
  return { min: -widest, max: widest, ticks: [-widest, 0, widest] };
}

function signed(value: number): string {
  return value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Number.isInteger(value) ? Math.abs(value) : Math.abs(value).toFixed(2)}`;
}

function waitRow(cell: FairnessCell | undefined, side: string): Drawn[] {
  if (cell?.value == null) return [];
  const text = cell.value === 1 ? '1 day' : `${cell.value} days`;
  return [{ label: side, value: cell.value, spoken: `${side}: half had a mentor after ${text}`, text }];
}

function rowOf(cell: FairnessCell | undefined, label: string, unit: 'percent' | 'number'): IntervalRow {
  if (cell === undefined || cell.hidden || cell.value === null) return { label, hiddenBecause };
  const interval = cell.low === null || cell.high === null ? {} : { low: cell.low, high: cell.high };
  const text = valueText(cell, unit);
  return { label, value: cell.value, ...interval, ...bandRange(cell), spoken: `${label} ${text}${cell.low === null ? '' : `, interval ${cell.low} to ${cell.high}`}`, text, note: countText(cell, unit) };
}
