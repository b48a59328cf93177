import { addDaysTo } from '@alongside/shared/days';
import type { DatedStage, ProgramFormat, ProgramStage, WaveKind } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import { hasPlace } from '../database/lottery-places.ts';

export interface OwnProgram {
  id: string;
  name: string;
  format: ProgramFormat;
  stage: ProgramStage;
  startsOn: string | null;
  endsOn: string | null;
}

export async function listOwnPrograms(trx: Trx, accountId: string): Promise<OwnProgram[]> {
  return trx
    .selectFrom('program')
    .innerJoin('programCoordinator as c', 'c.programId', 'program.id')
    .select(['program.id', 'program.name', 'program.format', 'program.stage'])
    .select([
      sql<string | null>`(select min(s.starts_on) from program_stage s where s.program_id = program.id)`.as('startsOn'),
      sql<string | null>`(select max(s.ends_on) from program_stage s where s.program_id = program.id)`.as('endsOn'),
    ])
    .where('c.accountId', '=', accountId)
    .where('program.stage', '<>', 'finished')
    .orderBy('program.createdAt', 'desc')
    .execute();
}

export interface ReadyRound {
  programId: string;
  roundId: string;
  number: number;
  placed: number;
  unplaced: number;
}

/** The newest round of each programme, where it waits for a review. */
export async function listReadyRounds(trx: Trx, programIds: readonly string[]): Promise<ReadyRound[]> {
  const rows = await trx
    .selectFrom('matchingRound as r')
    .select(['r.programId', 'r.id as roundId', 'r.number'])
    .select([
      sql<number>`(select count(*) from proposal p where p.round_id = r.id)::int`.as('placed'),
      sql<number>`(select count(*) from unmatched u where u.round_id = r.id)::int`.as('unplaced'),
    ])
    .distinctOn('r.programId')
    .where('r.programId', 'in', programIds)
    .where('r.state', 'in', ['ready', 'published'])
    .orderBy('r.programId')
    .orderBy('r.number', 'desc')
    .select('r.state')
    .execute();
  return rows.filter(({ state }) => state === 'ready').map(({ programId, roundId, number, placed, unplaced }) => ({ programId, roundId, number, placed, unplaced }));
}

/** Requests without an answer since before `before`. */
export async function countWaitingRequests(trx: Trx, programIds: readonly string[], before: Date): Promise<{ programId: string; waiting: number }[]> {
  return trx
    .selectFrom('request')
    .select(['programId'])
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('programId', 'in', programIds)
    .where('state', '=', 'pending')
    .where('sentAt', '<', before)
    .groupBy('programId')
    .execute();
}

/** People who asked for a new match or for help, and have not been seen to. */
export async function countAsks(trx: Trx, programIds: readonly string[]): Promise<{ programId: string; kind: string; asks: number }[]> {
  return trx
    .selectFrom('supportFlag')
    .select(['programId', 'kind'])
    .select((e) => e.fn.countAll<number>().as('asks'))
    .where('programId', 'in', programIds)
    .where('resolvedAt', 'is', null)
    .groupBy(['programId', 'kind'])
    .execute();
}

/** Active mentees and peers with a place who are in no mentorship that runs, in programmes that are past sign-up. */
export async function countUnmatched(trx: Trx, programIds: readonly string[]): Promise<{ programId: string; unmatched: number }[]> {
  return trx
    .selectFrom('participant')
    .select(['participant.programId'])
    .select((e) => e.fn.countAll<number>().as('unmatched'))
    .where('programId', 'in', programIds)
    .where('role', '<>', 'mentor')
    .where('state', '=', 'active')
    .where(hasPlace('participant'))
    .where(sql<boolean>`not exists (select 1 from mentorship_member m join mentorship s on s.id = m.mentorship_id where m.participant_id = participant.id and s.state in ('proposed', 'active', 'paused', 'completed'))`)
    .groupBy('programId')
    .execute();
}

