import { lnGamma } from './student-t.ts';
import { mean, z, type Interval } from './summaries.ts';

/** A difference of two means in standard deviations, with its 95 % interval. */
export interface EffectSize extends Interval {
  g: number;
}

/**
 * Hedges' g: the difference of two means over their pooled standard deviation, corrected for small samples by the exact
 * factor J = Γ(df/2) ⁄ (√(df/2) Γ((df−1)/2)) with df = n₁ + n₂ − 2 (Hedges 1981, Journal of Educational Statistics 6,
 * 107–128). The interval is g ± 1.96 √((n₁ + n₂)/(n₁n₂) + g²/(2(n₁ + n₂))) (Hedges & Olkin 1985, Statistical Methods for
 * Meta-Analysis, p. 86), for independent values. Above nothing where the first are higher.
 * @returns undefined where either side has fewer than two values, or nobody differs from their side's mean
 */
export function hedgesG(first: readonly number[], second: readonly number[]): EffectSize | undefined {
  const [n1, n2] = [first.length, second.length];
  if (n1 < 2 || n2 < 2) return undefined;
  const df = n1 + n2 - 2;
  const deviation = Math.sqrt((squares(first) + squares(second)) / df);
  if (deviation === 0) return undefined;
  const correction = Math.exp(lnGamma(df / 2) - lnGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  const g = (correction * (mean(first) - mean(second))) / deviation;
  const reach = z * Math.sqrt((n1 + n2) / (n1 * n2) + (g * g) / (2 * (n1 + n2)));
  return { g, low: g - reach, high: g + reach };
}

/** Sum of squared distances from the mean. */
function squares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
