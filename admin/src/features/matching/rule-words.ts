import { counted } from '../../ui/number-words.ts';
import { fit } from './fit.ts';
import type { Rules, TraceRule } from './matching-types.ts';

export const seniorities = ['mentor_ahead', 'mentor_behind', 'alike'] as const;

/** Who is to be the more senior of a pair. */
export const seniorityWords: Record<(typeof seniorities)[number], string> = { mentor_ahead: 'Better a mentor ahead', mentor_behind: 'Better a mentor behind', alike: 'Better about the same level' };

/** Rules that a coordinator switches on and off. */
export const switchedRules = ['reporting_line', 'same_team', 'language', 'time_zone_gap', 'level_gap', 'shared_location', 'paired_before', 'eligibility'] as const;

/** A rule as a demand: "At most 3 hours apart". Private reasons have one word for all: not available. */
export function ruleWords(rule: TraceRule, rules: Rules): string {
  switch (rule) {
    case 'same_person':
      return 'Not with themself';
    case 'banned':
      return 'Banned, or together already';
    case 'not_available':
      return 'Not available';
    case 'reporting_line':
      return 'No one in their reporting line';
    case 'same_team':
      return 'Not the same team';
    case 'language':
      return 'A shared language';
    case 'time_zone_gap':
      return `At most ${counted(rules.time_zone_gap.maxHours, 'hour')} apart`;
    case 'level_gap':
      if (rules.level_gap.minLevels === -rules.level_gap.maxLevels) return `At most ${counted(rules.level_gap.maxLevels, 'level')} apart`;
      return rules.level_gap.maxLevels < 0 ? `Mentor ${levelRange(upsideDown(rules.level_gap))} below` : `Mentor ${levelRange(rules.level_gap)} above`;
    case 'shared_location':
      return 'At the same site';
    case 'paired_before':
      return 'Not a pair before';
    case 'eligibility':
      return 'Both may still join';
    case 'minimum_score':
      return `A fit of at least ${rules.objective.kind === 'quality_floor' ? fit(rules.objective.minimumScore) : 0}`;
    case 'no_places':
      return 'A place on offer';
  }
}

/** A range of levels below as one of levels above: two to nine below is -9 to -2 above. */
function upsideDown({ minLevels, maxLevels, enabled }: Rules['level_gap']): Rules['level_gap'] {
  return { enabled, minLevels: -maxLevels, maxLevels: -minLevels };
}

function levelRange({ minLevels, maxLevels }: Rules['level_gap']): string {
  return minLevels === maxLevels ? counted(minLevels, 'level') : `${minLevels} to ${maxLevels} levels`;
}
