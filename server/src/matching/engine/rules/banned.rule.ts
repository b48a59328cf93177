import type { Rule } from './rule.ts';

/** A pair the coordinator banned. */
export const bannedRule: Rule = {
  key: 'banned',
  isActive: () => true,
  under({ banned }) {
    const mentorsOf = Map.groupBy(banned, ({ menteeId }) => menteeId);
    const mentee = ({ id }: { id: string }): string[] => (mentorsOf.get(id) ?? []).map(({ mentorId }) => mentorId);
    return { kind: 'shared', relations: [{ mentee, mentor: ({ id }) => [id] }] };
  },
};
