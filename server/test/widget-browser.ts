import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** What the widget of one page holds while somebody signs in. */
export interface WidgetBrowser {
  publicKey: object;
  privateKey: KeyObject;
  challenge: string;
  challengeVerifier: string;
}

export function widgetBrowser(): WidgetBrowser {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  const verifier = randomBytes(32);
  return { publicKey: { kty, crv, x, y }, privateKey, challengeVerifier: verifier.toString('base64url'), challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** What goes along with a code, so that the sign-in belongs to this browser. */
export function proofOfBrowser({ publicKey, challengeVerifier }: WidgetBrowser): Pick<WidgetBrowser, 'publicKey' | 'challengeVerifier'> {
  return { publicKey, challengeVerifier };
}
