import { isTooPrivate, type Ask } from '@alongside/shared/asks';
import type { ChartColor } from '../../ui/charts/chart-color.ts';
import type { Criterion, Weights } from './matching-types.ts';

export const criterionGroups = ['What they want to learn', 'Who they are at work', 'How they like to work', 'Their own wishes'] as const;

export interface CriterionLook {
  key: Criterion;
  group: (typeof criterionGroups)[number];
  label: string;
  short: string;
  color: ChartColor;
  /** What a programme has to ask people for it to count; any of them. Nothing where it always can. */
  asks?: readonly Ask[];
}

const [learn, work, ways, own] = criterionGroups;

/** The criteria in the order they are listed, those side by side in different colours. */
export const criteria: readonly CriterionLook[] = [
  { key: 'skills', group: learn, label: 'Skills wanted', short: 'Skills', color: 1 },
  { key: 'goal_text', group: learn, label: 'Goal in their own words', short: 'Goal', color: 2 },
  { key: 'seniority_step', group: work, label: 'Step in seniority', short: 'Seniority', color: 3 },
  { key: 'function', group: work, label: 'Function', short: 'Function', color: 6 },
  { key: 'not_paired_before', group: work, label: 'Not a pair before', short: 'New pair', color: 7 },
  { key: 'time_overlap', group: ways, label: 'Hours in common', short: 'Hours', color: 4 },
  { key: 'language', group: ways, label: 'Shared language', short: 'Language', color: 5 },
  { key: 'location', group: ways, label: 'Where they would meet', short: 'Location', color: 7, asks: ['location'] },
  { key: 'communication', group: ways, label: 'How they like to talk', short: 'Talking', color: 1, asks: ['communication'] },
  { key: 'feedback', group: ways, label: 'Feedback as they like it', short: 'Feedback', color: 2, asks: ['feedback'] },
  { key: 'interests', group: own, label: 'Shared interests', short: 'Interests', color: 3, asks: ['interests'] },
  { key: 'values', group: own, label: 'Shared values', short: 'Values', color: 4, asks: ['values'] },
  { key: 'personality', group: own, label: 'Personality', short: 'Personality', color: 5, asks: ['personality'] },
  { key: 'preferences', group: own, label: 'Whom they wish for', short: 'Wishes', color: 6, asks: ['wishes', 'mentor_wishes'] },
  { key: 'affinity', group: own, label: 'Somebody like them, where asked', short: 'Affinity', color: 7, asks: ['attributes'] },
];

/** Why these weights cannot be run or kept; null where they can. */
export function weightsProblem(weights: Weights): string | null {
  if (criteria.every(({ key }) => weights[key] === 0)) return 'At least one criterion has to count.';
  return isTooPrivate(weights) ? 'What people told for themselves alone may count for a third at most: more would show who told what.' : null;
}

export function criterionOf(key: Criterion): CriterionLook {
  return criteria.find((criterion) => criterion.key === key)!;
}

/** Whether a programme that asks this knows enough of its people for a criterion to count. */
export function isAskedFor({ asks }: CriterionLook, asked: readonly Ask[]): boolean {
  return asks === undefined || asks.some((ask) => asked.includes(ask));
}
