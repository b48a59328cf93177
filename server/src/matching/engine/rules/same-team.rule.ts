import { NO_KEY } from '../scoring/keys.ts';
import type { Rule } from './rule.ts';

/** The two may not be of one team. */
export const sameTeamRule: Rule = {
  key: 'same_team',
  isActive: (settings) => settings.same_team.enabled,
  breaks: (mentee, mentor) => mentee.teamKey !== NO_KEY && mentee.teamKey === mentor.teamKey,
};
