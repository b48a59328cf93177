import { addDays } from '@alongside/shared/days';
import type { StageDates } from '@alongside/shared/program';
import { formatTemplates } from './format.templates.ts';
import { anythingElse, experience, feedback, notice, type ProgramTemplate } from './template-parts.ts';

/** Programmes of one mentor and one mentee. */
export const oneToOneTemplates = [
  {
    key: 'one_to_one_formal',
    name: 'One-to-one, matched',
    about: 'People sign up, a coordinator runs a matching round, pairs work together for nine months.',
    format: 'one_to_one',
    pairing: 'formal',
    delivery: 'hybrid',
    summary: 'One mentor and one mentee, nine months, a meeting every two to three weeks.',
    cadenceDays: 18,
    meetingMinutes: 60,
    stages: [
      { stage: 'sign_up', fromDay: 0, toDay: 27 },
      { stage: 'matching', fromDay: 28, toDay: 41 },
      { stage: 'running', fromDay: 42, toDay: 311 },
      { stage: 'closing', fromDay: 312, toDay: 332 },
    ],
    objectives: [
      { statement: 'Nine of ten mentees have a mentor when the programme starts', measure: 'match_rate', target: 0.9 },
      { statement: 'Pairs meet within three weeks of being matched', measure: 'first_meeting_on_time', target: 0.85 },
      { statement: 'Each pair meets at least ten times', measure: 'meetings_held', target: 10 },
      { statement: 'Both sides find the time well spent', measure: 'satisfaction', target: 4.2 },
      { statement: 'Mentees reach what they set out to do', measure: 'goal_attainment', target: 0.7 },
    ],
    questions: [experience, feedback, anythingElse],
    notice,
  },
  {
    key: 'one_to_one_open',
    name: 'One-to-one, on request',
    about: 'Mentees find a mentor themselves and ask; the mentor accepts. Open all year.',
    format: 'one_to_one',
    pairing: 'open',
    delivery: 'hybrid',
    summary: 'Find a mentor, ask, and agree between you how often and how long.',
    cadenceDays: 21,
    meetingMinutes: 45,
    stages: [
      { stage: 'sign_up', fromDay: 0, toDay: 13 },
      { stage: 'running', fromDay: 14, toDay: 378 },
      { stage: 'closing', fromDay: 379, toDay: 392 },
    ],
    objectives: [
      { statement: 'Three of four who look for a mentor find one', measure: 'match_rate', target: 0.75 },
      { statement: 'Pairs meet within three weeks of agreeing to', measure: 'first_meeting_on_time', target: 0.85 },
      { statement: 'Both sides find the time well spent', measure: 'satisfaction', target: 4.2 },
    ],
    questions: [experience, feedback],
    notice,
  },
] as const satisfies readonly ProgramTemplate[];

/** Every template, in the order in which they are offered. */
export const programTemplates = [...oneToOneTemplates, ...formatTemplates] as const satisfies readonly ProgramTemplate[];

export type TemplateKey = (typeof programTemplates)[number]['key'];
export const templateKeys = programTemplates.map((template) => template.key);

/** The dated stages of a programme that starts on this day (`YYYY-MM-DD`). */
export function stagesFrom(template: ProgramTemplate, startsOn: string): StageDates[] {
  return template.stages.map(({ stage, fromDay, toDay }) => ({ stage, startsOn: addDays(startsOn, fromDay), endsOn: addDays(startsOn, toDay) }));
}
