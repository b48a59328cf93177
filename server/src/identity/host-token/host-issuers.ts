import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A host whose word counts for who reads its pages, and the keys that it signs with. */
export interface HostIssuer {
  /** As it stands in the claim `iss`. */
  issuer: string;
  /** Where its keys are published (RFC 7517, 5), or the one that was pasted. */
  keys: URL | KeyObject;
}

/** What somebody who wrote the setting is to mend. */
class UnusableKey extends Error {}

/** By issuer: an address, a key in PEM, or a JSON Web Key. */
const given = z.record(z.string().min(1).max(300), z.union([z.string().min(1), z.looseObject({ kty: z.string() })]));

/**
 * Reads which hosts may vouch: `{"https://intranet.example.org": "https://intranet.example.org/jwks.json"}`, with an
 * address, a public key in PEM or a public JSON Web Key for each issuer.
 * @throws Error whose message says of which issuer what is wrong; never anything of a key.
 */
export function readHostIssuers(text: string): HostIssuer[] {
  const parsed = given.safeParse(asJson(text));
  if (!parsed.success) throw new UnusableKey('must be JSON such as {"https://intranet.example.org": "https://intranet.example.org/jwks.json"}, with an address or a public key for each issuer');
  return Object.entries(parsed.data).map(([issuer, key]) => {
    try {
      return { issuer, keys: keysOf(key) };
    } catch (error) {
      throw new UnusableKey(`of ${issuer}: ${error instanceof UnusableKey ? error.message : 'this is neither an address nor a public key in PEM or as a JSON Web Key'}`, { cause: error });
    }
  });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keysOf(key: string | { kty: string }): URL | KeyObject {
  if (typeof key === 'string' && URL.canParse(key)) return addressOf(new URL(key));
  const isPrivate = typeof key === 'string' ? key.includes('PRIVATE KEY') : 'd' in key;
  if (isPrivate) throw new UnusableKey('this is a private key, which only the host may have: give the public half');
  return checked(typeof key === 'string' ? createPublicKey(key) : createPublicKey({ key: key as JsonWebKey, format: 'jwk' }));
}

/** Who stands between could else publish keys of their own. */
function addressOf(address: URL): URL {
  const isHere = address.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (address.protocol !== 'https:' && !isHere) throw new UnusableKey('the address of the keys must begin with https:// (plain http:// only for this machine)');
  return address;
}

function checked(key: KeyObject): KeyObject {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'rsa':
      if (modulusLength < 2048) throw new UnusableKey(`an RSA key needs 2048 bits, this one has ${modulusLength}`);
      return key;
    case 'ec':
      if (!['prime256v1', 'secp384r1'].includes(namedCurve)) throw new UnusableKey('of the elliptic curves P-256 and P-384 are known here');
      return key;
    case 'ed25519':
      return key;
    default:
      throw new UnusableKey('the key must be RSA, P-256, P-384 or Ed25519');
  }
}
