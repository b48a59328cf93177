import type { Trx } from '../../database/actor.ts';

export type ChallengePurpose = 'sign_in' | 'second_factor' | 'enrol' | 'enrol_app';

export interface OpenChallenge {
  /** Null where it is not known yet who answers. */
  accountId: string | null;
  /** The session that a new second factor was asked for in, with which this ends; null for what leads to a session. */
  sessionId: string | null;
  /** What the authenticator signs, or the sealed secret that an app is offered; base64url. */
  challenge: string;
}

export async function insertChallenge(trx: Trx, challenge: OpenChallenge & { hash: Buffer; purpose: ChallengePurpose; expiresAt: Date }): Promise<void> {
  await trx.insertInto('staffChallenge').values(challenge).execute();
}

/** Takes a challenge: of several answers to it the first alone gets it, right or wrong. */
export async function takeChallenge(trx: Trx, hash: Buffer, purposes: readonly ChallengePurpose[], now: Date): Promise<OpenChallenge | undefined> {
  return trx.deleteFrom('staffChallenge').where('hash', '=', hash).where('purpose', 'in', purposes).where('expiresAt', '>', now).returning(['accountId', 'sessionId', 'challenge']).executeTakeFirst();
}

/** Looks at a challenge that stays open. */
export async function findChallenge(trx: Trx, hash: Buffer, purposes: readonly ChallengePurpose[], now: Date): Promise<OpenChallenge | undefined> {
  return trx.selectFrom('staffChallenge').select(['accountId', 'sessionId', 'challenge']).where('hash', '=', hash).where('purpose', 'in', purposes).where('expiresAt', '>', now).executeTakeFirst();
}

/** Forgets the sign-ins of an account that wait for its second factor. */
export async function deleteSignInsUnderWay(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('staffChallenge').where('accountId', '=', accountId).where('purpose', '=', 'second_factor').execute();
}
