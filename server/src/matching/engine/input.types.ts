import type { CriterionKey } from './criteria/criterion-keys.ts';
import type { StableVariant } from './stable/stable.types.ts';
import type { TextMeaning } from './text/text-meaning.ts';

/**
 * Hours of a week a person can meet, in UTC: hour 0 is Monday 00:00–01:00 UTC, hour 167 is
 * Sunday 23:00–24:00 UTC. Either 168 flags (Uint8Array) or the list of available hour numbers.
 */
export type WeeklyHours = Uint8Array | readonly number[];

/** What the engine knows of either side. Missing data is `null` or an empty list, never a guess. */
export interface MatchPerson {
  readonly id: string;
  readonly departmentFunction: string | null;
  readonly team: string | null;
  /** Seniority, an integer from 1 (first job) to 10 (board). */
  readonly level: number | null;
  /** IANA name; shown in explanations, never interpreted: the engine has no clock and no zone table. */
  readonly timeZone: string | null;
  /** The zone's offset for the weeks in question, minutes east of UTC, -900…900. */
  readonly utcOffsetMinutes: number | null;
  readonly availability: WeeklyHours | null;
  /** Language codes, compared without regard to case. */
  readonly languages: readonly string[];
  /** Ids of the manager, the manager's manager and so on, in any order. */
  readonly managerChain: readonly string[];
  /** Ids of people this person does not want to be matched with. Private: never named in a result. */
  readonly exclusions: readonly string[];
  /** False for somebody who no longer meets what the programme asks of who may join. */
  readonly eligible?: boolean;
  readonly site?: string | null;
  /** How they would rather meet. */
  readonly meets?: 'in_person' | 'either' | 'remote' | null;
  readonly structure?: 'planned' | 'open' | 'either' | null;
  readonly contact?: 'between' | 'meetings_only' | 'either' | null;
  /** A code for how a mentee likes to get feedback and a mentor to give it. */
  readonly feedback?: string | null;
  /** Compared without regard to case, as are values. */
  readonly interests?: readonly string[];
  readonly values?: readonly string[];
  /** Five whole numbers from 1 to 5. Private: only distances count, so that axes may be in any order and turned round. */
  readonly traits?: readonly number[] | null;
  /** Tokens of attributes: of a mentee who asked for one, of a mentor who may be found by one. Private. */
  readonly affinities?: readonly string[];
  /** Ids of those on the other side whom they would rather have than anybody else, best first; others than people of the round are ignored. Private. */
  readonly ranking?: readonly string[];
}

/** A skill a mentee wants; priority is an integer from 1 (nice to have) to 5 (most important). */
export interface WantedSkill {
  readonly skill: string;
  readonly priority: number;
}

/** A skill a mentor offers; level is an integer from 1 (some experience) to 5 (expert). */
export interface OfferedSkill {
  readonly skill: string;
  readonly level: number;
}

export interface MatchMentee extends MatchPerson {
  readonly wanted: readonly WantedSkill[];
  /** Goals in the mentee's own words; the first 10,000 characters count. */
  readonly goalText: string;
  readonly goalMeaning?: TextMeaning;
  /** How much the mentee and these mentors wish for each other, whole numbers from 1 to 20. Private. */
  readonly wishes?: readonly { readonly mentorId: string; readonly strength: number }[];
  /** Ids of people who were paired with the mentee before. */
  readonly pairedBefore?: readonly string[];
}

export interface MatchMentor extends MatchPerson {
  readonly offered: readonly OfferedSkill[];
  /** What the mentor offers, in prose; the first 10,000 characters count. */
  readonly offerText: string;
  readonly offerMeaning?: TextMeaning;
  /** Places, an integer from 0 to 1,000. */
  readonly capacity: number;
  /** Mentees of this round the mentor hopes for at least: see `Wishes.enforceMinimumLoads`. */
  readonly minimumLoad?: number;
  /** Mentees the mentor has already, outside of the round; they count where loads are spread. */
  readonly currentMentees?: number;
}

/** One mentee and one mentor, by id. */
export interface PairIds {
  readonly menteeId: string;
  readonly mentorId: string;
}

/**
 * Rules a coordinator may switch. Three more always hold: nobody is paired with themself, with a
 * person either of them excluded, or in a pair the coordinator banned.
 */
