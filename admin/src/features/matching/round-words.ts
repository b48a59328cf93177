import type { FormatWords } from '@alongside/shared/format-words';
import type { RoundState } from '@alongside/shared/vocabulary';
import { counted, listed, number } from '../../ui/number-words.ts';
import type { StatusTone } from '../../ui/status-badge.tsx';
import { aims, stableVariants } from './aims.ts';
import { fit } from './fit.ts';
import type { Concern, NamedConflict, Rules, Summary } from './matching-types.ts';
import { ruleWords, seniorityWords, switchedRules } from './rule-words.ts';

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

/** "23 all taken, 12 by rules" */
export function unmatchedWords({ unmatched }: Summary): string {
  const parts = [
    unmatched.supply > 0 ? `${number(unmatched.supply)} all taken` : '',
    unmatched.rules > 0 ? `${number(unmatched.rules)} by rules` : '',
    unmatched.none_offered > 0 ? `${number(unmatched.none_offered)} no place offered` : '',
    unmatched.not_reached > 0 ? `${number(unmatched.not_reached)} not looked at` : '',
    unmatched.by_hand > 0 ? `${number(unmatched.by_hand)} by hand` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nobody' : parts.join(', ');
}

export function unmatchedCount({ unmatched }: Summary): number {
  return unmatched.supply + unmatched.rules + unmatched.none_offered + unmatched.not_reached + unmatched.by_hand;
}

/** What contradicts, by name. */
export function conflictWords({ conflict, people }: NamedConflict, rules: Rules, { company }: FormatWords): string {
  const name = (id: string) => people.find(({ participantId }) => participantId === id)?.name ?? 'somebody who left';
  switch (conflict.code) {
    case 'too_large':
      return tooLargeWords(conflict);
    case 'two_mentors_for_mentee':
      return `${name(conflict.menteeId)} is locked with ${listed(conflict.mentorIds.map(name))}, and can have one ${company}.`;
    case 'capacity_exceeded':
      return `${name(conflict.mentorId)} has ${counted(conflict.capacity, 'free place')} and is locked with ${listed(conflict.menteeIds.map(name))}.`;
    case 'rule_broken':
      return `${name(conflict.menteeId)} and ${name(conflict.mentorId)} are locked, and this rule keeps them apart: ${ruleWords(conflict.rule, rules).toLocaleLowerCase('en-GB')}.`;
    case 'minimum_loads':
      return minimumLoadWords(conflict, name);
  }
}

const countedThings = { pairs: 'pairs of a mentee and a mentor', mentees: 'mentees', mentors: 'mentors', peers: 'peers' } as const;

function tooLargeWords({ of, given, most }: Extract<NamedConflict['conflict'], { code: 'too_large' }>): string {
  return `This round has ${number(given)} ${countedThings[of]}. With this aim and format it takes ${number(most)} at most.`;
}

const namesShown = 4;

/** "a, b, c, d and 12 others" */
function someOf(names: readonly string[]): string {
  return names.length <= namesShown + 1 ? listed(names) : listed([...names.slice(0, namesShown), counted(names.length - namesShown, 'other')]);
}

function minimumLoadWords({ mentors, locked, needed, menteeIds }: Extract<NamedConflict['conflict'], { code: 'minimum_loads' }>, name: (id: string) => string): string {
  const who = someOf(mentors.map(({ mentorId }) => name(mentorId)));
  const still = locked.length === 0 ? '' : `, while ${someOf(locked.map(({ menteeId, mentorId }) => `${name(menteeId)} is locked with ${name(mentorId)}`))}`;
  const need = `${who} ${mentors.length === 1 ? 'is' : 'are'} to get ${counted(needed, 'mentee')}${mentors.length === 1 ? '' : ' together'}${still}`;
  if (menteeIds.length === 0) return `${need}. Nobody is left whom the rules allow for ${mentors.length === 1 ? 'this mentor' : 'any of them'}.`;
  return `${need}. The rules allow only ${menteeIds.length === 1 ? '' : `${number(menteeIds.length)}: `}${someOf(menteeIds.map(name))}.`;
}

/** What differs between the settings of two rounds, a line each. */
export function settingsDifferences(before: { weights: Record<string, number>; rules: Rules }, after: { weights: Record<string, number>; rules: Rules }, labelOf: (criterion: string) => string): string[] {
  const lines = Object.keys(after.weights)
    .filter((key) => before.weights[key] !== after.weights[key])
    .map((key) => `${labelOf(key)} ${before.weights[key] ?? 0} → ${after.weights[key] ?? 0}`);
  for (const rule of switchedRules) {
    const [was, is] = [before.rules[rule], after.rules[rule]];
    const words = ruleWords(rule, after.rules);
    if (was.enabled !== is.enabled) lines.push(`${words}: ${is.enabled ? 'switched on' : 'switched off'}`);
    else if (is.enabled && JSON.stringify(was) !== JSON.stringify(is)) lines.push(`${ruleWords(rule, before.rules)} → ${words.toLocaleLowerCase('en-GB')}`);
  }
  if (before.rules.seniority !== after.rules.seniority) lines.push(`Seniority: ${seniorityWords[before.rules.seniority]} → ${seniorityWords[after.rules.seniority]}`);
  if (before.rules.personalityPreference !== after.rules.personalityPreference) lines.push(`Personality: ${before.rules.personalityPreference} → ${after.rules.personalityPreference}`);
  if (before.rules.functionPreference !== after.rules.functionPreference) lines.push(`Function: ${before.rules.functionPreference} → ${after.rules.functionPreference}`);
  if (JSON.stringify(before.rules.objective) !== JSON.stringify(after.rules.objective)) lines.push(`Aim: ${aimWords(before.rules)} → ${aimWords(after.rules).toLocaleLowerCase('en-GB')}`);
  const { wishes: wished } = before.rules;
  const { wishes } = after.rules;
  if (wished.keepBonus !== wishes.keepBonus) lines.push(`Keep pairs of the round before: ${fit(wished.keepBonus)} → ${counted(fit(wishes.keepBonus), 'point')}`);
  if (wished.spreadLoad !== wishes.spreadLoad) lines.push(`Spread mentees over mentors: ${fit(wished.spreadLoad)} → ${counted(fit(wishes.spreadLoad), 'point')}`);
  if (wished.minimumLoad !== wishes.minimumLoad) lines.push(`Every mentor at least: ${wished.minimumLoad} → ${counted(wishes.minimumLoad, 'mentee')}`);
  return lines;
}

export function aimWords({ objective }: Rules): string {
  const { label } = aims.find(({ kind }) => kind === objective.kind)!;
  switch (objective.kind) {
    case 'coverage_first':
      return label;
    case 'quality_floor':
      return `Only pairs that fit ${fit(objective.minimumScore)} or better`;
    case 'fair':
      return `${label}, alike within ${counted(fit(objective.step), 'point')}`;
    case 'stable':
      return `${label}, ${stableVariants.find(({ value }) => value === objective.variant)!.label.toLocaleLowerCase('en-GB')}`;
  }
}

/** What is proved of a round by its certificate. */
export function proofWords({ objective, wishes }: Rules): string {
  const isWished = wishes.keepBonus > 0 || (wishes.spreadLoad > 0 && objective.kind !== 'stable');
  const total = isWished ? 'a better total of fit, kept pairs and even loads' : 'a better total fit';
  switch (objective.kind) {
    case 'coverage_first':
      return `Proved: no other matching under these rules places more people, or as many with ${total}.`;
    case 'quality_floor':
      return `Proved: no other matching of pairs that fit ${fit(objective.minimumScore)} or better places more people, or as many with ${total}.`;
    case 'fair':
      return `Proved: no other matching under these rules places more people, or as many with a better weakest pair, next weakest and so on, in levels of ${counted(fit(objective.step), 'point')}.`;
    case 'stable':
      return 'Proved: no mentee and mentor are left who would both rather have each other than what they get.';
  }
}

/** Changes by hand, and what they cost or gain against what the run came to. */
export function changedWords({ changedByHand, byRun, sinceRun }: Summary, { objective }: Rules): string {
  const changed = `Changed by hand ${counted(changedByHand, 'time')} since the run`;
  if (byRun === null || sinceRun === null) return `${changed}, so its proof no longer covers it.`;
  const isOptimum = byRun.proved && (objective.kind === 'coverage_first' || objective.kind === 'quality_floor');
  return `${changed}: ${distanceWords(sinceRun)} ${isOptimum ? 'the proved optimum' : 'the result of the run'}.${byRun.proved ? ' Its proof no longer covers these pairs.' : ''}`;
}

/** "2 pairs and 31 points of total fit below", "1 pair below and 12 points of total fit above" */
function distanceWords({ placed, score }: { placed: number; score: number }): string {
  const differing = [
    { by: placed, words: counted(Math.abs(placed), 'pair') },
    { by: fit(score), words: `${counted(fit(Math.abs(score)), 'point')} of total fit` },
  ].filter(({ by }) => by !== 0);
  const below = differing.filter(({ by }) => by > 0).map(({ words }) => words);
  const above = differing.filter(({ by }) => by < 0).map(({ words }) => words);
  const parts = [...(below.length > 0 ? [`${listed(below)} below`] : []), ...(above.length > 0 ? [`${listed(above)} above`] : [])];
  return parts.length === 0 ? 'as many pairs and as good a total fit as' : listed(parts);
}

/** How far from the best a round can be that its time limit ended. */
export function gapWords({ gap }: Summary, { secondsAtMost }: Rules): string | null {
  if (gap === null) return null;
  const ended = `Ended after ${counted(secondsAtMost, 'second')} with the best found so far`;
  if (gap.placed > 0) return `${ended}: at most ${number(gap.placed)} more could be placed.`;
  if (gap.percent === null) return `${ended}: as many are placed as can be, how much better they could fit is not known.`;
  return `${ended}: as many are placed as can be, and their total fit could be at most ${gap.percent} % better.`;
}
