import type { Rule } from './rule.ts';

/** The two may not be of one team. */
export const sameTeamRule: Rule = {
  key: 'same_team',
  isActive: (settings) => settings.same_team.enabled,
  under() {
    const teams = ({ team }: { team: string | null }): string[] => (team === null ? [] : [team]);
    return { kind: 'shared', relations: [{ mentee: teams, mentor: teams }] };
  },
};
