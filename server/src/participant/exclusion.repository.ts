import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface Colleague {
  personId: string;
  name: string;
  jobTitle: string | null;
}

/** People whom a participant does not want to be matched with; row security shows only one's own. */
export async function listExclusions(trx: Trx, participantId: string): Promise<Colleague[]> {
  return trx
    .selectFrom('participantExclusion')
    .innerJoin('person', 'person.id', 'participantExclusion.personId')
    .select(['person.id as personId', 'person.name', 'person.jobTitle'])
    .where('participantExclusion.participantId', '=', participantId)
    .orderBy('person.name')
    .execute();
}

export async function insertExclusion(trx: Trx, participantId: string, personId: string): Promise<void> {
  await trx.insertInto('participantExclusion').values({ participantId, personId }).onConflict((conflict) => conflict.doNothing()).execute();
}

export async function deleteExclusion(trx: Trx, participantId: string, personId: string): Promise<void> {
  await trx.deleteFrom('participantExclusion').where('participantId', '=', participantId).where('personId', '=', personId).execute();
}

/** Colleagues by name, the nearest first, a slip of the finger forgiven; never `notId`. */
export async function findColleagues(trx: Trx, words: string, notId: string): Promise<Colleague[]> {
  const likeness = sql<number>`greatest(similarity(name, ${words}), word_similarity(${words}, name))`;
  return trx
    .selectFrom('person')
    .select(['id as personId', 'name', 'jobTitle'])
    .where('state', '=', 'active')
    .where('id', '<>', notId)
    .where(likeness, '>', 0.4)
    .orderBy(likeness, 'desc')
    .orderBy('name')
    .limit(8)
    .execute();
}

/** Whether somebody of the programme is still in the directory. */
export async function isActivePerson(trx: Trx, personId: string): Promise<boolean> {
  const row = await trx.selectFrom('person').select('id').where('id', '=', personId).where('state', '=', 'active').executeTakeFirst();
  return row !== undefined;
}
