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
  version: number;
  updatedAt: Date;
  text: string;
}

/** Where a text comes from that saves itself: the open form, and how new the text is. A widget that says neither is taken as new. */
interface WrittenBy {
  writer?: string | undefined;
  version?: number | undefined;
}

interface SavedNote {
  noteId: string;
  version: number;
  updatedAt: Date;
}

/** Shared notes, and the person's own private ones where `withPrivate`; the newest first. */
export async function listNotes(trx: Trx, masterKey: Buffer, options: { mentorshipId: string; personId: string; withPrivate: boolean }): Promise<Note[]> {
  const rows = await notes.listNotes(trx, options.mentorshipId, options.personId, options.withPrivate);
  const texts = await openManyWords(trx, masterKey, rows);
  return rows.map((row, index) => ({ id: row.id, authorId: row.authorId, visibility: row.visibility as NoteVisibility, version: row.version, updatedAt: row.updatedAt, text: texts[index]! }));
}

/** @throws DomainError WRONG_STATE after the end of the mentorship, LIMIT_REACHED. */
export async function addNote(trx: Trx, masterKey: Buffer, now: Date, note: { mentorshipId: string; personId: string; visibility: NoteVisibility; text: string } & WrittenBy): Promise<SavedNote> {
  const { mentorshipId, personId, visibility, text, writer = null, version = now.getTime() } = note;
  await lockRunning(trx, mentorshipId);
  requireRoom(await notes.countNotesOf(trx, { mentorshipId, authorId: personId }), limits.notes);
  const sealed = await sealWords(trx, masterKey, { authorId: personId, scopeId: mentorshipId, now }, text);
  return { noteId: await notes.insertNote(trx, { mentorshipId, authorId: personId, visibility, version, writer, now, ...sealed }), version, updatedAt: now };
}

/**
 * Replaces the words of a note; its author may do so after the end too. What comes late from the form that wrote it
 * last leaves its newer words there.
 *
 * @throws DomainError NOT_FOUND, STEP_UP_NEEDED for a private note where `withPrivate` is false, or CONFLICT `{version}`
 * where another form has written what this one has not seen.
 */
export async function changeNote(trx: Trx, masterKey: Buffer, now: Date, change: { noteId: string; text: string; withPrivate: boolean; seen?: number | undefined } & WrittenBy): Promise<SavedNote> {
  const { noteId, text, withPrivate, seen, writer = null, version = now.getTime() } = change;
  const note = await getOpenNote(trx, noteId, withPrivate);
  const goesOn = writer !== null && writer === note.writer;
  if (goesOn && version < note.version) return { noteId, version: note.version, updatedAt: note.updatedAt };
  if (!goesOn && seen !== undefined && seen !== note.version) throw new DomainError('CONFLICT', { version: note.version });
  const sealed = await sealWords(trx, masterKey, { authorId: note.authorId, scopeId: note.mentorshipId, now }, text);
  await notes.updateNote(trx, noteId, { ...sealed, version, writer, updatedAt: now });
  return { noteId, version, updatedAt: now };
}

/** @throws DomainError as changeNote does. */
export async function removeNote(trx: Trx, options: { noteId: string; withPrivate: boolean }): Promise<void> {
  await getOpenNote(trx, options.noteId, options.withPrivate);
  await notes.deleteNote(trx, options.noteId);
}

async function getOpenNote(trx: Trx, noteId: string, withPrivate: boolean): Promise<NonNullable<Awaited<ReturnType<typeof notes.findNoteForUpdate>>>> {
  const note = await notes.findNoteForUpdate(trx, noteId);
  if (!note) throw new DomainError('NOT_FOUND');
  if (note.visibility === 'private' && !withPrivate) throw new DomainError('STEP_UP_NEEDED');
  return note;
}
