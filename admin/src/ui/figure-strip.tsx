import type { ReactNode } from 'react';
import styles from './figure-strip.module.css';

export interface Figure {
  label: string;
  value: ReactNode;
  /** What the value is out of, such as "of 486". */
  of?: string;
  /** Change or context under the value. */
  note?: ReactNode;
  /** Whether the note is good news or bad; by default it is neither. */
  noteTone?: 'good' | 'bad';
}

/** A page's key figures in one strip, two a row on a narrow screen. */
export function FigureStrip({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <dl className={styles['strip']} aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd className={styles['value']}>
            {figure.value}
            {figure.of === undefined ? null : <small> {figure.of}</small>}
          </dd>
          {figure.note === undefined ? null : (
            <dd className={styles['note']} data-tone={figure.noteTone}>{figure.note}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
