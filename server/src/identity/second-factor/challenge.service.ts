import type { Trx } from '../../database/actor.ts';
import { hashToken, newToken } from '../secret.ts';
import { insertChallenge, type ChallengePurpose } from './challenge.repository.ts';

export interface Challenge {
  purpose: ChallengePurpose;
  /** Null where it is not known yet who answers. */
  accountId: string | null;
  /** Where a new second factor is asked for. */
  sessionId?: string;
  /** What is kept for the answer: by default a random word, which an authenticator signs. */
  challenge?: string;
  /** Milliseconds to answer. */
  lifetime: number;
}

/** A challenge that waits for its answer; `step` names it, and whoever holds that can answer. */
export async function openChallenge(trx: Trx, now: Date, { purpose, accountId, sessionId, challenge = newToken(), lifetime }: Challenge): Promise<{ step: string; challenge: string }> {
  const step = newToken();
  await insertChallenge(trx, { hash: hashToken(step), purpose, accountId, sessionId: sessionId ?? null, challenge, expiresAt: new Date(now.getTime() + lifetime) });
  return { step, challenge };
}
