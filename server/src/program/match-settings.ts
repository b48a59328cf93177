import type { ProgramFormat } from '@alongside/shared/vocabulary';
import { z } from 'zod';

/** `program.weights`: how much each criterion counts, 0…100, at least one above 0. */
export const matchWeights = z
  .strictObject({
    skills: z.int().min(0).max(100),
    goal_text: z.int().min(0).max(100),
    seniority_step: z.int().min(0).max(100),
    time_overlap: z.int().min(0).max(100),
    language: z.int().min(0).max(100),
    function: z.int().min(0).max(100),
  })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), { message: 'at_least_one' });
export type MatchWeights = z.infer<typeof matchWeights>;

const toggle = z.strictObject({ enabled: z.boolean() });
const levels = z.int().min(-9).max(9);

/** `program.rules`: the hard rules, the wish about functions, and what a round is to achieve. Scores are 0…10,000. */
export const matchRules = z.strictObject({
  reporting_line: toggle,
  same_team: toggle,
  language: toggle,
  time_zone_gap: z.strictObject({ enabled: z.boolean(), maxHours: z.number().min(0).max(12) }),
  level_gap: z
    .strictObject({ enabled: z.boolean(), minLevels: levels, maxLevels: levels })
    .refine((gap) => gap.minLevels <= gap.maxLevels, { message: 'least_above_most', path: ['minLevels'] }),
  functionPreference: z.enum(['same', 'different']),
  /** Who is to be the more senior; settings of before this wish have mentors ahead. */
  seniority: z.enum(['mentor_ahead', 'mentor_behind', 'alike']).default('mentor_ahead'),
  objective: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('coverage_first') }),
    z.strictObject({ kind: z.literal('quality_floor'), minimumScore: z.int().min(0).max(10_000) }),
  ]),
});
export type MatchRules = z.infer<typeof matchRules>;

/** Both together, as a round keeps them. */
export const matchSettings = z.strictObject({ weights: matchWeights, rules: matchRules });
export type MatchSettings = z.infer<typeof matchSettings>;

/** Shares of a hundred: what a mentee wants to learn counts most, then their own words. */
export const defaultWeights: MatchWeights = { skills: 40, goal_text: 20, seniority_step: 15, time_overlap: 10, language: 10, function: 5 };

export const defaultRules: MatchRules = {
  reporting_line: { enabled: true },
  same_team: { enabled: true },
  language: { enabled: true },
  time_zone_gap: { enabled: false, maxHours: 6 },
  level_gap: { enabled: false, minLevels: 1, maxLevels: 4 },
  functionPreference: 'different',
  seniority: 'mentor_ahead',
  objective: { kind: 'coverage_first' },
};

/** What a new programme of a format begins with. In reverse mentoring the mentor is the junior; peers stand at about the same level. */
export function settingsFor(format: ProgramFormat): MatchSettings {
  switch (format) {
    case 'reverse':
      return { weights: defaultWeights, rules: { ...defaultRules, seniority: 'mentor_behind', level_gap: { enabled: true, minLevels: -9, maxLevels: -1 } } };
    case 'peer':
      return { weights: { ...defaultWeights, skills: 45, seniority_step: 10 }, rules: { ...defaultRules, seniority: 'alike' } };
    case 'one_to_one':
    case 'group':
    case 'flash':
      return { weights: defaultWeights, rules: defaultRules };
  }
}

/** Settings as they were kept, with the default of what has come since; nothing of it is checked. */
export function completed({ weights, rules }: MatchSettings): MatchSettings {
  return { weights: { ...defaultWeights, ...weights }, rules: { ...defaultRules, ...rules } };
}

/** The criteria and rules a programme keeps; what it was saved without has its default. */
export function settingsOf(program: { weights: unknown; rules: unknown }): MatchSettings {
  return {
    weights: matchWeights.parse({ ...defaultWeights, ...(program.weights as object) }),
    rules: matchRules.parse({ ...defaultRules, ...(program.rules as object) }),
  };
}
