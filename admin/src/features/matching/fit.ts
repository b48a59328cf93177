/** Scores come as 0…10,000 and are shown as 0…100. */
export function fit(score: number): number {
  return Math.round(score / 100);
}
