import type { CSSProperties } from 'react';
import styles from './aim-bar.module.css';

/** A share as a bar with a tick where it should be. `value` and `aim` are percentages. */
export function AimBar({ label, value, aim }: { label: string; value: number; aim?: number }) {
  const spoken = aim === undefined ? `${label}: ${value} %` : `${label}: ${value} %, aim ${aim} %`;
  const style = { '--value': `${Math.min(100, value)}%`, '--aim': `${aim ?? 0}%` } as CSSProperties;
  return (
    <span className={styles['row']}>
      <span className={styles['bar']} role="img" aria-label={spoken} style={style}>
        <i />
        {aim === undefined ? null : <b />}
      </span>
      <span aria-hidden="true" className="al-num">{value} %</span>
    </span>
  );
}
