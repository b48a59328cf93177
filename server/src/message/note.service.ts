import { openManyWords, sealWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { limits, requireRoom } from '../mentorship/limits.ts';
import { lockRunning } from '../mentorship/mentorship-life.service.ts';
import * as notes from './note.repository.ts';
import type { NoteVisibility } from './note.repository.ts';

export interface Note {
  id: string;
  authorId: string;
  visibility: NoteVisibility;
  updatedAt: Date;
  text: string;
}

/** Shared notes, and the person's own private ones where `withPrivate`; the newest first. */
export async function listNotes(trx: Trx, masterKey: Buffer, options: { mentorshipId: string; personId: string; withPrivate: boolean }): Promise<Note[]> {
  const rows = await notes.listNotes(trx, options.mentorshipId, options.personId, options.withPrivate);
  const texts = await openManyWords(trx, masterKey, rows);
  return rows.map((row, index) => ({ id: row.id, authorId: row.authorId, visibility: row.visibility as NoteVisibility, updatedAt: row.updatedAt, text: texts[index]! }));
}

/** @throws DomainError WRONG_STATE after the end of the mentorship, LIMIT_REACHED. */
export async function addNote(trx: Trx, masterKey: Buffer, now: Date, note: { mentorshipId: string; personId: string; visibility: NoteVisibility; text: string }): Promise<{ noteId: string; updatedAt: Date }> {
  const { mentorshipId, personId, visibility, text } = note;
  await lockRunning(trx, mentorshipId);
  requireRoom(await notes.countNotesOf(trx, { mentorshipId, authorId: personId }), limits.notes);
  const sealed = await sealWords(trx, masterKey, { authorId: personId, scopeId: mentorshipId, now }, text);
  return { noteId: await notes.insertNote(trx, { mentorshipId, authorId: personId, visibility, now, ...sealed }), updatedAt: now };
}

/**
 * Replaces the words of a note; its author may do so after the end too.
 * @throws DomainError NOT_FOUND, or STEP_UP_NEEDED for a private note where `withPrivate` is false.
 */
export async function changeNote(trx: Trx, masterKey: Buffer, now: Date, change: { noteId: string; text: string; withPrivate: boolean }): Promise<{ noteId: string; updatedAt: Date }> {
  const note = await getOpenNote(trx, change.noteId, change.withPrivate);
  const sealed = await sealWords(trx, masterKey, { authorId: note.authorId, scopeId: note.mentorshipId, now }, change.text);
  await notes.updateNote(trx, change.noteId, { ...sealed, updatedAt: now });
  return { noteId: change.noteId, updatedAt: now };
}

/** @throws DomainError as changeNote does. */
export async function removeNote(trx: Trx, options: { noteId: string; withPrivate: boolean }): Promise<void> {
  await getOpenNote(trx, options.noteId, options.withPrivate);
  await notes.deleteNote(trx, options.noteId);
}

async function getOpenNote(trx: Trx, noteId: string, withPrivate: boolean): Promise<{ mentorshipId: string; authorId: string }> {
  const note = await notes.findNote(trx, noteId);
  if (!note) throw new DomainError('NOT_FOUND');
  if (note.visibility === 'private' && !withPrivate) throw new DomainError('STEP_UP_NEEDED');
  return note;
}
