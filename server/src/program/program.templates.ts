import { addDays } from '@alongside/shared/days';
import type { Objective, Question, StageDates } from '@alongside/shared/program';
import type { DatedStage, Delivery, Pairing, ProgramFormat } from '@alongside/shared/vocabulary';

/** A stage by days after the programme's start, both ends included. */
interface TemplateStage {
  stage: DatedStage;
  fromDay: number;
  toDay: number;
}

/** What a new programme begins with; every part can be changed afterwards. */
export interface ProgramTemplate {
  key: string;
  name: string;
  about: string;
  format: ProgramFormat;
  pairing: Pairing;
  delivery: Delivery;
  summary: string;
  cadenceDays: number;
  meetingMinutes: number;
  stages: readonly TemplateStage[];
  objectives: readonly Objective[];
  questions: readonly Question[];
  notice: string;
}

const feedback: Question = {
  kind: 'choice',
  label: 'How do you like to get feedback?',
  hint: 'Your mentor or mentee sees this before you first meet.',
  askedOf: 'both',
  required: false,
  published: true,
  options: ['Straight and at once', 'With time to prepare', 'In writing first', 'Through questions'],
  maximum: null,
};

const anythingElse: Question = { kind: 'long_text', label: 'Is there anything we should know?', hint: 'Only the coordinators of this programme read it.', askedOf: 'both', required: false, published: false, maximum: 600, options: [] };

const experience: Question = { kind: 'long_text', label: 'Which experience could others learn most from?', hint: 'A change you led, something that went wrong, a step you took.', askedOf: 'mentor', required: false, published: true, maximum: 600, options: [] };

const notice = [
  'Alongside keeps what you enter here to run this mentorship programme: to suggest people who fit, to bring them together, and to help when something gets stuck.',
  'Colleagues in the programme see the parts of your profile that are marked as visible. The coordinators of the programme see your profile, with whom you are matched, and that and when you meet. What you write to each other, your notes and your agreement are seen by the two of you alone.',
  'Surveys are reported only for groups, never for one person. You can leave the programme, take a copy of your data or have it erased at any time.',
].join('\n\n');

export const programTemplates = [
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

export type TemplateKey = (typeof programTemplates)[number]['key'];
export const templateKeys = programTemplates.map((template) => template.key);

/** The dated stages of a programme that starts on this day (`YYYY-MM-DD`). */
export function stagesFrom(template: ProgramTemplate, startsOn: string): StageDates[] {
  return template.stages.map(({ stage, fromDay, toDay }) => ({ stage, startsOn: addDays(startsOn, fromDay), endsOn: addDays(startsOn, toDay) }));
}
