import type { RuleSettings } from '../input.types.ts';
import type { PreparedMentee, PreparedMentor } from '../scoring/prepare.ts';

/** Hard rules in the order they are applied; a removed pair is put down to the first it breaks. */
export const RULE_KEYS = [
  'same_person',
  'banned',
  'exclusion',
  'reporting_line',
  'same_team',
  'language',
  'time_zone_gap',
  'level_gap',
] as const;

export type RuleKey = (typeof RULE_KEYS)[number];

/** What results say of a rule: an exclusion somebody entered is private and reads "not available". */
export type RuleCode = Exclude<RuleKey, 'exclusion'> | 'not_available';

/** Rules a coordinator may switch off to help somebody; the other three protect people or decisions. */
export const WAIVABLE_RULES = ['reporting_line', 'same_team', 'language', 'time_zone_gap', 'level_gap'] as const;

export type WaivableRule = (typeof WAIVABLE_RULES)[number];

export interface RuleContext {
  readonly settings: RuleSettings;
  readonly bannedPairs: ReadonlySet<number>;
}

/**
 * One hard rule. `breaks` says whether the pair breaks it; data that a person has not given never
 * breaks a rule, for nobody is ruled out by what is merely unknown.
 */
export interface Rule {
  readonly key: RuleKey;
  isActive(settings: RuleSettings): boolean;
  breaks(mentee: PreparedMentee, mentor: PreparedMentor, context: RuleContext): boolean;
}

/** The code a result may carry for a rule. */
export function ruleCode(key: RuleKey): RuleCode {
  return key === 'exclusion' ? 'not_available' : key;
}
