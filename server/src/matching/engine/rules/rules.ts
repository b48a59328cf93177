import type { RuleSettings } from '../input.types.ts';
import { bannedRule } from './banned.rule.ts';
import { eligibilityRule } from './eligibility.rule.ts';
import { exclusionRule } from './exclusion.rule.ts';
import { languageRule } from './language.rule.ts';
import { levelGapRule } from './level-gap.rule.ts';
import { pairedBeforeRule } from './paired-before.rule.ts';
import { reportingLineRule } from './reporting-line.rule.ts';
import { RULE_KEYS, type Rule, type RuleKey } from './rule.ts';
import { samePersonRule } from './same-person.rule.ts';
import { sameTeamRule } from './same-team.rule.ts';
import { sharedLocationRule } from './shared-location.rule.ts';
import { timeZoneGapRule } from './time-zone-gap.rule.ts';

/** Every rule by its key: a new key does not compile without its module. */
export const RULES = {
  same_person: samePersonRule,
  banned: bannedRule,
  exclusion: exclusionRule,
  eligibility: eligibilityRule,
  reporting_line: reportingLineRule,
  same_team: sameTeamRule,
  language: languageRule,
  time_zone_gap: timeZoneGapRule,
  level_gap: levelGapRule,
  shared_location: sharedLocationRule,
  paired_before: pairedBeforeRule,
} satisfies Record<RuleKey, Rule>;

/** The rules in force, in the order they are applied. */
export function activeRules(settings: RuleSettings): Rule[] {
  return RULE_KEYS.map((key): Rule => RULES[key]).filter((rule) => rule.isActive(settings));
}
