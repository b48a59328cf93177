import type { MatchSettings } from '../program/match-settings.ts';
import type { RoundSettings, ScoreSettings } from './engine/index.ts';

/** The settings by which the engine scores one pair: the same in a round, in discovery and in a request. */
export function scoreSettingsOf({ weights, rules }: MatchSettings): ScoreSettings {
  const { functionPreference, objective: _, ...hard } = rules;
  return { weights, rules: hard, functionPreference };
}

/** The settings by which the engine runs a round. */
export function roundSettingsOf(settings: MatchSettings): RoundSettings {
  return { ...scoreSettingsOf(settings), objective: settings.rules.objective };
}
