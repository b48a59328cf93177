import type { DeviceKey } from './server-types.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Bytes as base64url without padding (RFC 4648, 5). */
export function base64url(bytes: ArrayBuffer | Uint8Array): string {
  const all = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return btoa(String.fromCharCode(...all)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** 32 random bytes and their SHA-256, both as base64url: who shows the verifier is who made the challenge. */
export async function createChallenge(): Promise<{ verifier: string; challenge: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const challenge = base64url(await crypto.subtle.digest('SHA-256', bytes));
  return { verifier: base64url(bytes), challenge };
}

/** A key pair whose private half never leaves this browser. */
export function createKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

/** The public half as a JSON Web Key (RFC 7517) of nothing but the point. */
export async function exportPublicKey(keyPair: CryptoKeyPair): Promise<DeviceKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keyPair.publicKey);
  return { kty: 'EC', crv: 'P-256', x, y };
}

/** ECDSA with SHA-256 over the UTF-8 of `text`, base64url of the 64 bytes r and s (IEEE P1363). */
export async function sign(privateKey: CryptoKey, text: string): Promise<string> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  return base64url(await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(text)));
}
