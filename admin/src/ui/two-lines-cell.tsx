import type { ReactNode } from 'react';
import styles from './two-lines-cell.module.css';

/** A value over a quieter second line, in a table's cell. */
export function TwoLinesCell({ detail, children }: { detail: ReactNode; children: ReactNode }) {
  return (
    <span className={styles['cell']}>
      <span>{children}</span>
      {detail === null || detail === undefined ? null : <small>{detail}</small>}
    </span>
  );
}
