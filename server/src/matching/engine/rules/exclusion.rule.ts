import type { Rule } from './rule.ts';

/** Either of the two does not want the other. Private: leaves the engine as "not available" only. */
export const exclusionRule: Rule = {
  key: 'exclusion',
  isActive: () => true,
  under: () => ({
    kind: 'shared',
    relations: [
      { mentee: ({ exclusions }) => exclusions, mentor: ({ id }) => [id] },
      { mentee: ({ id }) => [id], mentor: ({ exclusions }) => exclusions },
    ],
  }),
};
