import { DomainError } from '../domain-error.ts';
import type { Trx } from '../database/actor.ts';
import { findAgreement, insertSignature, listSignatures, writeAgreement, type AgreementRow, type AgreementTerms } from './agreement.repository.ts';
import { listMembers } from './mentorship.repository.ts';
import { lockRunning } from './mentorship-life.service.ts';

export interface Agreement extends AgreementRow {
  signatures: { personId: string; signedAt: Date }[];
  /** Every member signed this version. */
  confirmed: boolean;
}

/** The agreement with the signatures under its newest version. */
export async function findSignedAgreement(trx: Trx, mentorshipId: string, memberIds: readonly string[]): Promise<Agreement | null> {
  const row = await findAgreement(trx, mentorshipId);
  if (!row) return null;
  const signatures = await listSignatures(trx, mentorshipId, row.version);
  return { ...row, signatures, confirmed: memberIds.every((id) => signatures.some((signature) => signature.personId === id)) };
}

/**
 * Proposes new terms: a new version, signed by whoever proposes it; every other signature counted for the old one.
 *
 * @param basedOn the version that the person saw, 0 when there was none.
 * @throws DomainError CONFLICT when the other side proposed another one in the meantime, WRONG_STATE after the end.
 */
export async function proposeAgreement(trx: Trx, now: Date, options: { mentorshipId: string; personId: string; basedOn: number; terms: AgreementTerms }): Promise<{ version: number }> {
  const { mentorshipId, personId, terms } = options;
  await lockRunning(trx, mentorshipId);
  const current = await findAgreement(trx, mentorshipId);
  if ((current?.version ?? 0) !== options.basedOn) throw new DomainError('CONFLICT');
  const version = options.basedOn + 1;
  await writeAgreement(trx, mentorshipId, { ...terms, version, updatedBy: personId, updatedAt: now });
  await insertSignature(trx, { mentorshipId, version, personId, signedAt: now });
  return { version };
}

/**
 * Signs one version of the terms.
 * @throws DomainError CONFLICT when it is not the newest any more, WRONG_STATE after the end.
 */
export async function signAgreement(trx: Trx, now: Date, options: { mentorshipId: string; personId: string; version: number }): Promise<{ confirmed: boolean }> {
  const { mentorshipId, personId, version } = options;
  await lockRunning(trx, mentorshipId);
  const current = await findAgreement(trx, mentorshipId);
  if (current?.version !== version) throw new DomainError('CONFLICT');
  await insertSignature(trx, { mentorshipId, version, personId, signedAt: now });
  const members = await listMembers(trx, mentorshipId);
  const agreement = await findSignedAgreement(trx, mentorshipId, members.map((member) => member.personId));
  return { confirmed: agreement?.confirmed ?? false };
}
