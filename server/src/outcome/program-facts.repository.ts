import type { GoalState, MentorshipState, ParticipantRole, ParticipantState, ProgramFormat, RequestState, WaveKind } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

const HOUR = 3_600_000;

/** What the figures of a programme are worked out of. Read by the queue's role alone, whose rights end before any word that a pair wrote. */
export interface ProgramFacts {
  format: ProgramFormat;
  cadenceDays: number;
  participants: ParticipantFact[];
  mentorships: MentorshipFact[];
  goals: { mentorshipId: string; state: GoalState; attainment: number | null; createdAt: Date }[];
  checkIns: { mentorshipId: string; personId: string; participantId: string; progress: number; fit: number; energy: number }[];
  requests: { id: string; state: RequestState; sentAt: Date; answeredAt: Date | null; mentorPersonId: string }[];
  scores: { menteeId: string; score: number }[];
}

export interface ParticipantFact {
  id: string;
  personId: string;
  role: ParticipantRole;
  state: ParticipantState;
  department: string | null;
  site: string | null;
  level: number | null;
}

export interface MentorshipFact {
  id: string;
  state: MentorshipState;
  activatedAt: Date;
  endedAt: Date | null;
  cadenceDays: number | null;
  members: { participantId: string; personId: string; role: ParticipantRole }[];
  /** Who left the circle or group, which went on. */
  leavers: { participantId: string; personId: string }[];
  heldAt: Date[];
  /** Hours of the meetings held: one of five people is as long as one of two. */
  heldHours: number;
  pauses: { pausedAt: Date; resumedAt: Date | null }[];
  signatures: { personId: string; signedAt: Date }[];
}

export async function getProgramFacts(trx: Trx, programId: string): Promise<ProgramFacts> {
  const program = await trx.selectFrom('program').select(['format', 'cadenceDays']).where('id', '=', programId).executeTakeFirstOrThrow();
  return {
    format: program.format as ProgramFormat,
    cadenceDays: program.cadenceDays,
    participants: await listParticipants(trx, programId),
    mentorships: await listMentorships(trx, programId),
    goals: await trx
      .selectFrom('goal')
      .innerJoin('mentorship as s', 's.id', 'goal.mentorshipId')
      .select(['goal.mentorshipId', 'goal.state', 'goal.attainment', 'goal.createdAt'])
      .where('s.programId', '=', programId)
      .execute(),
    checkIns: await trx
      .selectFrom('checkInAnswer as a')
      .innerJoin('checkIn as c', 'c.id', 'a.checkInId')
      .innerJoin('mentorship as s', 's.id', 'c.mentorshipId')
      .innerJoin('mentorshipMember as m', (join) => join.onRef('m.mentorshipId', '=', 's.id').onRef('m.personId', '=', 'a.personId'))
      .select(['c.mentorshipId', 'a.personId', 'm.participantId', 'a.progress', 'a.fit', 'a.energy'])
      .where('s.programId', '=', programId)
      .execute(),
    requests: await trx.selectFrom('request').select(['id', 'state', 'sentAt', 'answeredAt', 'mentorPersonId']).where('programId', '=', programId).execute(),
    scores: await trx
      .selectFrom('proposal')
      .innerJoin('matchingRound as r', 'r.id', 'proposal.roundId')
      .select(['proposal.menteeId', 'proposal.score'])
      .where('r.programId', '=', programId)
      .where('r.state', '=', 'published')
      .execute(),
  };
}

async function listParticipants(trx: Trx, programId: string): Promise<ParticipantFact[]> {
  return trx
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['participant.id', 'participant.personId', 'participant.role', 'participant.state', 'person.department', 'person.site', 'person.level'])
    .where('participant.programId', '=', programId)
    .execute();
}

