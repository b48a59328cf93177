import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';

export type NoteVisibility = 'shared' | 'private';

export interface NoteRow extends SealedWords {
  id: string;
  authorId: string;
  visibility: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Shared notes of everybody and the private ones of this person, the newest first. */
export async function listNotes(trx: Trx, mentorshipId: string, personId: string, withPrivate: boolean): Promise<NoteRow[]> {
  return trx
    .selectFrom('note')
    .select(['id', 'authorId', 'visibility', 'version', 'createdAt', 'updatedAt', 'dataKeyId', 'nonce', 'ciphertext'])
    .where('mentorshipId', '=', mentorshipId)
    .where((e) => e.or([e('visibility', '=', 'shared'), ...(withPrivate ? [e('authorId', '=', personId)] : [])]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Which open form wrote a note last, and how new its words are. */
export interface NoteVersion {
  version: number;
  writer: string | null;
}

/** A note, kept from others until the end of the transaction. */
export async function findNoteForUpdate(trx: Trx, noteId: string): Promise<({ mentorshipId: string; authorId: string; visibility: string; updatedAt: Date } & NoteVersion) | undefined> {
  return trx.selectFrom('note').select(['mentorshipId', 'authorId', 'visibility', 'updatedAt', 'version', 'writer']).where('id', '=', noteId).forUpdate().executeTakeFirst();
}

export async function findNote(trx: Trx, noteId: string): Promise<{ mentorshipId: string; authorId: string; visibility: string } | undefined> {
  return trx.selectFrom('note').select(['mentorshipId', 'authorId', 'visibility']).where('id', '=', noteId).executeTakeFirst();
}

export async function countNotesOf(trx: Trx, { mentorshipId, authorId }: { mentorshipId: string; authorId: string }): Promise<number> {
  const { count } = await trx.selectFrom('note').select((e) => e.fn.countAll<number>().as('count')).where('mentorshipId', '=', mentorshipId).where('authorId', '=', authorId).executeTakeFirstOrThrow();
  return count;
}

export async function insertNote(trx: Trx, row: SealedWords & NoteVersion & { mentorshipId: string; authorId: string; visibility: NoteVisibility; now: Date }): Promise<string> {
  const { now, ...note } = row;
  const { id } = await trx.insertInto('note').values({ ...note, createdAt: now, updatedAt: now }).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateNote(trx: Trx, noteId: string, change: SealedWords & NoteVersion & { updatedAt: Date }): Promise<void> {
  await trx.updateTable('note').set(change).where('id', '=', noteId).execute();
}

export async function deleteNote(trx: Trx, noteId: string): Promise<void> {
  await trx.deleteFrom('note').where('id', '=', noteId).execute();
}