export interface RuleSettings {
  readonly reporting_line: { readonly enabled: boolean };
  readonly same_team: { readonly enabled: boolean };
  readonly language: { readonly enabled: boolean };
  /** `maxHours` 0…12: how far apart the two clocks may be. */
  readonly time_zone_gap: { readonly enabled: boolean; readonly maxHours: number };
  /** Levels the mentor is above the mentee, each -9…9, `minLevels` ≤ `maxLevels`. */
  readonly level_gap: {
    readonly enabled: boolean;
    readonly minLevels: number;
    readonly maxLevels: number;
  };
  readonly shared_location: { readonly enabled: boolean };
  readonly paired_before: { readonly enabled: boolean };
  readonly eligibility: { readonly enabled: boolean };
}

/** What a round may be asked for besides its aim. */
export interface Wishes {
  /** Points that a mentor's second mentee costs the total, the third twice that, and so on: 0…2,000. */
  readonly spreadLoad?: number;
  /** Points that a pair earns that was together before (`RoundInput.kept`): 0…10,000. */
  readonly keepBonus?: number;
  /** Whether every mentor must get their `minimumLoad`; else it is only reported. It never costs coverage. */
  readonly enforceMinimumLoads?: boolean;
}

/**
 * What a round is to achieve.
 * - `coverage_first` places as many mentees as possible, then maximises the total score.
 * - `quality_floor` does the same without pairs under `minimumScore` (0…10,000).
 * - `fair` places as many as possible, then lifts the lowest score, the next lowest and so on, on
 *   levels `step` points wide (1…10,000), then maximises the total.
 * - `stable` leaves no mentee and mentor who would both rather have each other, each by their own `ranking` first and
 *   then by the score. Loads have no say:
 *   stable matchings of strict rankings all fill the same places (Roth 1986), so a minimum cannot be wished for.
 */
export type Objective =
  | ({ readonly kind: 'coverage_first' } & Wishes)
  | ({ readonly kind: 'quality_floor'; readonly minimumScore: number } & Wishes)
  | ({ readonly kind: 'fair'; readonly step: number } & Wishes)
  | { readonly kind: 'stable'; readonly variant: StableVariant; readonly keepBonus?: number };

/** One step of the skills taxonomy, by name: "SQL" stands under "Data analysis". */
export interface SkillParent {
  readonly skill: string;
  readonly parent: string;
}

/** How pairs are judged: the same settings give the same score in a round and in discovery. */
export interface ScoreSettings {
  /** Whole numbers 0…100, at least one above 0. */
  readonly weights: Readonly<Record<CriterionKey, number>>;
  readonly rules: RuleSettings;
  /** Whether the programme wishes pairs of the same or of different functions. */
  readonly functionPreference: 'same' | 'different';
  /** Whether the programme wishes pairs of like or of different personality. */
  readonly personalityPreference: 'alike' | 'complement';
  /** Who is to be the more senior of the two: a mentor ahead, a mentor behind (reverse mentoring), or neither (peers). */
  readonly seniority: 'mentor_ahead' | 'mentor_behind' | 'alike';
  /** The skills taxonomy: who offers a related skill earns part of the credit. */
  readonly skillParents: readonly SkillParent[];
}

export interface RoundSettings extends ScoreSettings {
  readonly objective: Objective;
}

/** All a matching round needs. The order of people and of every list inside them has no influence. */
export interface RoundInput {
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
  readonly settings: RoundSettings;
  /** Pairs that must be in the result. They take places; the quality floor does not touch them. */
  readonly locked: readonly PairIds[];
  /** Pairs that must not be in the result. Ids of people who are not in the round are ignored. */
  readonly banned: readonly PairIds[];
  /** Pairs of an earlier round, for `keepBonus`. Ids of people who are not in the round are ignored. */
  readonly kept?: readonly PairIds[];
}

/** How a run is driven from outside. */
export interface RunOptions {
  /** Breaks ties: the same input and seed give the same result; any 32-bit integer. */
  readonly seed: number;
  /** Asked once a mentee; the run ends with the best it has as soon as this says true. */
  readonly shouldStop?: () => boolean;
  /** Called once a mentee in each of the two phases, scoring and solving. */
  readonly onProgress?: (done: number, total: number) => void;
}
