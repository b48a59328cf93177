import type { MatchMentee, MatchMentor, ScoreSettings } from '../input.types.ts';
import type { CriterionKey } from './criterion-keys.ts';
import type { Explanation } from './explanation.ts';
import type { Form } from './form.ts';

/**
 * One way of judging a pair. A new one: a key in criterion-keys.ts, its codes in explanation.ts, a module `….criterion.ts`
 * with its test, a line in criteria.ts. Scoring, neutral scores and the kernel follow from the form.
 */
export interface Criterion {
  readonly key: CriterionKey;
  /** The criterion as these settings have it; asked once a run. */
  under(settings: ScoreSettings): CriterionInForce;
}

export interface CriterionInForce {
  readonly form: Form;
  /** Asked for shown pairs only, and only when neither side's data is missing; a private criterion is always asked. */
  explain(mentee: MatchMentee, mentor: MatchMentor): Explanation;
}
