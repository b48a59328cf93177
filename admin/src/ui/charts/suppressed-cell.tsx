import styles from './suppressed-cell.module.css';

/** A hatched place for a number that may not be shown, with its reason: never a blank, never a 0. */
export function SuppressedCell({ reason }: { reason: string }) {
  return <span className={styles['cell']}>{reason}</span>;
}

/** A number that does not exist yet because too few have answered. */
export function TooFewYet() {
  return <span className="al-faint">too few yet</span>;
}
