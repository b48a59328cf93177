import { email } from '@alongside/shared/input';
import { addAuditEntry } from '../audit/audit.service.ts';
import { anonymous, type Trx } from '../database/actor.ts';
import { findUnstorableText } from '../rpc/storable-text.ts';
import * as repository from './identity-link.repository.ts';

/** Somebody whom an issuer vouches for. The pair of issuer and subject is theirs for good; the e-mail address may pass to another. */
export interface VouchedIdentity {
  issuer: string;
  subject: string;
  /** In lower case; undefined unless the issuer says in so many words that it is verified. */
  verifiedEmail: string | undefined;
}

/** Whether a claim can name somebody for good. OpenID Connect Core 1.0, 2 has 255 characters of ASCII at most. */
export function isSubject(claim: unknown): claim is string {
  return typeof claim === 'string' && claim.length > 0 && claim.length <= 300 && findUnstorableText(claim) === undefined;
}

/**
 * The address in lower case where its issuer says that it is verified. Of ASCII alone, as the directory has them: some other
 * letters become these in lower case, the Kelvin sign a k, and one mailbox would be another's.
 */
export function verifiedEmailIn(claims: Readonly<Record<string, unknown>>): string | undefined {
  const { email: given, email_verified: isVerified } = claims;
  return isVerified === true && typeof given === 'string' && !/\P{ASCII}/u.test(given) ? email.safeParse(given).data : undefined;
}

/** Why a known issuer's word lets nobody in: nobody here has that address, or they have left; nobody verified it; it is linked with another account. */
export type LinkRefusal = 'unknown' | 'unverified' | 'taken';

/**
 * Whom an account at an issuer is: by issuer and subject, or the first time by a verified e-mail address of the
 * directory. A person has one account with an issuer, so that whoever gets a former colleague's address gets nothing else
 * of theirs.
 */
export async function personOfIdentity(trx: Trx, now: Date, way: repository.LinkWay, { issuer, subject, verifiedEmail }: VouchedIdentity): Promise<{ personId: string } | { refused: LinkRefusal }> {
  const linked = await repository.findLinkedPerson(trx, { way, issuer, subject });
  if (linked) return linked.state === 'active' ? { personId: linked.personId } : { refused: 'unknown' };
  if (verifiedEmail === undefined) return { refused: 'unverified' };
  const personId = await repository.findActivePersonByEmail(trx, verifiedEmail);
  if (!personId) return { refused: 'unknown' };
  if (!(await repository.insertLink(trx, { way, issuer, subject, personId, createdAt: now }))) {
    // Two pages of the same person came at once, or the address was another's.
    const other = await repository.findLinkedPerson(trx, { way, issuer, subject });
    return other?.personId === personId ? { personId } : { refused: 'taken' };
  }
  await addAuditEntry(trx, anonymous, now, { action: 'identity.link', subjectKind: 'person', subjectId: personId });
  return { personId };
}
