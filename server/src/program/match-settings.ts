import { isTooPrivate, privateCriteria, type Ask } from '@alongside/shared/asks';
import type { ProgramFormat } from '@alongside/shared/vocabulary';
import { z } from 'zod';

const weight = z.int().min(0).max(100);

/** `program.weights`: how much each criterion counts, 0…100, at least one above 0. */
const storedWeights = z
  .strictObject({
    skills: weight,
    goal_text: weight,
    seniority_step: weight,
    time_overlap: weight,
    language: weight,
    function: weight,
    location: weight,
    not_paired_before: weight,
    communication: weight,
    feedback: weight,
    interests: weight,
    values: weight,
    personality: weight,
    preferences: weight,
    affinity: weight,
  })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), { message: 'at_least_one' });
export type MatchWeights = z.infer<typeof storedWeights>;

/** Weights as somebody sets them now. */
export const matchWeights = storedWeights.refine((weights) => !isTooPrivate(weights), { message: 'too_private' });

const toggle = z.strictObject({ enabled: z.boolean() });
const levels = z.int().min(-9).max(9);
const score = z.int().min(0).max(10_000);

/** `program.rules`: the hard rules, the wish about functions, and what a round is to achieve. Scores are 0…10,000. */
export const matchRules = z.strictObject({
  reporting_line: toggle,
  same_team: toggle,
  language: toggle,
  time_zone_gap: z.strictObject({ enabled: z.boolean(), maxHours: z.number().min(0).max(12) }),
  level_gap: z
    .strictObject({ enabled: z.boolean(), minLevels: levels, maxLevels: levels })
    .refine((gap) => gap.minLevels <= gap.maxLevels, { message: 'least_above_most', path: ['minLevels'] }),
  shared_location: toggle,
  paired_before: toggle,
  /** Whoever may no longer join is matched no more; without it only sign-up asks. */
  eligibility: toggle,
  functionPreference: z.enum(['same', 'different']),
  personalityPreference: z.enum(['alike', 'complement']),
  /** Who is to be the more senior; settings of before this wish have mentors ahead. */
  seniority: z.enum(['mentor_ahead', 'mentor_behind', 'alike']).default('mentor_ahead'),
  objective: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('coverage_first') }),
    z.strictObject({ kind: z.literal('quality_floor'), minimumScore: score }),
    z.strictObject({ kind: z.literal('fair'), step: z.int().min(100).max(2_000) }),
    z.strictObject({ kind: z.literal('stable'), variant: z.enum(['mentee_optimal', 'mentor_optimal', 'larger']) }),
  ]),
  wishes: z.strictObject({
    /** Points that a mentor's second mentee costs the total, the third twice that, and so on. */
    spreadLoad: z.int().min(0).max(2_000),
    /** Points that a pair of the round before earns. */
    keepBonus: score,
    /** Mentees that every mentor with places for them must get; 0 demands nothing. */
    minimumLoad: z.int().min(0).max(5),
  }),
  /** A round that is not done by then ends with the best it has. */
  secondsAtMost: z.int().min(1).max(600),
});
export type MatchRules = z.infer<typeof matchRules>;

/** Both together, as a round keeps them. */
export const matchSettings = z.strictObject({ weights: matchWeights, rules: matchRules });
export type MatchSettings = z.infer<typeof matchSettings>;

/** Shares of a hundred: what a mentee wants to learn counts most, then their own words. What a programme has to ask for first counts nothing. */
export const defaultWeights: MatchWeights = {
  skills: 40, goal_text: 20, seniority_step: 15, time_overlap: 10, language: 10, function: 5,
  location: 0, not_paired_before: 0, communication: 0, feedback: 0, interests: 0, values: 0, personality: 0, preferences: 0, affinity: 0,
};

/** What a new programme asks beside skills, goals and hours: little, so that the form stays short. */
export const asksOfNew: readonly Ask[] = ['communication', 'interests'];

/** The same shares with those two in. */
const weightsOfNew: MatchWeights = { ...defaultWeights, skills: 38, language: 5, communication: 3, interests: 4 };

export const defaultRules: MatchRules = {
  reporting_line: { enabled: true },
  same_team: { enabled: true },
  language: { enabled: true },
  time_zone_gap: { enabled: false, maxHours: 6 },
  level_gap: { enabled: false, minLevels: 1, maxLevels: 4 },
  shared_location: { enabled: false },
  paired_before: { enabled: false },
  eligibility: { enabled: false },
  functionPreference: 'different',
  personalityPreference: 'alike',
  seniority: 'mentor_ahead',
  objective: { kind: 'coverage_first' },
  wishes: { spreadLoad: 0, keepBonus: 0, minimumLoad: 0 },
  secondsAtMost: 60,
};

/** What a new programme of a format begins with. In reverse mentoring the mentor is the junior; peers stand at about the same level. */
export function settingsFor(format: ProgramFormat): MatchSettings {
  switch (format) {
    case 'reverse':
      return { weights: weightsOfNew, rules: { ...defaultRules, seniority: 'mentor_behind', level_gap: { enabled: true, minLevels: -9, maxLevels: -1 } } };
    case 'peer':
      return { weights: { ...weightsOfNew, skills: 43, seniority_step: 10 }, rules: { ...defaultRules, seniority: 'alike' } };
    case 'one_to_one':
    case 'group':
    case 'flash':
      return { weights: weightsOfNew, rules: defaultRules };
  }
}

/** The criteria and rules a programme keeps; what it was saved without has its default. */
export function settingsOf(program: { weights: unknown; rules: unknown }): MatchSettings {
  return {
    weights: storedWeights.parse({ ...defaultWeights, ...(program.weights as object) }),
    rules: matchRules.parse({ ...defaultRules, ...(program.rules as object) }),
  };
}

/** The settings that a round was run with: criteria that did not exist then counted nothing, wishes demanded nothing. */
export function settingsOfRound(stored: { weights?: object; rules?: object }): MatchSettings {
  const unweighted = Object.fromEntries(Object.keys(defaultWeights).map((key) => [key, 0])) as MatchWeights;
  return { weights: { ...unweighted, ...stored.weights }, rules: { ...defaultRules, ...stored.rules } };
}

/**
 * The settings by which staff are told of pairs: what people told for themselves alone weighs nothing there, so that no
 * number, order or preview depends on it. Settings of before the limit may have nothing else; theirs are the default's.
 */
export function shownSettings({ weights, rules }: MatchSettings): MatchSettings {
  const shown = { ...weights, personality: 0, preferences: 0, affinity: 0 };
  return { weights: Object.values(shown).every((weight) => weight === 0) ? defaultWeights : shown, rules };
}

/** The settings that a round runs by. A floor under scores is held by those that are shown: who falls under it is told. */
export function runSettings(settings: MatchSettings): MatchSettings {
  return settings.rules.objective.kind === 'quality_floor' ? shownSettings(settings) : settings;
}

/** What private criteria weigh in a round, for its audit entry. */
export function privateWeights({ weights }: Pick<MatchSettings, 'weights'>): Partial<MatchWeights> {
  return Object.fromEntries(privateCriteria.filter((key) => weights[key] > 0).map((key) => [key, weights[key]]));
}
