import { ruleCode, RULE_KEYS, type RuleCode, type RuleKey } from '../rules/rule.ts';

/** What can remove a pair: a hard rule, or the quality floor after all rules. */
export type BlockCode = RuleCode | 'minimum_score';

/** Names for the values 1 and up of a pair's block; 0 is an eligible pair. */
export const BLOCK_CODES: readonly BlockCode[] = [...RULE_KEYS.map(ruleCode), 'minimum_score'];

/** The value of the quality floor. */
export const FLOOR_BLOCK = BLOCK_CODES.length;

/** The value of a rule. */
export function blockOf(rule: RuleKey): number {
  return RULE_KEYS.indexOf(rule) + 1;
}
