import type { Trx } from '../database/actor.ts';
import { completed, type MatchSettings } from '../program/match-settings.ts';
import type { RoundSettings, ScoreSettings } from './engine/index.ts';
import { listSkillParents } from './match-people.repository.ts';

/** The settings by which the engine scores one pair, with the skills taxonomy: the same in a round, in discovery and in a request. */
export async function loadScoreSettings(trx: Trx, settings: MatchSettings): Promise<ScoreSettings> {
  // A round keeps its settings as they were: what has come since has its default.
  const { weights, rules } = completed(settings);
  const { functionPreference, seniority, objective: _, ...hard } = rules;
  return { weights, rules: hard, functionPreference, seniority, skillParents: await listSkillParents(trx) };
}

/** The settings by which the engine runs a round. */
export async function loadRoundSettings(trx: Trx, settings: MatchSettings): Promise<RoundSettings> {
  return { ...(await loadScoreSettings(trx, settings)), objective: settings.rules.objective };
}
