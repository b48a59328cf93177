import { isTooPrivate, type Ask } from '@alongside/shared/asks';
import type { ChartFill } from '../../ui/charts/chart-fill.ts';
import type { Criterion, Weights } from './matching-types.ts';

/** Criteria of one kind: what a score is drawn by, each with a colour and a pattern of its own. */
export interface CriterionGroup extends ChartFill {
  label: string;
}

const skills: CriterionGroup = { label: 'Skills & goals', color: 1, pattern: 'solid' };
const role: CriterionGroup = { label: 'Experience & role', color: 2, pattern: 'stripes' };
const place: CriterionGroup = { label: 'Availability & place', color: 3, pattern: 'dots' };
const people: CriterionGroup = { label: 'People', color: 4, pattern: 'lines' };

/** In the order in which they are listed and drawn. */
export const criterionGroups: readonly CriterionGroup[] = [skills, role, place, people];

export interface CriterionLook {
  key: Criterion;
  group: CriterionGroup;
  label: string;
  short: string;
  /** What a programme has to ask people for it to count; any of them. Nothing where it always can. */
  asks?: readonly Ask[];
}

/** The criteria in the order they are listed, group by group. */
export const criteria: readonly CriterionLook[] = [
  { key: 'skills', group: skills, label: 'Skills wanted', short: 'Skills' },
  { key: 'goal_text', group: skills, label: 'Goal in their own words', short: 'Goal' },
  { key: 'seniority_step', group: role, label: 'Step in seniority', short: 'Seniority' },
  { key: 'function', group: role, label: 'Function', short: 'Function' },
  { key: 'time_overlap', group: place, label: 'Hours in common', short: 'Hours' },
  { key: 'language', group: place, label: 'Shared language', short: 'Language' },
  { key: 'location', group: place, label: 'Where they would meet', short: 'Location', asks: ['location'] },
  { key: 'not_paired_before', group: people, label: 'Not a pair before', short: 'New pair' },
  { key: 'communication', group: people, label: 'How they like to talk', short: 'Talking', asks: ['communication'] },
  { key: 'feedback', group: people, label: 'Feedback as they like it', short: 'Feedback', asks: ['feedback'] },
  { key: 'interests', group: people, label: 'Shared interests', short: 'Interests', asks: ['interests'] },
  { key: 'values', group: people, label: 'Shared values', short: 'Values', asks: ['values'] },
  { key: 'personality', group: people, label: 'Personality', short: 'Personality', asks: ['personality'] },
  { key: 'preferences', group: people, label: 'Whom they wish for', short: 'Wishes', asks: ['wishes', 'mentor_wishes'] },
  { key: 'affinity', group: people, label: 'Somebody like them, where asked', short: 'Affinity', asks: ['attributes'] },
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
