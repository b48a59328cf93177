import type { ParticipantRole } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import type { DraftData } from './profile-input.ts';

export interface DraftKey {
  personId: string;
  programId: string;
  role: ParticipantRole;
}

export async function findDraft(trx: Trx, key: DraftKey): Promise<{ step: number; data: DraftData; savedAt: Date } | undefined> {
  const row = await trx
    .selectFrom('participantDraft')
    .select(['step', 'data', 'savedAt'])
    .where('personId', '=', key.personId)
    .where('programId', '=', key.programId)
    .where('role', '=', key.role)
    .executeTakeFirst();
  return row && { ...row, data: row.data as DraftData };
}

export async function saveDraft(trx: Trx, draft: DraftKey & { step: number; data: DraftData; savedAt: Date }): Promise<void> {
  const data = JSON.stringify(draft.data);
  await trx
    .insertInto('participantDraft')
    .values({ ...draft, data })
    .onConflict((conflict) => conflict.columns(['personId', 'programId', 'role']).doUpdateSet({ step: draft.step, data, savedAt: draft.savedAt }))
    .execute();
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
