import styles from './interval-plot.module.css';

export interface IntervalScale {
  min: number;
  max: number;
  /** Where the axis has its labels. */
  ticks: readonly number[];
}

const middle = '50%';

/**
 * A value with its interval on a scale, for a table's cell or a list's row. The dot is hollow when the interval
 * contains `reference` (no clear difference). With `before` the former value stands as a grey dot. Of a `isRange` there is no
 * dot: a dotted line says that the value lies between `low` and `high` and no more.
 */
export function IntervalPlot({ label, scale, value, low, high, before, reference, isRange = false }: {
  /** In words: "Difference +4.1 points, 0.9 to 7.3". */
  label: string;
  scale: IntervalScale;
  value: number;
  low?: number;
  high?: number;
  before?: number;
  /** The value that means "no difference", drawn as an upright line. */
  reference?: number;
  isRange?: boolean;
}) {
  const x = (amount: number) => `${(3 + ((amount - scale.min) / (scale.max - scale.min)) * 94).toFixed(2)}%`;
  const isOpen = reference !== undefined && low !== undefined && high !== undefined && low <= reference && high >= reference;
  return (
    <svg className={styles['plot']} data-open={isOpen || undefined} role="img" aria-label={label} width="100%" height="36">
      {reference === undefined ? <line className={styles['track']} x1="0" x2="100%" y1={middle} y2={middle} /> : null}
      {reference === undefined
        ? null
        : scale.ticks.map((tick) => (
            <line key={tick} className={tick === reference ? styles['reference'] : styles['grid']} x1={x(tick)} x2={x(tick)} y1="0" y2="100%" />
          ))}
      {before === undefined ? null : <line className={styles['move']} x1={x(before)} x2={x(value)} y1={middle} y2={middle} />}
      {low === undefined || high === undefined ? null : (
        <line className={isRange ? styles['range'] : before === undefined ? styles['interval'] : styles['band']} x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      )}
      {before === undefined ? null : <circle className={styles['before']} cx={x(before)} cy={middle} r="4.5" />}
      {isRange ? null : <circle className={styles['dot']} cx={x(value)} cy={middle} r="5.5" />}
    </svg>
  );
}

/** The labels of a scale, to stand over or under a column of plots. */
export function IntervalAxis({ scale, format }: { scale: IntervalScale; format: (tick: number) => string }) {
  return (
    <svg className={styles['axis']} width="100%" height="16" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} x={`${3 + ((tick - scale.min) / (scale.max - scale.min)) * 94}%`} y="12" textAnchor="middle">
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}
