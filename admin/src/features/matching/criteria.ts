import type { ChartColor } from '../../ui/charts/chart-color.ts';
import type { Criterion } from './matching-types.ts';

/** The criteria in the order they are listed, each in its own colour wherever it shows. */
export const criteria: readonly { key: Criterion; label: string; short: string; color: ChartColor }[] = [
  { key: 'skills', label: 'Skills wanted', short: 'Skills', color: 1 },
  { key: 'goal_text', label: 'Goal in their own words', short: 'Goal', color: 2 },
  { key: 'seniority_step', label: 'Step in seniority', short: 'Seniority', color: 3 },
  { key: 'time_overlap', label: 'Hours in common', short: 'Hours', color: 4 },
  { key: 'language', label: 'Shared language', short: 'Language', color: 5 },
  { key: 'function', label: 'Function', short: 'Function', color: 6 },
];

export function criterionOf(key: Criterion): (typeof criteria)[number] {
  return criteria.find((criterion) => criterion.key === key)!;
}
