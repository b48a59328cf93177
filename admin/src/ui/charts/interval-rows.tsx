import type { ReactNode } from 'react';
import { IntervalAxis, IntervalPlot, type IntervalScale } from './interval-plot.tsx';
import { SuppressedCell } from './suppressed-cell.tsx';
import styles from './interval-rows.module.css';

export type IntervalRow =
  | {
      label: string;
      value: number;
      low?: number;
      high?: number;
      before?: number;
      /** No more is told than that the value lies between `low` and `high`. */
      isRange?: true;
      /** The numbers in words for screen readers. */
      spoken: string;
      text: ReactNode;
      note?: ReactNode;
    }
  | { label: string; hiddenBecause: string };

/** Values with intervals under one another on one scale. A group that may not be shown keeps its row, hatched, with the reason. */
export function IntervalRows({ label, scale, rows, format, reference }: {
  label: string;
  scale: IntervalScale;
  rows: readonly IntervalRow[];
  format: (tick: number) => string;
  reference?: number;
}) {
  const hasNotes = rows.some((row) => 'note' in row && row.note !== '');
  return (
    <div className={styles['frame']}>
      <div className={styles['rows']} data-notes={hasNotes || undefined}>
        <ul aria-label={label}>
          {rows.map((row) => (
            <li key={row.label}>
              <span className={styles['label']}>{row.label}</span>
              {'hiddenBecause' in row ? (
                <span className={styles['hidden']}><SuppressedCell reason={row.hiddenBecause} /></span>
              ) : (
                <>
                  <IntervalPlot
                    label={row.spoken}
                    scale={scale}
                    value={row.value}
                    {...(row.low === undefined ? {} : { low: row.low })}
                    {...(row.high === undefined ? {} : { high: row.high })}
                    {...(row.before === undefined ? {} : { before: row.before })}
                    {...(reference === undefined ? {} : { reference })}
                    isRange={row.isRange ?? false}
                  />
                  <span className={styles['text']}>{row.text}</span>
                  {hasNotes ? <span className={styles['note']}>{row.note}</span> : null}
                </>
              )}
            </li>
          ))}
        </ul>
        <div className={styles['axis']} aria-hidden="true">
          <span />
          <IntervalAxis scale={scale} format={format} />
        </div>
      </div>
    </div>
  );
}
