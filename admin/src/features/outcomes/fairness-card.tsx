import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { Card, CardSection } from '../../ui/card.tsx';
import { IntervalRows, type IntervalRow } from '../../ui/charts/interval-rows.tsx';
import { attributesOf, fairnessCell, ratioWords, toldWords, type FairnessCell } from './fairness-words.ts';
import { countText, valueText, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

const sides = [['with', 'Who said so'], ['without', 'Who did not']] as const;
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
        {attribute === undefined ? null : (
          <>
            <div className={styles['controls']}>
              <NativeSelect aria-label="Attribute" value={attribute} onChange={(event) => setWanted(event.currentTarget.value)} data={attributes} />
            </div>
            <IntervalRows label={`Placed, by ${attribute}`} scale={{ min: 0, max: 100, ticks: [0, 50, 100] }} rows={sides.map(([side, label]) => rowOf(fairnessCell(fairness, 'placed', attribute, side), `${label}: placed`, 'percent'))} format={(tick) => `${tick} %`} />
            <IntervalRows label={`Fit of the pairs, by ${attribute}`} scale={{ min: 0, max: 100, ticks: [0, 50, 100] }} rows={sides.map(([side, label]) => rowOf(fairnessCell(fairness, 'fit', attribute, side), `${label}: mean fit`, 'number'))} format={String} />
            <p className={styles['remark']}>{ratioWords(fairness, attribute)}</p>
          </>
        )}
        <p className={styles['remark']}>No attribute is a criterion, but where a mentee asked for a mentor who shares one. All these mentees were in one round and in one role, so that nothing is pooled that ought to be kept apart.</p>
      </CardSection>
    </Card>
  );
}

function rowOf(cell: FairnessCell | undefined, label: string, unit: 'percent' | 'number'): IntervalRow {
  if (cell === undefined || cell.hidden || cell.value === null) return { label, hiddenBecause };
  const interval = cell.low === null || cell.high === null ? {} : { low: cell.low, high: cell.high };
  const text = valueText(cell, unit);
  return { label, value: cell.value, ...interval, spoken: `${label} ${text}${cell.low === null ? '' : `, interval ${cell.low} to ${cell.high}`}`, text, note: countText(cell, unit) };
}
