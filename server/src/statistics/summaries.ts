import { studentTQuantile } from './student-t.ts';

export interface Interval {
  low: number;
  high: number;
}

/** The arithmetic mean; NaN of no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 95 % t interval of a mean; undefined for fewer than two values. */
export function meanInterval(values: readonly number[]): Interval | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1);
  const reach = studentTQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { low: middle - reach, high: middle + reach };
}

/** Of the standard normal distribution: 97.5 % lie below. */
export const z = 1.959963984540054;

/** 95 % Wilson score interval (1927) of `yes` out of `n`, as shares. */
export function wilsonInterval(yes: number, n: number): Interval {
  const p = yes / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: middle - reach, high: middle + reach };
}

/** Median, type 7 of Hyndman & Fan (1996). */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) / 2;
  return (sorted[Math.floor(place)]! + sorted[Math.ceil(place)]!) / 2;
}

/** The shortest time by which at least half of all were through; null where fewer are (`null` is not through yet). */
export function timeUntilHalf(times: readonly (number | null)[]): number | null {
  const through = times.filter((time) => time !== null).sort((a, b) => a - b);
  return through[Math.ceil(times.length / 2) - 1] ?? null;
}
