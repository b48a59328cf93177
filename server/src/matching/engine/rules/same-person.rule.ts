import type { Rule } from './rule.ts';

/** Who takes part as mentee and as mentor is not their own mentor. */
export const samePersonRule: Rule = {
  key: 'same_person',
  isActive: () => true,
  under: () => ({ kind: 'shared', relations: [{ mentee: ({ id }) => [id], mentor: ({ id }) => [id] }] }),
};
