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

/** Criteria of which nobody is told more than their points, not even who left one empty. */
export const PRIVATE_CRITERIA = ['personality', 'preferences', 'affinity'] as const satisfies readonly CriterionKey[];

export type PrivateCriterion = (typeof PRIVATE_CRITERIA)[number];

export function isPrivateCriterion(key: CriterionKey): key is PrivateCriterion {
  return PRIVATE_CRITERIA.some((each) => each === key);
}
