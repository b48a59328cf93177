import styles from './sparkline.module.css';

const width = 98;
const height = 26;
const margin = 4;

/** The course of a number over equal steps of time, without a scale. `points` marks every step, for a course of few. */
export function Sparkline({ label, values, points = false }: {
  /** What it says in words, such as "rising from 12 to 31 a week". */
  label: string;
  values: readonly number[];
  points?: boolean;
}) {
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const at = values.map((value, index) => ({
    x: margin + (index / Math.max(1, values.length - 1)) * (width - 2 * margin),
    // What never changes is neither at its lowest nor at its highest.
    y: height - margin - (span === 0 ? 0.5 : (value - lowest) / span) * (height - 2 * margin),
  }));
  const last = at.at(-1);
  if (last === undefined) return null;
  return (
    <svg className={styles['sparkline']} data-points={points || undefined} role="img" aria-label={label} width={width} height={height}>
      <polyline points={at.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {points ? at.slice(0, -1).map(({ x, y }) => <circle key={x} className={styles['past']} cx={x} cy={y} r="2.5" />) : null}
      <circle cx={last.x} cy={last.y} r={points ? 4 : 3} />
    </svg>
  );
}
