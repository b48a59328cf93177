import { fillOf, type ChartPattern } from './chart-fill.ts';
import type { ChartColor } from './chart-color.ts';
import styles from './share-bar.module.css';

/** How much of the most there is, as a thin bar beside a number that says it in words. */
export function ShareBar({ share, color, pattern = 'solid', isFaint = false }: {
  /** From 0 to 1; what lies beyond is drawn as the end it is beyond. */
  share: number;
  color: ChartColor;
  pattern?: ChartPattern;
  /** Stands for something unknown rather than measured. */
  isFaint?: boolean;
}) {
  return (
    <span className={styles['track']} data-faint={isFaint || undefined} aria-hidden="true">
      <i {...fillOf({ color, pattern }, { width: `${Math.min(1, Math.max(0, share)) * 100}%` })} />
    </span>
  );
}
