import type { SealedWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';

export interface ReflectionRow extends SealedWords {
  personId: string;
  shared: boolean;
  writtenAt: Date;
}

export async function writeReflection(trx: Trx, row: ReflectionRow & { mentorshipId: string }): Promise<void> {
  const { shared, writtenAt, dataKeyId, nonce, ciphertext } = row;
  await trx
    .insertInto('reflection')
    .values(row)
    .onConflict((conflict) => conflict.columns(['mentorshipId', 'personId']).doUpdateSet({ shared, writtenAt, dataKeyId, nonce, ciphertext }))
    .execute();
}

/** A person's own reflection and those that others shared. */
export async function listReflections(trx: Trx, mentorshipId: string, personId: string): Promise<ReflectionRow[]> {
  return trx
    .selectFrom('reflection')
    .select(['personId', 'shared', 'writtenAt', 'dataKeyId', 'nonce', 'ciphertext'])
    .where('mentorshipId', '=', mentorshipId)
    .where((e) => e.or([e('personId', '=', personId), e('shared', '=', true)]))
    .orderBy('writtenAt')
    .execute();
}
