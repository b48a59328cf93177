import type { Certificate, Gap } from '../assignment/assignment.types.ts';
import type { LockConflict } from '../assignment/locks.ts';
import type { PairIds } from '../input.types.ts';
import type { WaivableRule } from '../rules/rule.ts';
import type { Contribution } from '../scoring/pair-judge.ts';
import type { BlockCode } from '../scoring/blocks.ts';

/** A proposed pair and why. */
export interface ProposedPair {
  readonly menteeId: string;
  readonly mentorId: string;
  /** 0…10,000; the points of the contributions sum to it exactly. */
  readonly score: number;
  readonly locked: boolean;
  readonly contributions: readonly Contribution[];
}

/** How many mentors one rule took away from a mentee, and how many were left after it. */
export interface TraceStep {
  readonly rule: 'no_places' | BlockCode;
  readonly removed: number;
  readonly remaining: number;
}

/**
 * The best mentor the mentee could have if one rule were switched off: the pair breaks this rule and
 * no other. Only rules that a coordinator may switch are ever named, so nothing private shows.
 */
export interface Waiver {
  readonly rule: WaivableRule;
  readonly mentorId: string;
  readonly score: number;
  /** Whether the mentor still has a free place in this result. */
  readonly hasRoom: boolean;
}

/**
 * Why a mentee is without a mentor: `none_offered` no mentor has any place, `rules` rules or the
 * quality floor leave nobody, `supply` all who are eligible are full, `not_reached` the run was
 * stopped before this mentee was scored.
 */
export type UnmatchedMentee =
  | { readonly menteeId: string; readonly kind: 'not_reached' }
  | {
      readonly menteeId: string;
      readonly kind: 'supply' | 'rules' | 'none_offered';
      /** Mentors with places who are eligible for this mentee. */
      readonly eligibleCount: number;
      /** The funnel: every rule in force in the order applied, also those that removed nobody. */
      readonly trace: readonly TraceStep[];
      readonly bestIfWaived: Waiver | null;
    };

export interface MentorWithRoom {
  readonly mentorId: string;
  readonly capacity: number;
  readonly placed: number;
  readonly room: number;
}

export interface MentorBelowMinimum {
  readonly mentorId: string;
  readonly minimumLoad: number;
  readonly placed: number;
}

/** Pairs of the whole round removed by one rule (each pair counts for the first rule it breaks). */
export interface RuleRemoval {
  readonly rule: BlockCode;
  readonly pairs: number;
}

/** A skill that mentees want, against the places of the mentors who offer it. */
export interface SkillDemand {
  readonly skill: string;
  /** Mentees who want it. */
  readonly wanted: number;
  /** Places of all mentors who offer it. */
  readonly places: number;
}

/** Figures over the scores of pairs. */
export interface ScoreFigures {
  readonly placed: number;
  readonly totalScore: number;
  /** Of the pairs' scores; null without pairs. */
  readonly medianScore: number | null;
  readonly lowestScore: number | null;
  /** Pairs by score in 20 bins of 500 points; the last takes 10,000 too. */
  readonly histogram: readonly number[];
}

export interface RoundStats extends ScoreFigures {
  /** Mentees in the round. */
  readonly of: number;
  readonly places: number;
  readonly placesUsed: number;
  readonly mentors: number;
  readonly mentorsUsed: number;
}

/**
 * The proof of a round, by id; see `verifyRound`. `optimal`: prices for coverage and the total. `staged`: prices for
 * each stage of an objective with several, one after the other. `stable`: nothing beyond the pairs is needed.
 */
export type RoundCertificate =
  | {
      readonly kind: 'optimal' | 'staged';
      readonly stages: readonly Certificate[];
      /** For a fair objective: the level of scores that everybody placed has at least. */
      readonly lowestLevel: number;
      /** Whose surplus each entry of `menteeSurplus` is. */
      readonly menteeIds: readonly string[];
      /** For a place with whom each entry of `mentorPrice` is: a mentor's places of one worth share a price. */
      readonly mentorIds: readonly string[];
    }
  | { readonly kind: 'stable' };

/** More people than the solver of this aim or format takes: what is counted, how many there are, and the most accepted. */
export interface TooLarge {
  readonly code: 'too_large';
  readonly of: 'pairs' | 'mentees' | 'mentors' | 'peers';
  readonly given: number;
  readonly most: number;
}

/** Why a round cannot be run: contradicting locks, minimum loads that there are not enough mentees for, or more people than it takes. */
export type RoundConflict =
  | LockConflict
  | TooLarge
  | {
      readonly code: 'minimum_loads';
      readonly mentors: readonly { readonly mentorId: string; readonly minimumLoad: number }[];
      /** Locked pairs without which the others could be met. */
      readonly locked: readonly PairIds[];
      /** Mentees that these mentors need beside the locked ones. */
      readonly needed: number;
      /** Mentees eligible for any of them and free of these locks: fewer than are needed. */
      readonly menteeIds: readonly string[];
      /** False when a stop came before it was known whether fewer of these demands contradict one another too. */
      readonly isSmallest: boolean;
    };

export interface RoundOutcome {
  /** Highest score first, then by mentee id. */
  readonly pairs: readonly ProposedPair[];
  /** By mentee id. */
  readonly unmatched: readonly UnmatchedMentee[];
  /** Most room first, then by id. */
  readonly mentorsWithRoom: readonly MentorWithRoom[];
  readonly mentorsBelowMinimum: readonly MentorBelowMinimum[];
  readonly stats: RoundStats;
  readonly rulesRemoved: readonly RuleRemoval[];
  /** Largest shortage first. */
  readonly skillShortage: readonly SkillDemand[];
  readonly gap: Gap;
  /** Pairs of people who would both rather have each other; null where there are too many candidates to rank. */
  readonly blockingPairs: number | null;
}

/**
 * `solved`: proved by its certificate. `stopped`: the caller ended it; best found so far, `gap` says how far from the
 * optimum it can be, and minimum loads may be unmet. `infeasible`: hard demands that contradict one another, none of
 * which can be spared.
 */
export type RoundResult =
  | ({ readonly kind: 'solved'; readonly certificate: RoundCertificate } & RoundOutcome)
  | ({ readonly kind: 'stopped' } & RoundOutcome)
  | { readonly kind: 'infeasible'; readonly conflicts: readonly RoundConflict[] };
