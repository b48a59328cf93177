import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';

/** The name under which authenticators keep our passkeys, and the origin that may ask for them (WebAuthn Level 3, 5.1.2). */
export interface RelyingParty {
  id: string;
  origin: string;
}

export function relyingPartyAt(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

/** EdDSA, ES256 and RS256 (RFC 9053): what authenticators sign with today. */
export const algorithms = [-8, -7, -257];

const bytes = (maximum: number) => z.string().regex(/^[A-Za-z0-9_-]+$/).max(maximum);
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** A passkey that an authenticator has made, as its browser gives it; bytes in base64url. */
export const newCredential = z.strictObject({ id: bytes(1_400), clientDataJSON: bytes(4_000), attestationObject: bytes(20_000), transports: z.array(z.enum(transports)).max(transports.length) });
export type NewCredential = z.output<typeof newCredential>;

/** What an authenticator has signed, as its browser gives it; bytes in base64url. */
export const assertion = z.strictObject({ id: bytes(1_400), clientDataJSON: bytes(4_000), authenticatorData: bytes(4_000), signature: bytes(4_000) });
export type Assertion = z.output<typeof assertion>;

/** The public key of a new passkey, or undefined where it does not answer the challenge, from our pages, of this very machine's name. */
export async function readNewCredential(party: RelyingParty, challenge: string, { id, clientDataJSON, attestationObject }: NewCredential): Promise<{ publicKey: Buffer; signCount: number } | undefined> {
  const response = { id, rawId: id, type: 'public-key', response: { clientDataJSON, attestationObject }, clientExtensionResults: {} } as const;
  const { registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: false, supportedAlgorithmIDs: algorithms }).catch(notVerified);
  return registrationInfo && { publicKey: Buffer.from(registrationInfo.credential.publicKey), signCount: registrationInfo.credential.counter };
}

/**
 * The new count of signatures where this passkey has answered the challenge from our pages, else undefined. A count that
 * did not grow is refused: somebody has copied the key (WebAuthn Level 3, 6.1.1).
 * @param verified whether the authenticator has to have asked for a finger, a face or a PIN.
 */
export async function readAssertion(party: RelyingParty, challenge: string, { id, ...answer }: Assertion, key: { publicKey: Buffer; signCount: number }, { verified }: { verified: boolean }): Promise<number | undefined> {
  const response = { id, rawId: id, type: 'public-key', response: answer, clientExtensionResults: {} } as const;
  const credential = { id, publicKey: new Uint8Array(key.publicKey), counter: key.signCount };
  const { verified: fits, authenticationInfo } = await verifyAuthenticationResponse({ response, expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, credential, requireUserVerification: verified }).catch(notVerified);
  return fits ? authenticationInfo?.newCounter : undefined;
}

/** The library throws for whatever does not fit. Which check it was is nothing to tell who tries. */
function notVerified(): { verified: false; registrationInfo?: undefined; authenticationInfo?: undefined } {
  return { verified: false };
}
