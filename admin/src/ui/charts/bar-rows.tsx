import type { CSSProperties, ReactNode } from 'react';
import { chartColorVar, type ChartColor } from './chart-color.ts';
import styles from './bar-rows.module.css';

export interface BarPart {
  /** What this part counts, for screen readers; without it the row's text has to say it. */
  label?: string;
  amount: number;
  color: ChartColor;
  /** Hatched: wished for, not there. */
  hatched?: boolean;
}

export interface BarRow {
  label: string;
  parts: readonly BarPart[];
  /** The row in a number or a few words, at its end. */
  text: ReactNode;
  /** A second, quieter number. */
  note?: ReactNode;
  strong?: boolean;
}

/** Horizontal bars on one scale, each of one or more parts. */
export function BarRows({ label, rows, max, size = 'thin' }: {
  label: string;
  rows: readonly BarRow[];
  /** The amount that fills the width; the largest row by default. */
  max?: number;
  size?: 'thin' | 'thick';
}) {
  const longest = Math.max(...rows.map((row) => row.parts.reduce((sum, part) => sum + part.amount, 0)), 0);
  const full = (max ?? longest) || 1;
  return (
    <ul className={styles['rows']} aria-label={label} data-size={size} data-notes={rows.some((row) => row.note !== undefined) || undefined}>
      {rows.map((row) => (
        <li key={row.label}>
          <span className={styles['label']}>{row.label}</span>
          <span className={styles['bar']}>
            {row.parts.map((part, index) => (
              <i
                key={index}
                data-hatched={part.hatched || undefined}
                style={{ '--part': chartColorVar(part.color), width: `${(part.amount / full) * 100}%` } as CSSProperties}
              >
                {part.label === undefined ? null : <span className="al-hidden">{`${part.label}: ${part.amount}. `}</span>}
              </i>
            ))}
          </span>
          <span className={styles['text']} data-strong={row.strong || undefined}>{row.text}</span>
          {row.note === undefined ? null : <span className={styles['note']}>{row.note}</span>}
        </li>
      ))}
    </ul>
  );
}
