import type { Ask } from '@alongside/shared/asks';
import type { Eligibility, GroupSizes, Objective, Question } from '@alongside/shared/program';
import type { DatedStage, ParticipantRole, ProgramFormat } from '@alongside/shared/vocabulary';
import type { Insertable } from 'kysely';
import type { DB } from '../src/database/rows.ts';
import { defaultRules, defaultWeights, type MatchSettings } from '../src/program/match-settings.ts';
import { oneToOneTemplates } from '../src/program/program.templates.ts';
import { feedback } from '../src/program/template-parts.ts';
import { dayFrom, daysBefore, homeZone } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import { originsOf, pageOf } from './intranet.ts';
import type { Staff } from './staff.ts';

export interface SeededQuestion extends Question {
  id: string;
}

/** A programme as the people in it are made. */
export interface SeededProgram {
  id: string;
  slug: string;
  name: string;
  noticeId: string;
  eligibility: Eligibility;
  settings: MatchSettings;
  /** Days before now between which people signed up, the earlier first. */
  signUpDays: readonly [number, number];
  /** The day on which its mentorships end. */
  endsOn: string;
  cadenceDays: number;
  asks: readonly Ask[];
  createdAt: Date;
  questions: readonly SeededQuestion[];
}

export interface Programs {
  leadership: SeededProgram;
  lastLeadership: SeededProgram;
  open: SeededProgram;
}

export interface Plan {
  slug: string;
  name: string;
  summary: string;
  /** One-to-one unless said. */
  format?: ProgramFormat;
  groupSizes?: GroupSizes;
  pairing: 'formal' | 'open';
  stage: 'matching' | 'running' | 'finished';
  /** Days from now, both ends included; negative is past. */
  stages: readonly (readonly [DatedStage, number, number])[];
  signUpDays: readonly [number, number];
  cadenceDays: number;
  meetingMinutes: number;
  eligibility: Eligibility;
  settings: MatchSettings;
  objectives: readonly Objective[];
  /** What it asks beside its own questions; nothing unless said. */
  asks?: readonly Ask[];
  questions: readonly Question[];
  notice: string;
  createdDaysAgo: number;
}

const [formal, open] = oneToOneTemplates;

const step: Question = { kind: 'choice', label: 'Which step are you preparing for?', hint: '', askedOf: 'mentee', required: true, published: true, options: ['Leading people for the first time', 'A larger team', 'Leading other leads', 'A specialist career', 'I want to find out'], maximum: null };
const yearsLeading: Question = { kind: 'number', label: 'How many years have you led people?', hint: 'Roughly is fine.', askedOf: 'mentor', required: true, published: true, options: [], maximum: 45 };
const ways: Question = { kind: 'choices', label: 'How would you like to meet?', hint: 'Choose all that suit you.', askedOf: 'both', required: true, published: true, options: ['In person', 'By video', 'On the phone', 'On a walk'], maximum: null };

const leadershipWeights: MatchSettings['weights'] = {
  ...defaultWeights,
  skills: 36, goal_text: 18, seniority_step: 13, time_overlap: 8, language: 5, function: 4, interests: 3, values: 3, communication: 2, feedback: 2, preferences: 2, personality: 2, affinity: 2,
};
const leadershipRules: MatchSettings = { weights: leadershipWeights, rules: { ...defaultRules, time_zone_gap: { enabled: true, maxHours: 4 } } };
const openRules: MatchSettings = { weights: { ...defaultWeights, skills: 43, seniority_step: 10, language: 5, interests: 4, communication: 3 }, rules: defaultRules };

