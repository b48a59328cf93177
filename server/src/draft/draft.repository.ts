import type { DraftKind } from '@alongside/shared/vocabulary';
import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';

export interface DraftKey {
  personId: string;
  kind: DraftKind;
  aboutId: string;
}

export interface KeptAs {
  version: number;
  savedAt: Date;
}

export async function findDraft(trx: Trx, key: DraftKey): Promise<(SealedWords & KeptAs) | undefined> {
  return trx
    .selectFrom('draft')
    .select(['dataKeyId', 'nonce', 'ciphertext', 'version', 'savedAt'])
    .where('personId', '=', key.personId)
    .where('kind', '=', key.kind)
    .where('aboutId', '=', key.aboutId)
    .executeTakeFirst();
}

/** Writes a draft unless a newer one is there. @returns whether it was written */
export async function writeDraft(trx: Trx, row: DraftKey & SealedWords & KeptAs): Promise<boolean> {
  const { dataKeyId, nonce, ciphertext, version, savedAt } = row;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) => conflict.columns(['personId', 'kind', 'aboutId']).doUpdateSet({ dataKeyId, nonce, ciphertext, version, savedAt }).where('draft.version', '<=', version))
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteDraft(trx: Trx, key: DraftKey): Promise<void> {
  await trx.deleteFrom('draft').where('personId', '=', key.personId).where('kind', '=', key.kind).where('aboutId', '=', key.aboutId).execute();
}

/** Takes away all but the newest `kept` of a person. */
export async function deleteOldestDrafts(trx: Trx, personId: string, kept: number): Promise<void> {
  const old = await trx.selectFrom('draft').select(['kind', 'aboutId']).where('personId', '=', personId).orderBy('savedAt', 'desc').offset(kept).execute();
  for (const key of old) await deleteDraft(trx, { personId, ...key });
}

export async function deleteDraftsBefore(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('draft').where('savedAt', '<', before).execute();
}