export interface OpenWave {
  waveId: string;
  programId: string;
  kind: WaveKind;
  closesAt: Date;
  invited: number;
  answered: number;
}

export async function listOpenWaves(trx: Trx, programIds: readonly string[]): Promise<OpenWave[]> {
  return trx
    .selectFrom('surveyWave as w')
    .leftJoin('surveyInvitation as i', 'i.waveId', 'w.id')
    .select(['w.id as waveId', 'w.programId', 'w.kind', 'w.closesAt'])
    .select((e) => [e.fn.count<number>('i.participantId').as('invited'), e.fn.count<number>('i.answeredAt').as('answered')])
    .where('w.programId', 'in', programIds)
    .where('w.state', '=', 'open')
    .groupBy('w.id')
    .orderBy('w.closesAt')
    .execute();
}

/** Meetings held in each of the last `weeks` weeks, the oldest first; the last week ends at `now`. */
export async function listMeetingsByWeek(trx: Trx, programIds: readonly string[], weeks: number, now: Date): Promise<{ programId: string; week: number; held: number }[]> {
  const week = sql<number>`floor(extract(epoch from ${now}::timestamptz - m.starts_at) / 604800)::int`;
  return trx
    .selectFrom('meeting as m')
    .innerJoin('mentorship as s', 's.id', 'm.mentorshipId')
    .select(['s.programId', week.as('week')])
    .select((e) => e.fn.countAll<number>().as('held'))
    .where('s.programId', 'in', programIds)
    .where('m.state', '=', 'held')
    .where('m.startsAt', '<=', now)
    .where('m.startsAt', '>', addDaysTo(now, -7 * weeks))
    .groupBy(['s.programId', sql`2`])
    .execute();
}

/** The mean of check-ins as last frozen: nothing where too few had answered. */
export async function listCheckInMeans(trx: Trx, programIds: readonly string[]): Promise<{ programId: string; mean: number | null }[]> {
  return trx
    .selectFrom('snapshot as s')
    .innerJoin('snapshotCell as c', 'c.snapshotId', 's.id')
    .distinctOn('s.programId')
    .select(['s.programId', 'c.value as mean'])
    .where('s.programId', 'in', programIds)
    .where('c.figure', '=', 'check_in')
    .where('c.cut', '=', 'all')
    .orderBy('s.programId')
    .orderBy('s.takenAt', 'desc')
    .execute();
}

export interface ComingStage {
  programId: string;
  stage: DatedStage;
  startsOn: string;
  endsOn: string;
}

/** Dated stages that begin or end between two days. */
export async function listComingStages(trx: Trx, programIds: readonly string[], from: string, until: string): Promise<ComingStage[]> {
  return trx
    .selectFrom('programStage')
    .select(['programId', 'stage', 'startsOn', 'endsOn'])
    .where('programId', 'in', programIds)
    .where((e) => e.or([e.and([e('startsOn', '>=', from), e('startsOn', '<=', until)]), e.and([e('endsOn', '>=', from), e('endsOn', '<=', until)])]))
    .orderBy('startsOn')
    .execute();
}

/** How far an installation is set up. */
export async function getSetUp(trx: Trx): Promise<{ people: number; coordinators: number; analysts: number; programs: number; invitedStaff: number }> {
  return trx
    .selectNoFrom([
      sql<number>`(select count(*) from person where state = 'active')::int`.as('people'),
      sql<number>`(select count(distinct account_id) from staff_role where role = 'coordinator')::int`.as('coordinators'),
      sql<number>`(select count(distinct account_id) from staff_role where role = 'analyst')::int`.as('analysts'),
      sql<number>`(select count(*) from program)::int`.as('programs'),
      sql<number>`(select count(*) from staff_account where state = 'invited')::int`.as('invitedStaff'),
    ])
    .executeTakeFirstOrThrow();
}