async function listMentorships(trx: Trx, programId: string): Promise<MentorshipFact[]> {
  const rows = await trx
    .selectFrom('mentorship as s')
    .select(['s.id', 's.state', 's.activatedAt', 's.endedAt'])
    .select(sql<number | null>`app_agreed_cadence(s.id)`.as('cadenceDays'))
    .where('s.programId', '=', programId)
    .where('s.activatedAt', 'is not', null)
    .execute();
  const ofProgram = sql<boolean>`mentorship_id in (select id from mentorship where program_id = ${programId} and activated_at is not null)`;
  const members = await trx.selectFrom('mentorshipMember').select(['mentorshipId', 'participantId', 'personId', 'role']).where(ofProgram).orderBy('role').orderBy('participantId').execute();
  const held = await trx.selectFrom('meeting').select(['mentorshipId', 'startsAt', 'endsAt']).where('state', '=', 'held').where(ofProgram).execute();
  const leavers = await trx.selectFrom('mentorshipLeaver').select(['mentorshipId', 'participantId', 'personId']).where(ofProgram).execute();
  const pauses = await trx.selectFrom('mentorshipPause').select(['mentorshipId', 'pausedAt', 'resumedAt']).where(ofProgram).execute();
  const signatures = await trx.selectFrom('agreementSignature').select(['mentorshipId', 'personId', 'signedAt']).where(ofProgram).execute();
  const membersOf = Map.groupBy(members, ({ mentorshipId }) => mentorshipId);
  const leaversOf = Map.groupBy(leavers, ({ mentorshipId }) => mentorshipId);
  const heldOf = Map.groupBy(held, ({ mentorshipId }) => mentorshipId);
  const pausesOf = Map.groupBy(pauses, ({ mentorshipId }) => mentorshipId);
  const signaturesOf = Map.groupBy(signatures, ({ mentorshipId }) => mentorshipId);
  return rows.map((row) => ({
    ...row,
    activatedAt: row.activatedAt!,
    members: membersOf.get(row.id) ?? [],
    leavers: leaversOf.get(row.id) ?? [],
    heldAt: (heldOf.get(row.id) ?? []).map(({ startsAt }) => startsAt),
    heldHours: (heldOf.get(row.id) ?? []).reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / HOUR, 0),
    pauses: pausesOf.get(row.id) ?? [],
    signatures: signaturesOf.get(row.id) ?? [],
  }));
}

export interface DirectoryFact {
  id: string;
  level: number | null;
  country: string | null;
  department: string | null;
  site: string | null;
  joinedOn: string | null;
}

/** Everybody in the directory now, with what eligibility looks at; and the rules of the programme. */
export async function readEligibilityFacts(trx: Trx, programId: string): Promise<{ rules: unknown; people: DirectoryFact[] }> {
  const program = await trx.selectFrom('program').select('eligibility').where('id', '=', programId).executeTakeFirstOrThrow();
  const people = await trx.selectFrom('person').select(['id', 'level', 'country', 'department', 'site', 'joinedOn']).where('state', '=', 'active').execute();
  return { rules: program.eligibility, people };
}

export interface WaveFact {
  id: string;
  kind: WaveKind;
  closesAt: Date;
}

/** The closed waves to which anybody was asked, the newest first: answers of an open wave are in no figure. */
export async function listClosedWaves(trx: Trx, programId: string): Promise<WaveFact[]> {
  return trx
    .selectFrom('surveyWave')
    .select(['id', 'kind', 'closesAt'])
    .where('programId', '=', programId)
    .where('state', '=', 'closed')
    .where((where) => where.exists(where.selectFrom('surveyInvitation').select('waveId').whereRef('surveyInvitation.waveId', '=', 'surveyWave.id')))
    .orderBy('closesAt', 'desc')
    .execute();
}

export async function listInvitations(trx: Trx, waveId: string): Promise<{ participantId: string; answered: boolean }[]> {
  const rows = await trx.selectFrom('surveyInvitation').select(['participantId', 'answeredAt']).where('waveId', '=', waveId).execute();
  return rows.map(({ participantId, answeredAt }) => ({ participantId, answered: answeredAt !== null }));
}

export interface AnswerFact {
  participantId: string;
  measure: string;
  value: unknown;
}

/** Answers to the questions with a scale or a choice; comments are not read. */
export async function listAnswers(trx: Trx, waveId: string): Promise<AnswerFact[]> {
  return trx
    .selectFrom('surveyAnswer as a')
    .innerJoin('surveyQuestion as q', 'q.id', 'a.questionId')
    .select(['a.participantId', 'q.measure', 'a.value'])
    .where('a.waveId', '=', waveId)
    .where('q.kind', '<>', 'comment')
    .execute();
}
