import { currentMentorshipStates, type GoalState, type ParticipantRole } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { MentorshipRow } from './mentorship.repository.ts';

/** Which mentorships: all of a programme, or one. */
export type Which = { programId: string } | { mentorshipId: string };

export interface RhythmRow extends MentorshipRow {
  agreedCadenceDays: number | null;
  lastHeldAt: Date | null;
  nextPlannedAt: Date | null;
  meetingsHeld: number;
  cancelledInARow: number;
  /** Signatures of members under the newest version of the agreement. */
  signatures: number;
  memberCount: number;
}

/** When each pair met and means to meet, without a word of what. */
export async function listRhythmRows(trx: Trx, which: Which, now: Date): Promise<RhythmRow[]> {
  const rows = await trx
    .selectFrom('mentorship as s')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('meeting as m')
          .select((m) => [
            m.fn.max('m.startsAt').filterWhere('m.state', '=', 'held').as('lastHeldAt'),
            m.fn.min('m.startsAt').filterWhere('m.state', '=', 'planned').filterWhere('m.endsAt', '>', now).as('nextPlannedAt'),
            m.fn.countAll<number>().filterWhere('m.state', '=', 'held').as('meetingsHeld'),
          ])
          .whereRef('m.mentorshipId', '=', 's.id')
          .as('met'),
      (join) => join.onTrue(),
    )
    .select((e) => [
      's.id', 's.programId', 's.state', 's.createdAt', 's.activatedAt', 's.endsOn', 's.endedAt',
      sql<number | null>`app_agreed_cadence(${sql.ref('s.id')})`.as('agreedCadenceDays'),
      'met.lastHeldAt', 'met.nextPlannedAt', 'met.meetingsHeld',
      e.selectFrom('meeting as c').select((c) => c.fn.countAll<number>().as('n')).whereRef('c.mentorshipId', '=', 's.id').where('c.state', '=', 'cancelled')
        .where((c) => c.or([c('met.lastHeldAt', 'is', null), c('c.startsAt', '>', c.ref('met.lastHeldAt'))])).as('cancelledInARow'),
      e.selectFrom('agreementSignature as g').innerJoin('mentorshipMember as signer', (join) => join.onRef('signer.mentorshipId', '=', 'g.mentorshipId').onRef('signer.personId', '=', 'g.personId'))
        .select((g) => g.fn.countAll<number>().as('n')).whereRef('g.mentorshipId', '=', 's.id')
        .where('g.version', '=', (g) => g.selectFrom('agreementSignature as newest').select((n) => n.fn.max('newest.version').as('v')).whereRef('newest.mentorshipId', '=', 's.id')).as('signatures'),
      e.selectFrom('mentorshipMember as p').select((p) => p.fn.countAll<number>().as('n')).whereRef('p.mentorshipId', '=', 's.id').as('memberCount'),
    ])
    .where((e) => ('programId' in which ? e('s.programId', '=', which.programId) : e('s.id', '=', which.mentorshipId)))
    .orderBy(sql`s.ended_at is not null`)
    .orderBy('s.createdAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, meetingsHeld: row.meetingsHeld ?? 0, cancelledInARow: row.cancelledInARow ?? 0, signatures: row.signatures ?? 0, memberCount: row.memberCount ?? 0 }));
}

export async function listPauses(trx: Trx, mentorshipIds: readonly string[]): Promise<{ mentorshipId: string; pausedAt: Date; resumedAt: Date | null }[]> {
  if (mentorshipIds.length === 0) return [];
  return trx.selectFrom('mentorshipPause').select(['mentorshipId', 'pausedAt', 'resumedAt']).where('mentorshipId', 'in', mentorshipIds).execute();
}

export interface SharedGoalRow {
  mentorshipId: string;
  title: string;
  state: GoalState;
  dueOn: string;
  updatedAt: Date;
}

/** Goals that the pair shows to the coordinator: title, state and dates. */
export async function listSharedGoals(trx: Trx, mentorshipIds: readonly string[]): Promise<SharedGoalRow[]> {
  if (mentorshipIds.length === 0) return [];
  return trx.selectFrom('goal').select(['mentorshipId', 'title', 'state', 'dueOn', 'updatedAt']).where('mentorshipId', 'in', mentorshipIds).where('sharedWithCoordinator', '=', true).orderBy('createdAt').execute();
}

export interface RhythmMember {
  mentorshipId: string;
  personId: string;
  participantId: string;
  name: string;
  role: ParticipantRole;
  jobTitle: string | null;
  capacity: number;
  /** How many mentorships they carry in this role now. */
  running: number;
}

export async function listRhythmMembers(trx: Trx, mentorshipIds: readonly string[]): Promise<RhythmMember[]> {
  if (mentorshipIds.length === 0) return [];
  const rows = await trx
    .selectFrom('mentorshipMember as m')
    .innerJoin('person', 'person.id', 'm.personId')
    .innerJoin('participant', 'participant.id', 'm.participantId')
    .select((e) => [
      'm.mentorshipId', 'm.personId', 'm.participantId', 'm.role', 'person.name', 'person.jobTitle', 'participant.capacity',
      e.selectFrom('mentorshipMember as o').innerJoin('mentorship as r', 'r.id', 'o.mentorshipId').select((o) => o.fn.countAll<number>().as('n'))
        .whereRef('o.participantId', '=', 'm.participantId').where('r.state', 'in', currentMentorshipStates).as('running'),
    ])
    .where('m.mentorshipId', 'in', mentorshipIds)
    .orderBy('m.role')
    .orderBy('person.name')
    .execute();
  return rows.map((row) => ({ ...row, running: row.running ?? 0 }));
}

export interface SupportAsk {
  flagId: string;
  mentorshipId: string;
  kind: string;
  raisedAt: Date;
  personId: string;
  name: string;
}

/** Who asked the coordinator for a new match or for help, and has not been answered. */
export async function listSupportAsks(trx: Trx, programId: string): Promise<SupportAsk[]> {
  return trx
    .selectFrom('supportFlag as f')
    .innerJoin('person', 'person.id', 'f.raisedBy')
    .select(['f.id as flagId', 'f.mentorshipId', 'f.kind', 'f.raisedAt', 'person.id as personId', 'person.name'])
    .where('f.programId', '=', programId)
    .where('f.resolvedAt', 'is', null)
    .orderBy('f.raisedAt')
    .execute();
}
