import { openManyWords, sealWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { limits, requireRoomToday } from '../mentorship/limits.ts';
import { lockRunning } from '../mentorship/mentorship-life.service.ts';
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
  /** Id of the oldest message that is shown already. */
  before: string | undefined;
  limit: number;
}

/** A page of what the members wrote to one another, oldest first, and how many are new to this person. */
export async function listMessages(trx: Trx, masterKey: Buffer, { mentorshipId, personId, before, limit }: MessagePageOptions): Promise<{ messages: Message[]; earlier: string | null; unread: number }> {
  const rows = await messages.listMessages(trx, mentorshipId, before, limit + 1);
  const page = rows.slice(0, limit).reverse();
  const texts = await openManyWords(trx, masterKey, page);
  return {
    messages: page.map((row, index) => ({ id: row.id, authorId: row.authorId, sentAt: row.sentAt, text: texts[index]! })),
    earlier: rows.length > limit ? page[0]!.id : null,
    unread: await messages.countUnread(trx, mentorshipId, personId),
  };
}

/** @throws DomainError WRONG_STATE after the end of the mentorship, TOO_MANY_TODAY. */
export async function sendMessage(trx: Trx, masterKey: Buffer, message: { mentorshipId: string; personId: string; text: string; now: Date }): Promise<{ messageId: string }> {
  const { mentorshipId, personId, text, now } = message;
  await lockRunning(trx, mentorshipId);
  await requireRoomToday((since) => messages.countMessagesOf(trx, { mentorshipId, authorId: personId, since }), limits.messagesADay, now);
  const sealed = await sealWords(trx, masterKey, { authorId: personId, scopeId: mentorshipId, now }, text);
  return { messageId: await messages.insertMessage(trx, { mentorshipId, authorId: personId, sentAt: now, ...sealed }) };
}

/** Everything up to now counts as read by this person; nobody else is told. */
export async function markMessagesRead(trx: Trx, mentorshipId: string, personId: string, now: Date): Promise<void> {
  await messages.writeReadMarker(trx, { mentorshipId, personId, readAt: now });
}
