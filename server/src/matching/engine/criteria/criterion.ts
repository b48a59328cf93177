import type { ScoreSettings } from '../input.types.ts';
import type { PreparedMentee, PreparedMentor } from '../scoring/prepare.ts';

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

/** Which side has not filled in what a criterion looks at. */
export type MissingSide = 'mentee' | 'mentor' | 'both';

/**
 * Why a criterion gave its score: a code for a message catalogue and the facts to put into it.
 * Every criterion has a `….missing` code for neutral scores.
 */
export type Explanation =
  | {
      readonly code: 'skills.matched';
      readonly params: {
        /** Most important to the mentee first. */
        readonly matched: readonly { readonly skill: string; readonly priority: number; readonly level: number }[];
        readonly wantedCount: number;
      };
    }
  | { readonly code: 'skills.none_matched'; readonly params: { readonly wantedCount: number } }
  | { readonly code: 'goal_text.similar'; readonly params: { readonly words: readonly string[] } }
  | { readonly code: 'goal_text.not_similar'; readonly params: Record<string, never> }
  | { readonly code: 'seniority_step.levels_ahead'; readonly params: { readonly levels: number } }
  | { readonly code: 'seniority_step.levels_behind'; readonly params: { readonly levels: number } }
  | { readonly code: 'seniority_step.levels_apart'; readonly params: { readonly levels: number } }
  | {
      readonly code: 'time_overlap.hours';
      readonly params: {
        readonly hoursPerWeek: number;
        readonly menteeTimeZone: string | null;
        readonly mentorTimeZone: string | null;
      };
    }
  | { readonly code: 'language.shared'; readonly params: { readonly languages: readonly string[] } }
  | { readonly code: 'language.none_shared'; readonly params: Record<string, never> }
  | { readonly code: 'function.same'; readonly params: { readonly name: string; readonly wished: boolean } }
  | {
      readonly code: 'function.different';
      readonly params: { readonly menteeName: string; readonly mentorName: string; readonly wished: boolean };
    }
  | { readonly code: `${CriterionKey}.missing`; readonly params: { readonly side: MissingSide } };

/** The score of a criterion that has nothing to judge by. */
export const NEUTRAL_SCORE = 0.5;

/**
 * One way of judging a pair. `score` is the hot path: 0…1, `NEUTRAL_SCORE` exactly when `missing`
 * names a side. `explain` is asked for shown pairs only, and only when nothing is missing.
 */
export interface Criterion {
  readonly key: CriterionKey;
  missing(mentee: PreparedMentee, mentor: PreparedMentor): MissingSide | null;
  score(mentee: PreparedMentee, mentor: PreparedMentor, settings: ScoreSettings): number;
  explain(mentee: PreparedMentee, mentor: PreparedMentor, settings: ScoreSettings): Explanation;
}

/** Names the side that lacks something, or null when both have it. */
export function missingSide(menteeLacks: boolean, mentorLacks: boolean): MissingSide | null {
  if (menteeLacks) return mentorLacks ? 'both' : 'mentee';
  return mentorLacks ? 'mentor' : null;
}
