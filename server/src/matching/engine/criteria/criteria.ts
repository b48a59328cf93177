import type { CriterionKey } from './criterion-keys.ts';
import type { Criterion } from './criterion.ts';
import { affinityCriterion } from './affinity.criterion.ts';
import { communicationCriterion } from './communication.criterion.ts';
import { feedbackCriterion } from './feedback.criterion.ts';
import { functionCriterion } from './function.criterion.ts';
import { goalTextCriterion } from './goal-text.criterion.ts';
import { interestsCriterion } from './interests.criterion.ts';
import { languageCriterion } from './language.criterion.ts';
import { locationCriterion } from './location.criterion.ts';
import { notPairedBeforeCriterion } from './not-paired-before.criterion.ts';
import { personalityCriterion } from './personality.criterion.ts';
import { preferencesCriterion } from './preferences.criterion.ts';
import { seniorityStepCriterion } from './seniority-step.criterion.ts';
import { skillsCriterion } from './skills.criterion.ts';
import { timeOverlapCriterion } from './time-overlap.criterion.ts';
import { valuesCriterion } from './values.criterion.ts';

/** Every criterion by its key: a new key does not compile without its module. */
export const CRITERIA = {
  skills: skillsCriterion,
  goal_text: goalTextCriterion,
  seniority_step: seniorityStepCriterion,
  time_overlap: timeOverlapCriterion,
  language: languageCriterion,
  function: functionCriterion,
  location: locationCriterion,
  not_paired_before: notPairedBeforeCriterion,
  communication: communicationCriterion,
  feedback: feedbackCriterion,
  interests: interestsCriterion,
  values: valuesCriterion,
  personality: personalityCriterion,
  preferences: preferencesCriterion,
  affinity: affinityCriterion,
} satisfies Record<CriterionKey, Criterion>;
