import type { ParticipantRole } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';

export interface DraftKey {
  personId: string;
  programId: string;
  role: ParticipantRole;
}

/** A form as it is kept: sealed; or in plain words, by a server of an older version. */
interface KeptDraft {
  step: number;
  version: number;
  savedAt: Date;
  form: { sealed: SealedWords } | { plain: unknown };
}

const isPlain = sql<boolean>`participant_draft.data <> '{}'::jsonb`;

export async function findDraft(trx: Trx, key: DraftKey): Promise<KeptDraft | undefined> {
  const row = await trx
    .selectFrom('participantDraft')
    .select(['step', 'version', 'savedAt', 'data', 'dataKeyId', 'nonce', 'ciphertext', isPlain.as('isPlain')])
    .where('personId', '=', key.personId)
    .where('programId', '=', key.programId)
    .where('role', '=', key.role)
    .executeTakeFirst();
  if (!row) return undefined;
  const { step, version, savedAt, data, dataKeyId, nonce, ciphertext } = row;
  const isSealed = !row.isPlain && dataKeyId !== null && nonce !== null && ciphertext !== null;
  return { step, version, savedAt, form: isSealed ? { sealed: { dataKeyId, nonce, ciphertext } } : { plain: data } };
}

/** Writes a form unless a newer one is there. */
export async function saveDraft(trx: Trx, draft: DraftKey & SealedWords & { step: number; version: number; savedAt: Date }): Promise<void> {
  const { step, version, savedAt, dataKeyId, nonce, ciphertext } = draft;
  await trx
    .insertInto('participantDraft')
    .values(draft)
    .onConflict((conflict) => conflict.columns(['personId', 'programId', 'role']).doUpdateSet({ step, version, savedAt, dataKeyId, nonce, ciphertext, data: '{}' }).where('participantDraft.version', '<=', version))
    .execute();
}

/** Some forms in plain words, kept from others until the end of the transaction. */
export async function listPlainDrafts(trx: Trx, limit: number): Promise<(DraftKey & { step: number; version: number; data: unknown; savedAt: Date })[]> {
  return trx.selectFrom('participantDraft').select(['personId', 'programId', 'role', 'step', 'version', 'data', 'savedAt']).where(isPlain).limit(limit).forUpdate().skipLocked().execute();
}

export async function deleteDraft(trx: Trx, key: DraftKey): Promise<void> {
  await trx.deleteFrom('participantDraft').where('personId', '=', key.personId).where('programId', '=', key.programId).where('role', '=', key.role).execute();
}

/** Also those of programmes that are finished, however new. */
export async function deleteDraftsBefore(trx: Trx, before: Date): Promise<void> {
  await trx
    .deleteFrom('participantDraft')
    .where((e) => e.or([e('savedAt', '<', before), e('programId', 'in', e.selectFrom('program').select('id').where('stage', '=', 'finished'))]))
    .execute();
}
