import { openWords, sealWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import type { Database } from '../database/connection.ts';
import { getVisibleProgram } from '../program/program.service.ts';
import * as drafts from './draft.repository.ts';
import { findProfileTime } from './participant.repository.ts';
import { draftData, type DraftData } from './profile-input.ts';

export interface OwnDraft {
  step: number;
  data: DraftData;
  version: number;
  savedAt: Date;
}

/** Answers that stay in the browser until the form is sent: attributes are kept with their consents or not at all. */
const neverKeptHalfDone: readonly string[] = ['attributes', 'consents'];

/** Sealed at a time when a server starts. */
const BATCH = 100;

/** The form as its author left it, or null. */
export async function findOwnDraft(trx: Trx, masterKey: Buffer, key: drafts.DraftKey): Promise<OwnDraft | null> {
  const kept = await drafts.findDraft(trx, key);
  if (!kept) return null;
  const { step, version, savedAt, form } = kept;
  const data = 'sealed' in form ? JSON.parse(await openWords(trx, masterKey, form.sealed)) : form.plain;
  return { step, version, savedAt, data: draftData.parse(data) };
}

/**
 * Keeps a form that is half filled in under its author's own key, in place of an older one. One that comes late leaves
 * the newer one there, and what was sent after it.
 * @param draft without a version, from a widget that gives none, it is as new as its arrival
 * @returns what is kept now
 * @throws DomainError NOT_FOUND for a programme that is not there, or not yet for anybody to see.
 */
export async function saveOwnDraft(trx: Trx, masterKey: Buffer, draft: drafts.DraftKey & Omit<OwnDraft, 'version'> & { version?: number | undefined }): Promise<{ version: number; savedAt: Date }> {
  const { data, version = draft.savedAt.getTime(), ...rest } = draft;
  await getVisibleProgram(trx, draft.programId);
  const answers = data.answers?.filter(({ questionId }) => !neverKeptHalfDone.includes(questionId));
  const sentAt = await findProfileTime(trx, draft);
  if (sentAt === undefined || sentAt.getTime() < version) await seal(trx, masterKey, { ...rest, version, data: answers ? { ...data, answers } : data });
  const kept = await drafts.findDraft(trx, draft);
  return { version: kept?.version ?? version, savedAt: kept?.savedAt ?? sentAt ?? draft.savedAt };
}

/** Forgets a form that was sent, or is not wanted any more. */
export async function discardOwnDraft(trx: Trx, key: drafts.DraftKey): Promise<void> {
  await drafts.deleteDraft(trx, key);
}

/**
 * Seals the forms that a server of an older version kept in plain words. `owner` speaks as the owner of the tables.
 * Servers that start together share the work.
 */
export async function sealPlainDrafts(owner: Database, masterKey: Buffer): Promise<void> {
  const sealSome = () =>
    owner.transaction().execute(async (trx) => {
      const plain = await drafts.listPlainDrafts(trx, BATCH);
      for (const draft of plain) await seal(trx, masterKey, draft);
      return plain.length;
    });
  while ((await sealSome()) === BATCH);
}

/** Job: forgets sign-up forms that nobody has written in since `before`, or whose programme is finished; it reads none. */
export async function forgetSignUpDraftsBefore(trx: Trx, before: Date): Promise<void> {
  await drafts.deleteDraftsBefore(trx, before);
}

async function seal(trx: Trx, masterKey: Buffer, { data, ...draft }: drafts.DraftKey & { step: number; version: number; data: unknown; savedAt: Date }): Promise<void> {
  const sealed = await sealWords(trx, masterKey, { authorId: draft.personId, scopeId: draft.personId, now: draft.savedAt }, JSON.stringify(data));
  await drafts.saveDraft(trx, { ...draft, ...sealed });
}
