import type { CSSProperties } from 'react';
import { chartColorVar, type ChartColor } from './chart-color.ts';
import styles from './chart-fill.module.css';

/** How an area is filled, so that two areas differ also for whoever does not tell their colours apart. */
export type ChartPattern = 'solid' | 'stripes' | 'dots' | 'lines';

/** What an area of a drawing is filled with. */
export interface ChartFill {
  color: ChartColor;
  pattern: ChartPattern;
}

/** The attributes that fill an element; further declarations of its style go along. */
export function fillOf({ color, pattern }: ChartFill, style: CSSProperties = {}) {
  return { className: styles['fill'] ?? '', 'data-pattern': pattern, style: { ...style, '--fill': chartColorVar(color) } as CSSProperties };
}
