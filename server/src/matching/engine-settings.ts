import type { Trx } from '../database/actor.ts';
import type { MatchSettings } from '../program/match-settings.ts';
import type { Objective, RoundSettings, ScoreSettings } from './engine/index.ts';
import { listSkillParents } from './people/match-people.repository.ts';

/** The settings by which the engine scores one pair, with the skills taxonomy: the same in a round, in discovery and in a request. */
export async function loadScoreSettings(trx: Trx, { weights, rules }: MatchSettings): Promise<ScoreSettings> {
  const { functionPreference, personalityPreference, seniority, objective: _, wishes: __, secondsAtMost: ___, ...hard } = rules;
  return { weights, rules: hard, functionPreference, personalityPreference, seniority, skillParents: await listSkillParents(trx) };
}

/** The settings by which the engine runs a round; `hasMinimum` says whether any mentor is to have somebody at least. */
export async function loadRoundSettings(trx: Trx, settings: MatchSettings, hasMinimum: boolean): Promise<RoundSettings> {
  return { ...(await loadScoreSettings(trx, settings)), objective: objectiveOf(settings.rules, hasMinimum) };
}

/** Loads have no say in a stable matching: see the engine's `Objective`. */
function objectiveOf({ objective, wishes: { spreadLoad, keepBonus } }: MatchSettings['rules'], hasMinimum: boolean): Objective {
  return objective.kind === 'stable' ? { ...objective, keepBonus } : { ...objective, spreadLoad, keepBonus, enforceMinimumLoads: hasMinimum };
}
