import type { MatchMentee, MatchMentor, PairIds, RuleSettings } from '../input.types.ts';

/** Hard rules in the order they are applied; a removed pair is put down to the first it breaks. */
export const RULE_KEYS = [
  'same_person',
  'banned',
  'exclusion',
  'eligibility',
  'reporting_line',
  'same_team',
  'language',
  'time_zone_gap',
  'level_gap',
  'shared_location',
  'paired_before',
] as const;

export type RuleKey = (typeof RULE_KEYS)[number];

/** What results say of a rule: an exclusion somebody entered is private and reads "not available". */
export type RuleCode = Exclude<RuleKey, 'exclusion'> | 'not_available';

/** Rules a coordinator may switch off to help somebody; the other three protect people or decisions. */
export const WAIVABLE_RULES = ['eligibility', 'reporting_line', 'same_team', 'language', 'time_zone_gap', 'level_gap', 'shared_location', 'paired_before'] as const;

export type WaivableRule = (typeof WAIVABLE_RULES)[number];

export interface RuleContext {
  readonly settings: RuleSettings;
  readonly banned: readonly PairIds[];
}

/**
 * What breaks a rule, in a form that one pair and whole rows are judged by alike (scoring/rule-check.ts, scoring/kernel).
 * Data that a person has not given never breaks a rule, for nobody is ruled out by what is merely unknown.
 */
export type RuleForm = SharedForm | DisjointForm | CategoriesForm;

/** Broken when in one of the relations both sides have a text in common: few pairs are, and they are listed. */
export interface SharedForm {
  readonly kind: 'shared';
  readonly relations: readonly Texts[];
}

/** Broken when both sides have texts and none in common. */
export interface DisjointForm extends Texts {
  readonly kind: 'disjoint';
}

interface Texts {
  mentee(mentee: MatchMentee): readonly string[];
  mentor(mentor: MatchMentor): readonly string[];
}

/** Broken by two categories or quantities; null is unknown and breaks nothing. */
export interface CategoriesForm {
  readonly kind: 'categories';
  mentee(mentee: MatchMentee): number | null;
  mentor(mentor: MatchMentor): number | null;
  breaks(mentee: number, mentor: number): boolean;
}

/** One hard rule. */
export interface Rule {
  readonly key: RuleKey;
  isActive(settings: RuleSettings): boolean;
  /** The rule as these settings have it; asked once a run. */
  under(context: RuleContext): RuleForm;
}

/** The code a result may carry for a rule. */
export function ruleCode(key: RuleKey): RuleCode {
  return key === 'exclusion' ? 'not_available' : key;
}
