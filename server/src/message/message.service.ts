import { openManyWords, sealWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { limits, requireRoomToday } from '../mentorship/limits.ts';
import { lockRunning } from '../mentorship/mentorship-life.service.ts';
import { pageOf } from '../rpc/cursor.ts';
import * as messages from './message.repository.ts';

export interface Message {
  id: string;
  authorId: string;
  sentAt: Date;
  text: string;
}

export interface MessagePageOptions {
  mentorshipId: string;
  personId: string;
  /** The oldest message of the page before; null for the newest page. */
  after: string | null;
  limit: number;
}

/** What the members wrote to one another, the newest page first and each page oldest first, and how many are new to this person. */
export async function listMessages(trx: Trx, masterKey: Buffer, { mentorshipId, personId, after, limit }: MessagePageOptions): Promise<{ messages: Message[]; nextCursor: string | null; unread: number }> {
  const { page, nextCursor } = pageOf(await messages.listMessages(trx, mentorshipId, { after, limit: limit + 1 }), limit, ({ id }) => id);
  const texts = await openManyWords(trx, masterKey, page);
  return {
    messages: page.map((row, index) => ({ id: row.id, authorId: row.authorId, sentAt: row.sentAt, text: texts[index]! })).reverse(),
    nextCursor,
    unread: await messages.countUnread(trx, mentorshipId, personId),
  };
}

/** @throws DomainError WRONG_STATE after the end of the mentorship, TOO_MANY_TODAY. */
export async function sendMessage(trx: Trx, masterKey: Buffer, now: Date, message: { mentorshipId: string; personId: string; text: string }): Promise<{ messageId: string }> {
  const { mentorshipId, personId, text } = message;
  await lockRunning(trx, mentorshipId);
  await requireRoomToday((since) => messages.countMessagesOf(trx, { mentorshipId, authorId: personId, since }), limits.messagesADay, now);
  const sealed = await sealWords(trx, masterKey, { authorId: personId, scopeId: mentorshipId, now }, text);
  return { messageId: await messages.insertMessage(trx, { mentorshipId, authorId: personId, sentAt: now, ...sealed }) };
}

/** Everything up to now counts as read by this person; nobody else is told. */
export async function markMessagesRead(trx: Trx, now: Date, mentorshipId: string, personId: string): Promise<void> {
  await messages.writeReadMarker(trx, { mentorshipId, personId, readAt: now });
}
