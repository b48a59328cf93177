import type { ProgramFormat } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';

export interface QueuedMail {
  id: string;
  key: string;
  kind: string;
  address: string;
  params: unknown;
}

/** The mail, locked, if it has still to be sent. */
export async function findQueuedMailForUpdate(trx: Trx, id: string): Promise<QueuedMail | undefined> {
  return trx.selectFrom('mail').select(['id', 'key', 'kind', 'address', 'params']).where('id', '=', id).where('state', '=', 'queued').forUpdate().executeTakeFirst();
}

/** What its words were made of is forgotten: an invitation's link would else lie readable in the database and its backups. */
export async function markMailSent(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('mail').set({ state: 'sent', sentAt: at, params: '{}' }).where('id', '=', id).execute();
}

/** Mail that waits since before `before`: written while mail was off, or given up by the queue. */
export async function listWaitingMail(trx: Trx, before: Date, limit: number): Promise<string[]> {
  const rows = await trx.selectFrom('mail').select('id').where('state', '=', 'queued').where('createdAt', '<', before).orderBy('createdAt').limit(limit).execute();
  return rows.map((row) => row.id);
}

export interface ProgramOfMail {
  pageUrl: string | null;
  format: ProgramFormat;
  groupLargest: number;
  timeZone: string;
}

/** What the words of a mail need of its programme: where its widget stands, its format, and the clock it goes by. */
export async function findProgramOfMail(trx: Trx, programId: string): Promise<ProgramOfMail | undefined> {
  return trx.selectFrom('program').select(['pageUrl', 'format', 'groupLargest', 'timeZone']).where('id', '=', programId).executeTakeFirst();
}

/** In which language somebody reads, and by which clock, as they said it last themselves or else the directory; nulls where nobody knows. */
export async function findReader(trx: Trx, address: string): Promise<{ reads: string | null; timeZone: string | null }> {
  const row = await trx
    .selectFrom('person')
    .leftJoin('participant', 'participant.personId', 'person.id')
    .select((e) => ['person.reads', e.fn.coalesce('participant.timeZone', 'person.timeZone').as('timeZone')])
    .where('person.email', '=', address)
    .orderBy('participant.updatedAt', (order) => order.desc().nullsLast())
    .executeTakeFirst();
  return row ?? { reads: null, timeZone: null };
}

export async function clearAddressesOfSentMail(trx: Trx, before: Date): Promise<void> {
  await trx.updateTable('mail').set({ address: '' }).where('state', '=', 'sent').where('sentAt', '<', before).where('address', '<>', '').execute();
}
