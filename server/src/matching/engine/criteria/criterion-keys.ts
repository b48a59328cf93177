import { privateCriteria, type PrivateCriterion } from '@alongside/shared/asks';

/** What a pair is judged by, in the order explanations list it. */
export const CRITERION_KEYS = [
  'skills',
  'goal_text',
  'seniority_step',
  'time_overlap',
  'language',
  'function',
  'location',
  'not_paired_before',
  'communication',
  'feedback',
  'interests',
  'values',
  'personality',
  'preferences',
  'affinity',
] as const;

export type CriterionKey = (typeof CRITERION_KEYS)[number];

/** Whether a criterion is of what people tell for themselves alone: not even who left it empty is told. */
export function isPrivateCriterion(key: CriterionKey): key is PrivateCriterion {
  return privateCriteria.some((each) => each === key);
}
