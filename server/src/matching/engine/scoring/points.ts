/**
 * The weighted mean of scores to the nearest integer, halves up: ⌊(Σ w·s + W/2) / W⌋ with W = Σ w.
 * All are whole numbers, so that nothing is lost.
 */
export function weightedMean(weights: readonly number[], scores: readonly number[]): number {
  let sum = 0;
  let weightSum = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]! * scores[at]!;
    weightSum += weights[at]!;
  }
  return Math.floor((2 * sum + weightSum) / (2 * weightSum));
}

/**
 * The mean's points by score, whole and summing to it: each has its share w·s / W rounded down, and the points still
 * missing go one each to the largest remainders (Hamilton's method), the first of equals.
 */
export function pointsOf(weights: readonly number[], scores: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight, at) => weight * scores[at]!);
  const points = shares.map((share) => Math.floor(share / weightSum));
  const missing = weightedMean(weights, scores) - points.reduce((sum, point) => sum + point, 0);
  const byRemainder = shares.map((share, at) => ({ at, remainder: share % weightSum })).sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, missing)) points[at]!++;
  return points;
}
