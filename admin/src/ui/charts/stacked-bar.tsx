import type { CSSProperties } from 'react';
import { number } from '../number-words.ts';
import { chartColorVar, type ChartColor } from './chart-color.ts';
import styles from './stacked-bar.module.css';

export interface StackedPart {
  label: string;
  amount: number;
  color: ChartColor;
}

/** What a whole is made of: `mini` for a table's cell, `wide` for a card's full width. Parts with nothing are left out. */
export function StackedBar({ label, parts, max, size = 'mini' }: {
  label: string;
  parts: readonly StackedPart[];
  /** The amount that fills the width; the sum of the parts by default. */
  max?: number;
  size?: 'mini' | 'wide';
}) {
  const sum = parts.reduce((total, part) => total + part.amount, 0);
  const full = (max ?? sum) || 1;
  const present = parts.filter((part) => part.amount > 0);
  const spoken = present.map((part) => `${part.label} ${number(part.amount)}`).join(', ');
  return (
    <span className={styles['bar']} data-size={size} role="img" aria-label={`${label}: ${spoken === '' ? 'nothing' : spoken}`}>
      {present.map((part) => (
        <i
          key={part.label}
          style={{ width: `${(part.amount / full) * 100}%`, '--part': chartColorVar(part.color) } as CSSProperties}
        />
      ))}
    </span>
  );
}
