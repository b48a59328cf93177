import type { GoalState, MentorshipState } from '@alongside/shared/vocabulary';
import type { Outputs } from '../../api/server-types.ts';
import { listed } from '../../ui/number-words.ts';
import type { StatusTone } from '../../ui/status-badge.tsx';

export type Mentorship = Outputs['mentorship']['list']['mentorships'][number];
export type Flag = Mentorship['flags'][number];
export type Ask = Mentorship['asks'][number];

export const stateWords: Record<MentorshipState, { word: string; tone: StatusTone }> = {
  proposed: { word: 'Proposed', tone: 'neutral' },
  active: { word: 'Running', tone: 'usual' },
  paused: { word: 'On pause', tone: 'neutral' },
  completed: { word: 'Completed', tone: 'neutral' },
  ended_early: { word: 'Ended early', tone: 'neutral' },
};

export const goalWords: Record<GoalState, string> = { open: 'open', reached: 'reached', dropped: 'dropped' };

export const flagNames: Record<Flag['kind'], string> = {
  not_started: 'Not met yet',
  quiet: 'Quiet',
  silent: 'Silent for long',
  slipping: 'Slipping',
  agreement_open: 'Agreement open',
  goals_overdue: 'Goal overdue',
  overloaded: 'Overloaded',
};

/** The rule that struck, with what is and the limit. */
export function flagRule({ kind, value, limit }: Flag): string {
  switch (kind) {
    case 'not_started':
      return `${value} days without a first meeting; it shows from ${limit} days on.`;
    case 'quiet':
    case 'silent':
      return `${value} days since they last met; it shows after ${limit} days.`;
    case 'slipping':
      return `${value} meetings called off in a row and none planned; it shows from ${limit} on.`;
    case 'agreement_open':
      return `${value} days without an agreement that all have signed; it shows from ${limit} days on.`;
    case 'goals_overdue':
      return `A shared goal is ${value} days past its date; it shows after ${limit} days.`;
    case 'overloaded':
      return `The mentor carries ${value} mentorships and offered ${limit}.`;
  }
}

export const askWords: Record<string, string> = { new_match: 'asked for a new match', help: 'asked for your help' };

/** Whether a rule struck or a member asked for something. */
export function needsHelp({ flags, asks }: Mentorship): boolean {
  return flags.length > 0 || asks.length > 0;
}

export function isRunning({ state }: Mentorship): boolean {
  return state === 'active' || state === 'paused';
}

/** "Amir Khan and Lea Roth". */
export function namesOf(members: Mentorship['members']): string {
  return listed(members.map(({ name }) => name));
}

/** How many run, and how many of them could use help. */
export function sentenceOf(mentorships: readonly Mentorship[]): string {
  const running = mentorships.filter(isRunning).length;
  const help = mentorships.filter(needsHelp).length;
  const all = running === 0 ? 'None is running' : running === 1 ? 'One mentorship is running' : `${running} mentorships are running`;
  const some = help === 0 ? 'none needs a hand' : `${help} could use help`;
  return `${all}; ${some}.`;
}
