import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface LotteryRow {
  programId: string;
  commitment: string;
  committedAt: Date;
  seed: string | null;
  drawnAt: Date | null;
  calledOffAt: Date | null;
  calledOffReason: string | null;
}

const columns = ['programId', 'commitment', 'committedAt', 'seed', 'drawnAt', 'calledOffAt', 'calledOffReason'] as const;

export async function findLottery(trx: Trx, programId: string): Promise<LotteryRow | undefined> {
  return trx.selectFrom('lottery').select(columns).where('programId', '=', programId).executeTakeFirst();
}

/** Locks a lottery that is neither drawn nor called off, so that of two who decide one waits and then finds it decided: undefined. */
export async function lockOpenLottery(trx: Trx, programId: string): Promise<LotteryRow | undefined> {
  return trx.selectFrom('lottery').select(columns).where('programId', '=', programId).where('drawnAt', 'is', null).where('calledOffAt', 'is', null).forUpdate().executeTakeFirst();
}

/** @returns whether it was added; false where the programme has one. Everybody who signed up before gets a ticket from the database. */
export async function insertLottery(trx: Trx, row: { programId: string; commitment: string; committedAt: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx.insertInto('lottery').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertSecret(trx: Trx, row: { programId: string; wrapped: Buffer; nonce: Buffer }): Promise<void> {
  await trx.insertInto('lotterySecret').values(row).execute();
}

/** The wrapped seed; undefined for whom and as long as the database does not give it out. */
export async function findSecret(trx: Trx, programId: string): Promise<{ wrapped: Buffer; nonce: Buffer } | undefined> {
  const { rows } = await sql<{ wrapped: Buffer; nonce: Buffer }>`select wrapped, nonce from app_lottery_secret(${programId})`.execute(trx);
  return rows[0];
}

export async function insertPlaces(trx: Trx, row: { programId: string; places: number; setAt: Date }): Promise<void> {
  await trx.insertInto('lotteryPlaces').values(row).execute();
}

/** Each number of places that was set, the first first. */
export async function listPlaces(trx: Trx, programId: string): Promise<{ places: number; setAt: Date }[]> {
  return trx.selectFrom('lotteryPlaces').select(['places', 'setAt']).where('programId', '=', programId).orderBy('setAt').execute();
}

/** People who take part, with their tickets, in the order drawn or, before the draw, of the numbers. For the coordinator and the queue. */
export async function listTicketHolders(trx: Trx, programId: string) {
  return trx
    .selectFrom('lotteryTicket')
    .innerJoin('participant', 'participant.id', 'lotteryTicket.participantId')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['lotteryTicket.number', 'lotteryTicket.participantId', 'lotteryTicket.position', 'lotteryTicket.placeAt', 'lotteryTicket.releasedAt'])
    .select(['person.name', 'person.givenName', 'person.email', 'person.jobTitle', 'person.department'])
    .where('lotteryTicket.programId', '=', programId)
    .where('participant.state', 'in', ['active', 'paused', 'finished'])
    .where('person.state', '=', 'active')
    .orderBy('lotteryTicket.position')
    .orderBy('lotteryTicket.number')
    .execute();
}

export type TicketHolder = Awaited<ReturnType<typeof listTicketHolders>>[number];

/** Writes the order drawn, and to whom a place went. */
export async function writeDraw(trx: Trx, programId: string, drawn: readonly { number: number; position: number; placeAt: Date | null }[]): Promise<void> {
  await sql`update lottery_ticket t set position = d.position, place_at = d.place_at
    from unnest(${drawn.map(({ number }) => number)}::int[], ${drawn.map(({ position }) => position)}::int[], ${drawn.map(({ placeAt }) => placeAt)}::timestamptz[]) d (number, position, place_at)
    where t.program_id = ${programId} and t.number = d.number`.execute(trx);
}

/** Publishes the seed. The database refuses one that does not fit the hash. */
export async function publishSeed(trx: Trx, programId: string, seed: string, drawnAt: Date): Promise<void> {
  await trx.updateTable('lottery').set({ seed, drawnAt }).where('programId', '=', programId).execute();
}

/** Calls a lottery off. The database destroys its seed, and lets nobody take it up again. */
export async function callOff(trx: Trx, programId: string, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await trx.updateTable('lottery').set({ calledOffAt: at, calledOffReason: reason }).where('programId', '=', programId).execute();
}

export interface TicketRow {
  number: number;
  position: number;
  placeAt: Date | null;
  releasedAt: Date | null;
}

/** Tickets in the order drawn, without whose they are; none before the draw. */
export async function listDrawnTickets(trx: Trx, programId: string): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`select number, position, place_at, released_at from app_lottery_result(${programId})`.execute(trx);
  return rows;
}

/** Somebody's own ticket in a programme, if they are still in it. */
export async function findOwnTicket(trx: Trx, programId: string, personId: string): Promise<Omit<TicketRow, 'position'> & { position: number | null } | undefined> {
  return trx
    .selectFrom('lotteryTicket')
    .innerJoin('participant', 'participant.id', 'lotteryTicket.participantId')
    .select(['lotteryTicket.number', 'lotteryTicket.position', 'lotteryTicket.placeAt', 'lotteryTicket.releasedAt'])
    .where('participant.programId', '=', programId)
    .where('participant.personId', '=', personId)
    .where('participant.state', '<>', 'withdrawn')
    .executeTakeFirst();
}

/** How many mentees the mentors of a programme take together. */
export async function countOfferedPlaces(trx: Trx, programId: string): Promise<number> {
  const row = await trx
    .selectFrom('participant')
    .select(sql<number>`coalesce(sum(capacity), 0)::int`.as('places'))
    .where('programId', '=', programId)
    .where('role', '=', 'mentor')
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return row.places;
}
