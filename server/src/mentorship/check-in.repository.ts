import type { Trx } from '../database/actor.ts';

export interface CheckInAnswer {
  /** Each from 1 to 5. */
  progress: number;
  fit: number;
  energy: number;
}

/** The newest check-in that anybody answered, with this person's own answer to it; nobody else's is ever read. */
export async function findLastCheckIn(trx: Trx, mentorshipId: string, personId: string): Promise<{ dueOn: string; own: CheckInAnswer | null } | undefined> {
  const row = await trx
    .selectFrom('checkIn')
    .leftJoin('checkInAnswer as a', (join) => join.onRef('a.checkInId', '=', 'checkIn.id').on('a.personId', '=', personId))
    .select(['checkIn.dueOn', 'a.progress', 'a.fit', 'a.energy'])
    .where('checkIn.mentorshipId', '=', mentorshipId)
    .orderBy('checkIn.dueOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { dueOn, progress, fit, energy } = row;
  return { dueOn, own: progress !== null && fit !== null && energy !== null ? { progress, fit, energy } : null };
}

/** The check-in of that day, made by whoever of the pair answers first. */
export async function ensureCheckIn(trx: Trx, mentorshipId: string, dueOn: string): Promise<string> {
  await trx.insertInto('checkIn').values({ mentorshipId, dueOn }).onConflict((conflict) => conflict.doNothing()).execute();
  const { id } = await trx.selectFrom('checkIn').select('id').where('mentorshipId', '=', mentorshipId).where('dueOn', '=', dueOn).executeTakeFirstOrThrow();
  return id;
}

export async function insertCheckInAnswer(trx: Trx, row: CheckInAnswer & { checkInId: string; personId: string; answeredAt: Date }): Promise<void> {
  await trx.insertInto('checkInAnswer').values(row).execute();
}