export async function seedPrograms(ground: Ground, staff: Staff): Promise<Programs> {
  const year = ground.now.getUTCFullYear();
  const leadership = {
    stage: 'matching', pairing: 'formal', signUpDays: [44, 12], cadenceDays: formal.cadenceDays, meetingMinutes: formal.meetingMinutes,
    eligibility: { menteeLevels: { min: 2, max: 6 }, mentorLevels: { min: 5, max: 10 }, monthsInOrganisation: 12 },
    settings: leadershipRules, objectives: formal.objectives, questions: [step, yearsLeading, ...formal.questions.filter((question) => question !== feedback)], notice: formal.notice,
    asks: ['location', 'communication', 'feedback', 'interests', 'values', 'personality', 'wishes', 'mentor_wishes', 'attributes'],
  } as const;
  const plans = {
    lastLeadership: {
      ...leadership, slug: `leadership-${year - 1}`, name: `Leadership Pathways ${year - 1}`, stage: 'finished',
      summary: 'For colleagues who lead people or soon will: one mentor from another part of the company, nine months, a meeting every two to three weeks.',
      stages: [['sign_up', -402, -375], ['matching', -374, -360], ['running', -359, -90], ['closing', -89, -68]], signUpDays: [402, 376], createdDaysAgo: 430,
    },
    leadership: {
      ...leadership, slug: 'leadership', name: 'Leadership Pathways',
      summary: 'For colleagues who lead people or soon will: one mentor from another part of the company, nine months, a meeting every two to three weeks.',
      stages: [['sign_up', -45, -12], ['matching', -11, 8], ['running', 9, 278], ['closing', 279, 299]], createdDaysAgo: 70,
    },
    open: {
      slug: 'open-mentoring', name: 'Open Doors', pairing: 'open', stage: 'running',
      summary: 'Whatever you want to get better at, somebody here has done it before. Find them, ask them, and agree between you how often and how long.',
      stages: [['sign_up', -420, -407], ['running', -406, 310], ['closing', 311, 331]], signUpDays: [400, 4], cadenceDays: 21, meetingMinutes: 45,
      eligibility: { monthsInOrganisation: 1 }, settings: openRules, objectives: open.objectives, questions: [ways, ...open.questions], asks: ['communication', 'interests'], notice: open.notice, createdDaysAgo: 440,
    },
  } as const satisfies Record<string, Plan>;
  const lastLeadership = await seedProgram(ground, staff, plans.lastLeadership);
  const openDoors = await seedProgram(ground, staff, plans.open);
  return { lastLeadership, open: openDoors, leadership: await seedProgram(ground, staff, plans.leadership) };
}

export async function seedProgram(ground: Ground, { coordinatorId }: Staff, plan: Plan): Promise<SeededProgram> {
  const { trx, now, intranetOrigin } = ground;
  const createdAt = daysBefore(now, plan.createdDaysAgo);
  const id = ground.idAt(createdAt);
  const noticeId = ground.idAt(createdAt);
  const { name, slug, summary, pairing, stage, cadenceDays, meetingMinutes, asks = [] } = plan;
  const row: Insertable<DB['program']> = {
    id, name, slug, summary, pairing, stage, cadenceDays, meetingMinutes,
    format: plan.format ?? 'one_to_one', ...plan.groupSizes, delivery: 'hybrid', timeZone: homeZone, pageUrl: pageOf(intranetOrigin, slug),
    eligibility: JSON.stringify(plan.eligibility), weights: JSON.stringify(plan.settings.weights), rules: JSON.stringify(plan.settings.rules),
    asks: [...asks], createdBy: coordinatorId, createdAt, updatedAt: createdAt,
  };
  const questions = plan.questions.map((question) => ({ ...question, id: ground.idAt(createdAt) }));
  await insertAll(trx, 'program', [row]);
  await insertAll(trx, 'programStage', plan.stages.map(([each, from, to]) => ({ programId: id, stage: each, startsOn: dayFrom(now, from), endsOn: dayFrom(now, to) })));
  await insertAll(trx, 'programObjective', plan.objectives.map((objective, position) => ({ ...objective, id: ground.idAt(createdAt), programId: id, position })));
  await insertAll(trx, 'programQuestion', questions.map((question, position) => ({ ...question, options: [...question.options], programId: id, position })));
  await insertAll(trx, 'programOrigin', originsOf(intranetOrigin).map((origin) => ({ programId: id, origin })));
  await insertAll(trx, 'programNotice', [{ id: noticeId, programId: id, version: 1, body: plan.notice, publishedAt: createdAt }]);
  await insertAll(trx, 'programCoordinator', [{ programId: id, accountId: coordinatorId }]);
  const running = plan.stages.find(([each]) => each === 'running')!;
  return { id, slug, name, noticeId, eligibility: plan.eligibility, settings: plan.settings, signUpDays: plan.signUpDays, endsOn: dayFrom(now, running[2]), cadenceDays, asks, createdAt, questions };
}

/** The questions that somebody in this role is asked. */
export function questionsFor(program: SeededProgram, role: ParticipantRole): SeededQuestion[] {
  return program.questions.filter(({ askedOf }) => askedOf === 'both' || askedOf === role);
}
