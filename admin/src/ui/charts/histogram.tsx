import { ChartTable } from './chart-table.tsx';
import { niceSteps } from './nice-steps.ts';
import styles from './histogram.module.css';

export interface HistogramBin {
  from: number;
  to: number;
  count: number;
  /** The count of what is compared with, in the same bin. */
  comparison?: number;
}

const height = 168;
const top = 10;
const base = height - 22;
const leftPercent = 7;

/** How often each range of values occurs, with the comparison as a dashed outline. Bins are ascending and of one width. */
export function Histogram({ label, bins, valueName, countName, comparisonName }: {
  /** What the drawing says, in one sentence. */
  label: string;
  bins: readonly HistogramBin[];
  valueName: string;
  countName: string;
  comparisonName?: string;
}) {
  const highest = Math.max(1, ...bins.map((bin) => Math.max(bin.count, bin.comparison ?? 0)));
  const steps = niceSteps(highest, 4);
  const scaleTop = steps.at(-1) ?? highest;
  const width = (100 - leftPercent) / Math.max(1, bins.length);
  const x = (index: number) => leftPercent + index * width;
  const y = (count: number) => base - (count / scaleTop) * (base - top);
  const labelEvery = Math.ceil(bins.length / 8);

  return (
    <figure className={styles['figure']}>
      <svg role="img" aria-label={label} width="100%" height={height}>
        {steps.map((step) => (
          <g key={step}>
            <line className={styles['grid']} x1={`${leftPercent}%`} x2="100%" y1={y(step)} y2={y(step)} />
            <text x={`${leftPercent - 1.5}%`} y={y(step) + 4} textAnchor="end">{step}</text>
          </g>
        ))}
        {bins.map((bin, index) => (
          <rect
            key={bin.from}
            className={styles['bar']}
            x={`${x(index) + width * 0.04}%`}
            width={`${width * 0.92}%`}
            y={y(bin.count)}
            height={base - y(bin.count)}
            rx="2"
          />
        ))}
        {comparisonName === undefined ? null : <ComparisonOutline bins={bins} x={x} y={y} />}
        <line className={styles['base']} x1={`${leftPercent}%`} x2="100%" y1={base} y2={base} />
        {bins.map((bin, index) =>
          index % labelEvery === 0 ? (
            <text key={bin.from} x={`${x(index)}%`} y={height - 5} textAnchor="middle">{bin.from}</text>
          ) : null,
        )}
      </svg>
      <ChartTable
        caption={label}
        columns={[valueName, countName, ...(comparisonName === undefined ? [] : [comparisonName])]}
        rows={bins.map((bin) => [
          `${bin.from} to ${bin.to}`,
          bin.count,
          ...(comparisonName === undefined ? [] : [bin.comparison ?? 0]),
        ])}
      />
    </figure>
  );
}

/** Steps in percent of the width cannot be one path, so each is two lines; all of them twice, first the ground under the dashes. */
function ComparisonOutline({ bins, x, y }: {
  bins: readonly HistogramBin[];
  x: (index: number) => number;
  y: (count: number) => number;
}) {
  const lines = bins.map((bin, index) => {
    const level = y(bin.comparison ?? 0);
    const before = y(bins[index - 1]?.comparison ?? 0);
    return (
      <g key={bin.from}>
        <line x1={`${x(index)}%`} x2={`${x(index)}%`} y1={before} y2={level} />
        <line x1={`${x(index)}%`} x2={`${x(index + 1)}%`} y1={level} y2={level} />
      </g>
    );
  });
  return (
    <>
      <g className={styles['ground']}>{lines}</g>
      <g className={styles['outline']}>{lines}</g>
    </>
  );
}
