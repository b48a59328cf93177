import type { Rule } from './rule.ts';

/** The two must not have been a pair before, in whatever programme. */
export const pairedBeforeRule: Rule = {
  key: 'paired_before',
  isActive: (settings) => settings.paired_before.enabled,
  under: () => ({ kind: 'shared', relations: [{ mentee: ({ pairedBefore = [] }) => pairedBefore, mentor: ({ id }) => [id] }] }),
};
