import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Assertion, NewCredential } from '../src/identity/second-factor/webauthn.ts';
import { serverOrigin } from './server.ts';

/** What goes otherwise than in an honest browser at our page. */
export interface Odd {
  origin?: string;
  rpId?: string;
  /** Whether it has asked for a finger, a face or a PIN; it has, unless said. */
  verified?: boolean;
  /** How often it says that it has signed. */
  count?: number;
}

/** An authenticator of software, with one passkey on P-256 (WebAuthn Level 3, 6.1 and 6.5). */
export interface Authenticator {
  make(challenge: string, odd?: Odd): NewCredential;
  answer(challenge: string, odd?: Odd): Assertion;
}

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

export function newAuthenticator(): Authenticator {
  const id = randomBytes(32);
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = key.publicKey.export({ format: 'jwk' });
  let count = 0;

  const clientData = (type: string, challenge: string, { origin = serverOrigin }: Odd) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = ({ rpId = 'localhost', verified = true, count: told }: Odd, attested: Buffer = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(told ?? ++count);
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
    return Buffer.concat([sha256(rpId), Buffer.of(flags), counter, attested]);
  };

  return {
    make: (challenge, odd = {}) => {
      // COSE_Key (RFC 9053, 7.1.1): kty EC2, alg ES256, crv P-256, x, y.
      const cose = Buffer.concat([Buffer.from('a5010203262001', 'hex'), Buffer.from('215820', 'hex'), Buffer.from(jwk.x!, 'base64url'), Buffer.from('225820', 'hex'), Buffer.from(jwk.y!, 'base64url')]);
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, cose]);
      const data = authenticatorData(odd, attested);
      // CBOR of { fmt: 'none', attStmt: {}, authData }.
      const attestation = Buffer.concat([Buffer.of(0xa3), text('fmt'), text('none'), text('attStmt'), Buffer.of(0xa0), text('authData'), Buffer.of(0x58, data.length), data]);
      return { id: base64url(id), clientDataJSON: base64url(clientData('webauthn.create', challenge, odd)), attestationObject: base64url(attestation), transports: ['internal'] };
    },
    answer: (challenge, odd = {}) => {
      const client = clientData('webauthn.get', challenge, odd);
      const data = authenticatorData(odd);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), key.privateKey);
      return { id: base64url(id), clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) };
    },
  };
}

/** CBOR of a text of fewer than 24 bytes. */
function text(words: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + words.length), Buffer.from(words)]);
}
