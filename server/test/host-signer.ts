import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** How a token is made; what is left out is as an honest host makes it. */
export interface Forgery {
  claims?: Readonly<Record<string, unknown>>;
  header?: Readonly<Record<string, unknown>>;
  /** `own` by the published key, `stranger` by another, `none` unsigned, `hs256` by the published key's text as a secret. */
  signing?: 'own' | 'stranger' | 'none' | 'hs256';
}

/** An intranet's own server: it signs who reads its pages, and publishes the key. */
export interface HostSigner {
  issuer: string;
  /** Where it publishes its keys. */
  jwksUrl: string;
  publicKey: KeyObject;
  /** A token for one call, of `lena` unless the claims say otherwise. */
  token(forgery?: Forgery): string;
  /** Signs with a new key from now on, and publishes that one alone. */
  rotate(): void;
  /** From now on answers like this in place of the keys. */
  answer(listener: RequestListener): void;
  /** How often its keys were asked for. */
  asked(): number;
  stop(): Promise<void>;
}

/**
 * @param audience the server that its tokens are for
 * @param port where it listens, on loopback; a free one unless given
 */
export async function startHostSigner(audience: string, port = 0): Promise<HostSigner> {
  let keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let kid = 'first';
  let asked = 0;
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let listener: RequestListener = (_request, response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), use: 'sig', kid }] }));
  const server = createServer((request, response) => {
    asked += 1;
    listener(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;

  const signatures: Record<NonNullable<Forgery['signing']>, { alg: string; of(text: string): Buffer }> = {
    own: { alg: 'ES256', of: (text) => es256(text, keys.privateKey) },
    stranger: { alg: 'ES256', of: (text) => es256(text, stranger.privateKey) },
    none: { alg: 'none', of: () => Buffer.alloc(0) },
    hs256: { alg: 'HS256', of: (text) => createHmac('sha256', keys.publicKey.export({ type: 'spki', format: 'pem' })).update(text).digest() },
  };

  return {
    issuer,
    jwksUrl: `${issuer}/jwks.json`,
    get publicKey() {
      return keys.publicKey;
    },
    token({ claims, header, signing = 'own' } = {}) {
      const { alg, of } = signatures[signing];
      const seconds = Math.floor(Date.now() / 1000);
      const honest = { iss: issuer, aud: audience, sub: 'u-lena', email: 'lena@harbourline.example', email_verified: true, iat: seconds, exp: seconds + 60, jti: randomUUID() };
      const text = [{ alg, typ: 'JWT', kid, ...header }, { ...honest, ...claims }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${text}.${of(text).toString('base64url')}`;
    },
    rotate() {
      keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      kid = randomUUID();
    },
    answer(next) {
      listener = next;
    },
    asked: () => asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function es256(text: string, key: KeyObject): Buffer {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
}
