import type { Outputs } from '../../api/server-types.ts';
import type { IconName } from '../../ui/icon.tsx';
import { counted, listed, numberWord } from '../../ui/number-words.ts';
import { waveNames } from '../../vocabulary-words.ts';

export type Today = Outputs['home']['today'];
export type Task = Today['tasks'][number];
export type ProgramRow = Today['programs'][number];

export interface TaskWords {
  icon: IconName;
  title: string;
  text: string;
  action: string;
  /** Where it is seen to. */
  to: string;
}

/** A day from now on as people say it: "today", "tomorrow", "on Friday", "on 7 December". */
export function dayAhead(date: Date, now: Date): string {
  const days = Math.round((new Date(date).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? `on ${date.toLocaleDateString('en-GB', { weekday: 'long' })}` : `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}

/** A thing to do in words: what waits, and where it is seen to. */
export function taskWords(task: Task, now: Date): TaskWords {
  switch (task.kind) {
    case 'round_ready': {
      const all = task.placed + task.unplaced;
      return {
        icon: 'match',
        title: `Round ${task.number} of ${task.programName} is ready to review`,
        text: `${task.placed} of ${all} placed. Nobody is told before you publish.`,
        action: 'Review',
        to: `/matching/${task.programId}?round=${task.number}`,
      };
    }
    case 'quiet': {
      const all = task.silent + task.quiet + task.notStarted;
      const parts = [
        ...(task.notStarted > 0 ? [`${counted(task.notStarted, 'has', 'have')} not met yet`] : []),
        ...(task.quiet > 0 ? [`${counted(task.quiet, 'is', 'are')} overdue`] : []),
        ...(task.silent > 0 ? [`${counted(task.silent, 'has', 'have')} been silent for long`] : []),
      ];
      return {
        icon: 'moon',
        title: `${counted(all, 'mentorship is', 'mentorships are')} not meeting`,
        text: `${task.programName}: ${listed(parts)}.`,
        action: all === 1 ? 'See it' : `See the ${numberWord(all).toLocaleLowerCase('en-GB')}`,
        to: `/mentorships?program=${task.programId}`,
      };
    }
    case 'requests_waiting':
      return {
        icon: 'inbox',
        title: `${counted(task.waiting, 'request has', 'requests have')} waited over a week`,
        text: `${task.programName}. Whoever was asked has been reminded.`,
        action: task.waiting === 1 ? 'See the request' : 'See the requests',
        to: `/requests?program=${task.programId}`,
      };
    case 'new_match':
      return {
        icon: 'swap',
        title: `${counted(task.asks, 'person', 'people')} asked for a new match`,
        text: `${task.programName}. Confidential: only you see this, without the reason.`,
        action: 'Find a match',
        to: `/mentorships?program=${task.programId}`,
      };
    case 'help':
      return {
        icon: 'bell',
        title: `${counted(task.asks, 'person', 'people')} asked for your help`,
        text: `${task.programName}. Confidential: only you see this.`,
        action: task.asks === 1 ? 'See who' : 'See who they are',
        to: `/mentorships?program=${task.programId}`,
      };
    case 'overloaded':
      return {
        icon: 'load',
        title: `${counted(task.mentors, 'mentor carries', 'mentors carry')} more than they offered`,
        text: `${task.programName}.`,
        action: task.mentors === 1 ? 'Check with them' : 'See who they are',
        to: `/mentorships?program=${task.programId}`,
      };
    case 'unmatched':
      return {
        icon: 'people',
        title: `${counted(task.unmatched, 'person is', 'people are')} not matched yet`,
        text: `${task.programName} is running without them.`,
        action: task.unmatched === 1 ? 'Find a match' : 'Find matches',
        to: `/matching/${task.programId}`,
      };
    case 'survey_closing': {
      const share = Math.round((100 * task.answered) / task.invited);
      const open = task.invited - task.answered;
      return {
        icon: 'survey',
        title: `${waveNames[task.wave]} survey of ${task.programName} closes ${dayAhead(new Date(task.closesAt), now)}`,
        text: `${share} % have answered; ${counted(open, 'person has', 'people have')} not.`,
        action: `Remind ${open}…`,
        to: `/surveys?remind=${task.waveId}`,
      };
    }
  }
}

/** "month 8 of 9", or nothing where the dates do not say. */
export function monthText(program: ProgramRow, now: Date): string | undefined {
  if (program.startsOn === null || program.endsOn === null) return undefined;
  const months = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / (30.4375 * 86_400_000)) + 1;
  const start = new Date(program.startsOn);
  const of = months(start, new Date(program.endsOn));
  const month = months(start, now);
  if (month < 1) return 'not begun';
  return month > of ? 'past its last day' : `month ${month} of ${of}`;
}
