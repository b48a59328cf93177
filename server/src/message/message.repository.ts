import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';

export interface MessageRow extends SealedWords {
  id: string;
  authorId: string;
  sentAt: Date;
}

/** The newest first, from the one after `after`. Ids are made in time order. */
export async function listMessages(trx: Trx, mentorshipId: string, { after, limit }: { after: string | null; limit: number }): Promise<MessageRow[]> {
  let rows = trx.selectFrom('message').select(['id', 'authorId', 'sentAt', 'dataKeyId', 'nonce', 'ciphertext']).where('mentorshipId', '=', mentorshipId);
  if (after !== null) rows = rows.where('id', '<', after);
  return rows.orderBy('id', 'desc').limit(limit).execute();
}

export async function countMessagesOf(trx: Trx, { mentorshipId, authorId, since }: { mentorshipId: string; authorId: string; since: Date }): Promise<number> {
  const { count } = await trx
    .selectFrom('message')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('mentorshipId', '=', mentorshipId)
    .where('authorId', '=', authorId)
    .where('sentAt', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertMessage(trx: Trx, row: SealedWords & { mentorshipId: string; authorId: string; sentAt: Date }): Promise<string> {
  const { id } = await trx.insertInto('message').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** How many messages of others came since this person last looked. */
export async function countUnread(trx: Trx, mentorshipId: string, personId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('message')
    .leftJoin('messageRead as r', (join) => join.onRef('r.mentorshipId', '=', 'message.mentorshipId').on('r.personId', '=', personId))
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('message.mentorshipId', '=', mentorshipId)
    .where('message.authorId', '<>', personId)
    .where((e) => e.or([e('r.readAt', 'is', null), e('message.sentAt', '>', e.ref('r.readAt'))]))
    .executeTakeFirstOrThrow();
  return count;
}

export async function writeReadMarker(trx: Trx, row: { mentorshipId: string; personId: string; readAt: Date }): Promise<void> {
  await trx.insertInto('messageRead').values(row).onConflict((conflict) => conflict.columns(['mentorshipId', 'personId']).doUpdateSet({ readAt: row.readAt })).execute();
}
