/** What a pair is judged by, in the order explanations list it. */
export const CRITERION_KEYS = [
  'skills',
  'goal_text',
  'seniority_step',
  'time_overlap',
  'language',
  'function',
] as const;

export type CriterionKey = (typeof CRITERION_KEYS)[number];
