import type { Objective, Question } from '@alongside/shared/program';
import { anythingElse, experience, feedback, notice, type ProgramTemplate, type TemplateStage } from './template-parts.ts';

const teach: Question = { kind: 'long_text', label: 'What could a senior colleague learn from you?', hint: 'A tool, a generation’s habits, how it feels to be new here.', askedOf: 'mentor', required: false, published: true, maximum: 600, options: [] };
const candour: Question = { kind: 'choice', label: 'How frank may your mentor be?', hint: 'They may be several levels below you: say it before they have to guess.', askedOf: 'mentee', required: false, published: true, maximum: null, options: ['As frank as a friend', 'Frank, in private', 'Gently at first'] };

/** Sign-up, matching, months together, closing. */
function matchedFor(weeks: number): TemplateStage[] {
  const end = 35 + weeks * 7;
  return [
    { stage: 'sign_up', fromDay: 0, toDay: 20 },
    { stage: 'matching', fromDay: 21, toDay: 34 },
    { stage: 'running', fromDay: 35, toDay: end },
    { stage: 'closing', fromDay: end + 1, toDay: end + 14 },
  ];
}

/** Nobody is matched: people sign up for two weeks before it begins, and all year after. */
const openAllYear: TemplateStage[] = [
  { stage: 'sign_up', fromDay: 0, toDay: 13 },
  { stage: 'running', fromDay: 14, toDay: 378 },
  { stage: 'closing', fromDay: 379, toDay: 392 },
];

const wellSpent: Objective = { statement: 'Both sides find the time well spent', measure: 'satisfaction', target: 4.2 };
const soonMet: Objective = { statement: 'People meet within three weeks of being matched', measure: 'first_meeting_on_time', target: 0.85 };

/** Programmes in which people come together otherwise than one mentor and one mentee. */
export const formatTemplates = [
  {
    key: 'reverse_formal',
    name: 'Reverse',
    about: 'Junior colleagues mentor senior ones: a coordinator matches them, the junior teaches, for six months.',
    format: 'reverse',
    pairing: 'formal',
    delivery: 'hybrid',
    summary: 'The junior colleague teaches, the senior one learns: six months, a meeting every three weeks.',
    cadenceDays: 21,
    meetingMinutes: 45,
    stages: matchedFor(26),
    objectives: [{ statement: 'Nine of ten senior colleagues have a mentor', measure: 'match_rate', target: 0.9 }, soonMet, wellSpent],
    questions: [teach, candour, feedback, anythingElse],
    notice,
  },
  {
    key: 'circle_formal',
    name: 'Circles',
    about: 'One mentor with three to six mentees who want the same: a coordinator forms the circles, for six months.',
    format: 'group',
    pairing: 'formal',
    delivery: 'hybrid',
    summary: 'A small circle around one mentor: six months, a meeting of all every month.',
    cadenceDays: 28,
    meetingMinutes: 75,
    groupSizes: { groupSmallest: 3, groupLargest: 6 },
    stages: matchedFor(26),
    objectives: [{ statement: 'Nine of ten mentees are in a circle', measure: 'match_rate', target: 0.9 }, soonMet, { statement: 'Each circle meets at least five times', measure: 'meetings_held', target: 5 }, wellSpent],
    questions: [experience, feedback, anythingElse],
    notice,
  },
  {
    key: 'peer_formal',
    name: 'Peers, matched',
    about: 'Equals who learn from one another, in pairs or groups of up to five that a coordinator forms.',
    format: 'peer',
    pairing: 'formal',
    delivery: 'hybrid',
    summary: 'Colleagues at the same stage who give and take: four months, a meeting every two weeks.',
    cadenceDays: 14,
    meetingMinutes: 45,
    groupSizes: { groupSmallest: 2, groupLargest: 2 },
    stages: matchedFor(17),
    objectives: [{ statement: 'Everybody who signed up has somebody', measure: 'match_rate', target: 0.95 }, soonMet, wellSpent],
    questions: [feedback, anythingElse],
    notice,
  },
  {
    key: 'peer_open',
    name: 'Peers, on request',
    about: 'Equals who find one another and ask; whoever is asked accepts. Open all year.',
    format: 'peer',
    pairing: 'open',
    delivery: 'hybrid',
    summary: 'Find a colleague who wants what you know and knows what you want, and ask.',
    cadenceDays: 14,
    meetingMinutes: 45,
    groupSizes: { groupSmallest: 2, groupLargest: 2 },
    stages: openAllYear,
    objectives: [{ statement: 'Three of four who look for a peer find one', measure: 'match_rate', target: 0.75 }, soonMet, wellSpent],
    questions: [feedback],
    notice,
  },
  {
    key: 'flash_open',
    name: 'Flash',
    about: 'Mentors offer short slots; whoever has one question books one. Open all year.',
    format: 'flash',
    pairing: 'open',
    delivery: 'remote',
    summary: 'One question, one short meeting: book a slot with a colleague who knows.',
    cadenceDays: 30,
    meetingMinutes: 30,
    stages: openAllYear,
    objectives: [wellSpent],
    questions: [],
    notice,
  },
] as const satisfies readonly ProgramTemplate[];
