import { fillOf, type ChartFill } from './chart-fill.ts';
import styles from './swatch.module.css';

/** A little of what an area is filled with, before its name. */
export function Swatch({ color, pattern }: ChartFill) {
  return <span className={styles['swatch']} aria-hidden="true"><i {...fillOf({ color, pattern })} /></span>;
}
