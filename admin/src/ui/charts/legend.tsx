import type { CSSProperties } from 'react';
import { number } from '../number-words.ts';
import { chartColorVar, type ChartColor } from './chart-color.ts';
import type { ChartPattern } from './chart-fill.ts';
import { Swatch } from './swatch.tsx';
import styles from './legend.module.css';

export interface LegendItem {
  label: string;
  color: ChartColor;
  mark?: 'solid' | 'hatched' | 'dashed' | 'dot' | 'hollow';
  /** In place of a mark, where areas differ in their pattern. */
  pattern?: ChartPattern;
  /** A count before the label. */
  count?: number;
}

/** What the colours and marks of a drawing mean. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className={styles['legend']}>
      {items.map((item) => (
        <li key={item.label}>
          {item.pattern === undefined ? <i data-mark={item.mark ?? 'solid'} style={{ '--mark': chartColorVar(item.color) } as CSSProperties} aria-hidden="true" /> : <Swatch color={item.color} pattern={item.pattern} />}
          {item.count === undefined ? null : <b>{number(item.count)}</b>}
          {item.label}
        </li>
      ))}
    </ul>
  );
}
