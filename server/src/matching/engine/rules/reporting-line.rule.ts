import type { Rule } from './rule.ts';

/** Neither may be in the other's chain of managers, at any distance. */
export const reportingLineRule: Rule = {
  key: 'reporting_line',
  isActive: (settings) => settings.reporting_line.enabled,
  under: () => ({
    kind: 'shared',
    relations: [
      { mentee: ({ managerChain }) => managerChain, mentor: ({ id }) => [id] },
      { mentee: ({ id }) => [id], mentor: ({ managerChain }) => managerChain },
    ],
  }),
};
