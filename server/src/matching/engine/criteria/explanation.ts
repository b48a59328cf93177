import type { PrivateCriterion } from '@alongside/shared/asks';
import type { CriterionKey } from './criterion-keys.ts';

/** Which side has not filled in what a criterion looks at. */
export type MissingSide = 'mentee' | 'mentor' | 'both';

/** Of two answers to one question; who takes either agrees with everybody. */
export type Agreement = 'same' | 'different' | 'unknown';

/** A wanted skill that the mentor does not offer, and the nearest one of the taxonomy that they do. */
export interface RelatedSkill {
  readonly skill: string;
  readonly priority: number;
  readonly offered: string;
  readonly level: number;
}

/** Present where words alone could be compared: a text is in this language (ISO 639-1), of which no meanings are read. */
export interface UnreadText {
  readonly language?: string;
}

/**
 * Why a criterion gave its score: a code for a message catalogue and the facts to put into it.
 * Every criterion has a `….missing` code for neutral scores, but for private ones, which say `….hidden` whatever it is.
 */
export type Explanation =
  | {
      readonly code: 'skills.matched';
      readonly params: {
        /** Most important to the mentee first. */
        readonly matched: readonly { readonly skill: string; readonly priority: number; readonly level: number }[];
        /** Absent when there are none. */
        readonly related?: readonly RelatedSkill[];
        readonly wantedCount: number;
      };
    }
  | {
      readonly code: 'skills.related';
      readonly params: { readonly related: readonly RelatedSkill[]; readonly wantedCount: number };
    }
  | { readonly code: 'skills.none_matched'; readonly params: { readonly wantedCount: number } }
  | {
      readonly code: 'goal_text.close';
      /** The mentee's sentence and the mentor's sentence or skill that are nearest in meaning. */
      readonly params: { readonly goal: string; readonly offer: string; /** Their cosine in hundredths. */ readonly likeness: number };
    }
  | { readonly code: 'goal_text.similar'; readonly params: { readonly words: readonly string[] } & UnreadText }
  | { readonly code: 'goal_text.not_similar'; readonly params: UnreadText }
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
  | { readonly code: 'location.same_site'; readonly params: { readonly site: string } }
  /** Not at one site: at least one would rather meet remotely and nobody in person; nobody minds; one wants to meet in person and is elsewhere, or it is not known where. */
  | { readonly code: 'location.remote' | 'location.either' | 'location.apart' | 'location.site_unknown'; readonly params: Record<string, never> }
  | { readonly code: 'communication.compared'; readonly params: { readonly structure: Agreement; readonly contact: Agreement } }
  | { readonly code: 'feedback.same'; readonly params: { readonly way: string } }
  | { readonly code: 'feedback.different'; readonly params: { readonly menteeWay: string; readonly mentorWay: string } }
  | { readonly code: 'interests.shared' | 'values.shared'; readonly params: { readonly names: readonly string[] } }
  | { readonly code: 'interests.none_shared' | 'values.none_shared'; readonly params: Record<string, never> }
  | { readonly code: 'not_paired_before.new' | 'not_paired_before.again'; readonly params: Record<string, never> }
  | { readonly code: `${PrivateCriterion}.hidden`; readonly params: Record<string, never> }
  | { readonly code: `${Exclude<CriterionKey, PrivateCriterion>}.missing`; readonly params: { readonly side: MissingSide } };
