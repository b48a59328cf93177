import type { CSSProperties } from 'react';
import { chartColorVar, type ChartColor } from '../../ui/charts/chart-color.ts';
import { signed } from '../../ui/number-words.ts';
import { fit } from './fit.ts';
import styles from './gain-rows.module.css';

export interface GainRow {
  label: string;
  note?: string;
  /** Mentees placed more. */
  placed: number;
  /** Points of 10,000 by which the total rises. */
  score: number;
}

/** Two bars a row, each on a scale of its own: people placed more, and the fit of all pairs together. */
export function GainRows({ label, rows }: { label: string; rows: readonly GainRow[] }) {
  const mostPlaced = Math.max(1, ...rows.map(({ placed }) => placed));
  const mostScore = Math.max(1, ...rows.map(({ score }) => score));
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col"><span className="al-hidden">Added</span></th>
          <th scope="col">Placed more</th>
          <th scope="col">Fit in all</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label: name, note, placed, score }) => (
          <tr key={name}>
            <th scope="row">{name}{note === undefined ? null : <small>{note}</small>}</th>
            <td><Bar share={placed / mostPlaced} color={1} text={signed(placed)} strong={placed > 0} /></td>
            <td><Bar share={score / mostScore} color={3} text={signed(fit(score))} strong={false} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ share, color, text, strong }: { share: number; color: ChartColor; text: string; strong: boolean }) {
  return (
    <span className={styles['bar']}>
      <i style={{ '--part': chartColorVar(color), width: `${Math.max(0, share) * 100}%` } as CSSProperties} aria-hidden="true" />
      <span data-strong={strong || undefined}>{text}</span>
    </span>
  );
}
