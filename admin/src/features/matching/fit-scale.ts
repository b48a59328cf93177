import type { IntervalScale } from '../../ui/charts/interval-plot.tsx';

const step = 10;

/**
 * The part of 0 to 100 in which these fits lie, in whole tens and at least two of them wide, so that a move of a few points
 * is seen for what it is. All of it where there is no fit.
 */
export function fitScale(fits: readonly number[]): IntervalScale {
  if (fits.length === 0) return { min: 0, max: 100, ticks: [0, 100] };
  const low = Math.floor(Math.min(...fits) / step) * step;
  const high = Math.ceil(Math.max(...fits) / step) * step;
  const min = Math.min(low, 100 - 2 * step);
  const max = Math.max(high, min + 2 * step);
  return { min, max, ticks: [min, max] };
}
