import type { CriterionKey } from './criterion-keys.ts';
import type { Criterion } from './criterion.ts';
import { functionCriterion } from './function.criterion.ts';
import { goalTextCriterion } from './goal-text.criterion.ts';
import { languageCriterion } from './language.criterion.ts';
import { seniorityStepCriterion } from './seniority-step.criterion.ts';
import { skillsCriterion } from './skills.criterion.ts';
import { timeOverlapCriterion } from './time-overlap.criterion.ts';

/** Every criterion by its key: a new key does not compile without its module. */
export const CRITERIA = {
  skills: skillsCriterion,
  goal_text: goalTextCriterion,
  seniority_step: seniorityStepCriterion,
  time_overlap: timeOverlapCriterion,
  language: languageCriterion,
  function: functionCriterion,
} satisfies Record<CriterionKey, Criterion>;
