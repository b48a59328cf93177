import type { Trx } from '../../database/actor.ts';
import type { HostToken } from '../../rpc/context.ts';
import { personOfIdentity, type LinkRefusal } from '../identity-link.service.ts';
import { hashToken } from '../secret.ts';
import { startSession, type DeviceKey, type WidgetTokens } from '../widget-session.service.ts';
import { takeHostToken } from './host-sign-in.repository.ts';

/** Why a token that is believed lets nobody in: it came before, or the person it names is none of the directory. */
export type HostSignInRefusal = LinkRefusal | 'used';

/**
 * Signs in whom a host vouches for. The session opens nothing private, since who signs for a page could be anybody. A
 * refusal is an answer and no error here, so that the token stays taken.
 */
export async function signInByHost(trx: Trx, now: Date, token: HostToken, publicKey: DeviceKey): Promise<WidgetTokens | { refused: HostSignInRefusal }> {
  const hash = hashToken(JSON.stringify([token.issuer, token.id]));
  if (!(await takeHostToken(trx, { hash, expiresAt: token.forgottenAt }))) return { refused: 'used' };
  const found = await personOfIdentity(trx, now, 'host', token);
  return 'refused' in found ? found : startSession(trx, now, found.personId, 'host', publicKey);
}
