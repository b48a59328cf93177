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
  version: number;
}

/** The draft as its author left it, or null. */
export async function findDraft(trx: Trx, masterKey: Buffer, key: drafts.DraftKey): Promise<Draft | null> {
  const row = await drafts.findDraft(trx, key);
  if (!row) return null;
  const fields = draftFields.parse(JSON.parse(await openWords(trx, masterKey, row)));
  return Object.keys(fields).length > 0 ? { fields, savedAt: row.savedAt, version: row.version } : null;
}

/**
 * Keeps a draft under its author's own key, in place of an older one; one that comes late leaves the newer one there.
 * @param draft without a version, from a widget that gives none, it is as new as its arrival
 * @returns what is kept now
 */
export async function saveDraft(trx: Trx, masterKey: Buffer, now: Date, draft: drafts.DraftKey & { fields: DraftFields; version?: number | undefined }): Promise<drafts.KeptAs> {
  const { fields, version = now.getTime(), ...key } = draft;
  const sealed = await sealWords(trx, masterKey, { authorId: key.personId, scopeId: key.personId, now }, JSON.stringify(fields));
  if (await drafts.writeDraft(trx, { ...key, ...sealed, version, savedAt: now })) await drafts.deleteOldestDrafts(trx, key.personId, KEPT);
  const kept = await drafts.findDraft(trx, key);
  return { version: kept?.version ?? version, savedAt: kept?.savedAt ?? now };
}

/** Forgets the words of a draft that was sent, or is not wanted any more; what is left of it keeps older ones out that come late. */
export async function discardDraft(trx: Trx, masterKey: Buffer, now: Date, key: drafts.DraftKey & { version?: number | undefined }): Promise<void> {
  await saveDraft(trx, masterKey, now, { ...key, fields: {} });
}

/** Job: forgets drafts that nobody has written in since `before`; it reads none. */
export async function forgetDraftsBefore(trx: Trx, before: Date): Promise<void> {
  await drafts.deleteDraftsBefore(trx, before);
}
