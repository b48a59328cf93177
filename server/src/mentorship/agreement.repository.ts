import type { Trx } from '../database/actor.ts';

export interface AgreementTerms {
  cadenceDays: number;
  meetingMinutes: number;
  meetingForm: string;
  confidentiality: string;
  feedback: string;
  /** Last day of what they agreed to, `YYYY-MM-DD`. */
  untilOn: string;
}

export interface AgreementRow extends AgreementTerms {
  version: number;
  updatedBy: string | null;
  updatedAt: Date;
}

export async function findAgreement(trx: Trx, mentorshipId: string): Promise<AgreementRow | undefined> {
  return trx
    .selectFrom('agreement')
    .select(['version', 'cadenceDays', 'meetingMinutes', 'meetingForm', 'confidentiality', 'feedback', 'untilOn', 'updatedBy', 'updatedAt'])
    .where('mentorshipId', '=', mentorshipId)
    .executeTakeFirst();
}

export async function writeAgreement(trx: Trx, mentorshipId: string, row: AgreementRow): Promise<void> {
  await trx.insertInto('agreement').values({ ...row, mentorshipId }).onConflict((conflict) => conflict.column('mentorshipId').doUpdateSet(row)).execute();
}

export async function listSignatures(trx: Trx, mentorshipId: string, version: number): Promise<{ personId: string; signedAt: Date }[]> {
  return trx.selectFrom('agreementSignature').select(['personId', 'signedAt']).where('mentorshipId', '=', mentorshipId).where('version', '=', version).execute();
}

/** Signing twice changes nothing. */
export async function insertSignature(trx: Trx, row: { mentorshipId: string; version: number; personId: string; signedAt: Date }): Promise<void> {
  await trx.insertInto('agreementSignature').values(row).onConflict((conflict) => conflict.doNothing()).execute();
}
