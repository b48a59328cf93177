import { completed, type MatchSettings } from '../program/match-settings.ts';
import type { RoundSettings, ScoreSettings } from './engine/index.ts';

/** The settings by which the engine scores one pair: the same in a round, in discovery and in a request. */
export function scoreSettingsOf(settings: MatchSettings): ScoreSettings {
  // A round keeps its settings as they were: what has come since has its default.
  const { weights, rules } = completed(settings);
  const { functionPreference, seniority, objective: _, ...hard } = rules;
  return { weights, rules: hard, functionPreference, seniority };
}

/** The settings by which the engine runs a round. */
export function roundSettingsOf(settings: MatchSettings): RoundSettings {
  return { ...scoreSettingsOf(settings), objective: settings.rules.objective };
}
