import type { DeclineCategory, ParticipantRole, ParticipantState, RequestState } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { countCurrentMentorships } from '../database/current-mentorships.ts';

/** A participant as one side of a request. */
export interface Side {
  participantId: string;
  personId: string;
  programId: string;
  role: ParticipantRole;
  /** `withdrawn` also when the person has left. */
  state: ParticipantState;
  visibility: string;
  name: string;
  email: string;
  capacity: number;
  /** Mentorships that are not over. */
  current: number;
}

const sideColumns = sql`t.id as participant_id, t.person_id, t.program_id, t.role, case when p.state = 'left' then 'withdrawn' else t.state end as state, t.visibility, p.name, p.email, t.capacity,
  ${countCurrentMentorships('t.id')} as current`;

export async function findSide(trx: Trx, participantId: string): Promise<Side | undefined> {
  const { rows } = await sql<Side>`select ${sideColumns} from participant t join person p on p.id = t.person_id where t.id = ${participantId}`.execute(trx);
  return rows[0];
}

/** A person's place in a programme from which they may ask: a mentee's or a peer's. */
export async function findAskingSide(trx: Trx, programId: string, personId: string): Promise<Side | undefined> {
  const { rows } = await sql<Side>`select ${sideColumns} from participant t join person p on p.id = t.person_id
    where t.program_id = ${programId} and t.person_id = ${personId} and t.role <> 'mentor'`.execute(trx);
  return rows[0];
}

export interface RequestRow {
  id: string;
  programId: string;
  menteeId: string;
  mentorId: string;
  menteePersonId: string;
  mentorPersonId: string;
  state: RequestState;
  sentAt: Date;
  expiresAt: Date;
}

const columns = ['id', 'programId', 'menteeId', 'mentorId', 'menteePersonId', 'mentorPersonId', 'state', 'sentAt', 'expiresAt'] as const;

export async function findRequest(trx: Trx, id: string): Promise<RequestRow | undefined> {
  return trx.selectFrom('request').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function findRequestForUpdate(trx: Trx, id: string): Promise<RequestRow | undefined> {
  return trx.selectFrom('request').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Undefined when a request between the two is pending already. */
export async function insertRequest(trx: Trx, row: Omit<RequestRow, 'id' | 'state'>): Promise<string | undefined> {
  const added = await trx
    .insertInto('request')
    .values({ ...row, state: 'pending' })
    .onConflict((conflict) => conflict.columns(['menteeId', 'mentorId']).where('state', '=', 'pending').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

export async function insertWords(trx: Trx, requestId: string, words: SealedWords): Promise<void> {
  await trx.insertInto('requestWords').values({ requestId, ...words }).execute();
}

export async function countPending(trx: Trx, menteeId: string): Promise<number> {
  const row = await trx.selectFrom('request').select(sql<number>`count(*)`.as('count')).where('menteeId', '=', menteeId).where('state', '=', 'pending').executeTakeFirstOrThrow();
  return row.count;
}

/** `answeredAt` is a moment only where the mentor answered. */
export async function setRequestState(trx: Trx, id: string, state: Exclude<RequestState, 'pending'>, answeredAt: Date | null): Promise<void> {
  await trx.updateTable('request').set({ state, answeredAt }).where('id', '=', id).execute();
}

export async function insertDecline(trx: Trx, requestId: string, category: DeclineCategory): Promise<void> {
  await trx.insertInto('requestDecline').values({ requestId, category }).execute();
}

export async function markReminded(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('request').set({ remindedAt: at }).where('id', '=', id).execute();
}

/** Pending requests of one participant on either side, locked, in the order of their ids. */
export async function listPendingForUpdate(trx: Trx, participantId: string): Promise<RequestRow[]> {
  return trx
    .selectFrom('request')
    .select(columns)
    .where('state', '=', 'pending')
    .where((e) => e.or([e('menteeId', '=', participantId), e('mentorId', '=', participantId)]))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whether the one whom somebody asks has a request to them waiting: peers may ask each other. */
export async function hasAskedBack(trx: Trx, { menteeId, mentorId }: { menteeId: string; mentorId: string }): Promise<boolean> {
  const row = await trx.selectFrom('request').select('id').where('menteeId', '=', mentorId).where('mentorId', '=', menteeId).where('state', '=', 'pending').executeTakeFirst();
  return row !== undefined;
}

/** Whether a coordinator will not have the two paired, whichever way round it was said. */
export async function isBanned(trx: Trx, one: string, other: string): Promise<boolean> {
  const row = await trx
    .selectFrom('pairDecision')
    .select('decision')
    .where('menteeId', 'in', [one, other])
    .where('mentorId', 'in', [one, other])
    .where('decision', '=', 'banned')
    .executeTakeFirst();
  return row !== undefined;
}
