import { z } from 'zod';
import { openWords, sealWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import * as drafts from './draft.repository.ts';

/** More than anybody has begun at a time; the oldest make room. */
const KEPT = 50;

/** What stands in a form, by the name of the field; several values where several can be chosen. */
export const draftFields = z.record(z.string().min(1).max(60), z.union([z.string().max(10_000), z.array(z.string().max(200)).max(40)])).refine((fields) => Object.keys(fields).length <= 60);
export type DraftFields = z.output<typeof draftFields>;

export interface Draft {
  fields: DraftFields;
  savedAt: Date;
}

/** The draft as its author left it, or null. */
export async function findDraft(trx: Trx, masterKey: Buffer, key: drafts.DraftKey): Promise<Draft | null> {
  const row = await drafts.findDraft(trx, key);
  return row ? { fields: draftFields.parse(JSON.parse(await openWords(trx, masterKey, row))), savedAt: row.savedAt } : null;
}

/** Keeps a draft under its author's own key, in place of the one before. */
export async function saveDraft(trx: Trx, masterKey: Buffer, now: Date, { fields, ...key }: drafts.DraftKey & { fields: DraftFields }): Promise<void> {
  const sealed = await sealWords(trx, masterKey, { authorId: key.personId, scopeId: key.personId, now }, JSON.stringify(fields));
  await drafts.writeDraft(trx, { ...key, ...sealed, savedAt: now });
  await drafts.deleteOldestDrafts(trx, key.personId, KEPT);
}

/** Forgets a draft that was sent, or is not wanted any more. */
export async function discardDraft(trx: Trx, key: drafts.DraftKey): Promise<void> {
  await drafts.deleteDraft(trx, key);
}

/** Job: forgets drafts that nobody has written in since `before`; it reads none. */
export async function forgetDraftsBefore(trx: Trx, before: Date): Promise<void> {
  await drafts.deleteDraftsBefore(trx, before);
}
