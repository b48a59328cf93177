import type { RoundState } from '@alongside/shared/vocabulary';
import type { StatusTone } from '../../ui/status-badge.tsx';
import { counted, fit, listed, number } from './fit.ts';
import type { Concern, NamedConflict, Rules, Summary } from './matching-types.ts';
import { ruleWords, seniorityWords } from './rule-words.ts';

export const roundStates: Record<RoundState, { word: string; tone: StatusTone }> = {
  queued: { word: 'Waiting to start', tone: 'neutral' },
  running: { word: 'Running', tone: 'accent' },
  ready: { word: 'Draft', tone: 'neutral' },
  infeasible: { word: 'Cannot be solved', tone: 'bad' },
  cancelled: { word: 'Cancelled', tone: 'neutral' },
  failed: { word: 'Failed', tone: 'bad' },
  published: { word: 'Published', tone: 'good' },
};

/** How long a run took: "0.8 seconds". */
export function durationWords(startedAt: string, finishedAt: string): string {
  const seconds = (new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000;
  return seconds < 10 ? `${Math.max(0.1, seconds).toFixed(1)} seconds` : counted(Math.round(seconds), 'second');
}

export function concernWords(concern: Concern): string {
  return { low_fit: 'Fit under 50', few_hours: 'Under 2 h a week', no_shared_language: 'No shared language' }[concern];
}

/** "23 supply, 12 rules" */
export function leftOutWords({ leftOut }: Summary): string {
  const parts = [
    leftOut.supply > 0 ? `${number(leftOut.supply)} supply` : '',
    leftOut.rules > 0 ? counted(leftOut.rules, 'rule') : '',
    leftOut.none_offered > 0 ? `${number(leftOut.none_offered)} no place offered` : '',
    leftOut.by_hand > 0 ? `${number(leftOut.by_hand)} by hand` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nobody' : parts.join(', ');
}

export function leftOutCount({ leftOut }: Summary): number {
  return leftOut.supply + leftOut.rules + leftOut.none_offered + leftOut.by_hand;
}

/** What contradicts, by name. */
export function conflictWords({ conflict, people }: NamedConflict, rules: Rules): string {
  const name = (id: string) => people.find(({ participantId }) => participantId === id)?.name ?? 'somebody who left';
  switch (conflict.code) {
    case 'two_mentors_for_mentee':
      return `${name(conflict.menteeId)} is locked with ${listed(conflict.mentorIds.map(name))}, and can have one mentor.`;
    case 'capacity_exceeded':
      return `${name(conflict.mentorId)} has ${counted(conflict.capacity, 'free place')} and is locked with ${listed(conflict.menteeIds.map(name))}.`;
    case 'rule_broken':
      return `${name(conflict.menteeId)} and ${name(conflict.mentorId)} are locked, and this rule keeps them apart: ${ruleWords(conflict.rule, rules).toLocaleLowerCase('en-GB')}.`;
  }
}

/** What differs between the settings of two rounds, a line each. */
export function settingsDifferences(before: { weights: Record<string, number>; rules: Rules }, after: { weights: Record<string, number>; rules: Rules }, labelOf: (criterion: string) => string): string[] {
  const lines = Object.keys(after.weights)
    .filter((key) => before.weights[key] !== after.weights[key])
    .map((key) => `${labelOf(key)} ${before.weights[key] ?? 0} → ${after.weights[key] ?? 0}`);
  for (const rule of ['reporting_line', 'same_team', 'language', 'time_zone_gap', 'level_gap'] as const) {
    const [was, is] = [before.rules[rule], after.rules[rule]];
    const words = ruleWords(rule, after.rules);
    if (was.enabled !== is.enabled) lines.push(`${words}: ${is.enabled ? 'switched on' : 'switched off'}`);
    else if (is.enabled && JSON.stringify(was) !== JSON.stringify(is)) lines.push(`${ruleWords(rule, before.rules)} → ${words.toLocaleLowerCase('en-GB')}`);
  }
  if (before.rules.seniority !== after.rules.seniority) lines.push(`Seniority: ${seniorityWords[before.rules.seniority]} → ${seniorityWords[after.rules.seniority]}`);
  if (before.rules.functionPreference !== after.rules.functionPreference) lines.push(`Function: ${before.rules.functionPreference} → ${after.rules.functionPreference}`);
  if (JSON.stringify(before.rules.objective) !== JSON.stringify(after.rules.objective)) lines.push(`Aim: ${aimWords(before.rules)} → ${aimWords(after.rules).toLocaleLowerCase('en-GB')}`);
  return lines;
}

export function aimWords({ objective }: Rules): string {
  return objective.kind === 'coverage_first' ? 'Place as many as possible' : `Only pairs that fit ${fit(objective.minimumScore)} or better`;
}
