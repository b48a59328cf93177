import { incompleteBeta, lnGamma } from './student-t.ts';

/** `yes` of `n`. */
export interface Share {
  yes: number;
  n: number;
}

export interface RiskRatio {
  /** The group's share over the reference's. */
  ratio: number;
  /** 95 % interval. */
  low: number;
  high: number;
  /** P(ratio < 0.8): how sure these data are of a ratio under four fifths. */
  belowFourFifths: number;
}

const FOUR_FIFTHS = 0.8;
/** Even, for Simpson's rule. */
const STEPS = 2_000;

/**
 * The ratio of two shares with its posterior, both shares given Jeffreys' prior: Beta(yes + ½, no + ½).
 * P(ratio < c) = ∫ F_group(c·p) f_reference(p) dp by Simpson's rule; quantiles by bisection of it. Four fifths is the
 * rule of thumb of the US Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D.
 * @param group and reference each with at least one unit, the reference with at least one yes
 */
export function riskRatio(group: Share, reference: Share): RiskRatio {
  const below = (limit: number) => probabilityBelow(limit, group, reference);
  return {
    ratio: group.yes / group.n / (reference.yes / reference.n),
    low: quantile(below, 0.025),
    high: quantile(below, 0.975),
    belowFourFifths: below(FOUR_FIFTHS),
  };
}

function probabilityBelow(limit: number, group: Share, reference: Share): number {
  const [a, b] = jeffreys(group);
  const [c, d] = jeffreys(reference);
  const lnBeta = lnGamma(c) + lnGamma(d) - lnGamma(c + d);
  // p = sin²(t): the density, which may be infinite at the ends, becomes finite there.
  const integrand = (t: number): number => {
    const p = Math.sin(t) ** 2;
    if (p <= 0 || p >= 1) return 0;
    const density = Math.exp((c - 1) * Math.log(p) + (d - 1) * Math.log1p(-p) - lnBeta);
    return incompleteBeta(Math.min(1, limit * p), a, b) * density * 2 * Math.sin(t) * Math.cos(t);
  };
  const width = Math.PI / 2 / STEPS;
  let sum = 0;
  for (let step = 1; step < STEPS; step++) sum += (step % 2 === 0 ? 2 : 4) * integrand(step * width);
  return (sum * width) / 3;
}

function jeffreys({ yes, n }: Share): [number, number] {
  return [yes + 0.5, n - yes + 0.5];
}

function quantile(below: (limit: number) => number, probability: number): number {
  let low = 0;
  let high = 1;
  while (below(high) < probability) high *= 2;
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (below(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
