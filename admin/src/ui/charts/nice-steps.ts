/** Round steps of an axis from the first above 0 up to the first at or above `highest`, at most `wanted` + 1 of them. */
export function niceSteps(highest: number, wanted: number): number[] {
  if (!(highest > 0)) return [1];
  const rough = highest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  const step = factor * power;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count }, (_, index) => Number(((index + 1) * step).toPrecision(12)));
}
