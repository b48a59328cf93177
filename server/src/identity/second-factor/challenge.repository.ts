import type { Trx } from '../../database/actor.ts';

export type ChallengePurpose = 'sign_in' | 'second_factor' | 'enrol' | 'enrol_app';

export interface OpenChallenge {
  /** Null where it is not known yet who answers. */
  accountId: string | null;
  /** What the authenticator signs, or the sealed secret that an app is offered; base64url. */
  challenge: string;
}

export async function insertChallenge(trx: Trx, challenge: OpenChallenge & { hash: Buffer; purpose: ChallengePurpose; expiresAt: Date }): Promise<void> {
  await trx.insertInto('staffChallenge').values(challenge).execute();
}

/** Takes a challenge: of several answers to it the first alone gets it, right or wrong. */
export async function takeChallenge(trx: Trx, hash: Buffer, purposes: readonly ChallengePurpose[], now: Date): Promise<OpenChallenge | undefined> {
  return trx.deleteFrom('staffChallenge').where('hash', '=', hash).where('purpose', 'in', purposes).where('expiresAt', '>', now).returning(['accountId', 'challenge']).executeTakeFirst();
}

/** Looks at a challenge that stays open. */
export async function findChallenge(trx: Trx, hash: Buffer, purposes: readonly ChallengePurpose[], now: Date): Promise<OpenChallenge | undefined> {
  return trx.selectFrom('staffChallenge').select(['accountId', 'challenge']).where('hash', '=', hash).where('purpose', 'in', purposes).where('expiresAt', '>', now).executeTakeFirst();
}
