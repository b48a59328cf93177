import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** How a token is made; what is left out is as an honest provider makes it. */
export interface Forgery {
  claims?: Readonly<Record<string, unknown>>;
  /** `rs256` by the published key, `stranger` by another, `none` unsigned, `hs256` by the published key's text as a secret. */
  signing?: 'rs256' | 'stranger' | 'none' | 'hs256';
}

/** An OpenID provider on loopback that says what the test wants: the redirect to it is never followed, only its answers are read. */
export interface HostileProvider {
  issuer: string;
  /** What the next token is, for the nonce of the sign-in under way. */
  prepare(nonce: string, forgery: Forgery): void;
  stop(): Promise<void>;
}

/** @param algorithms what it says may sign its tokens. */
export async function startHostileProvider(clientId: string, algorithms: readonly string[] = ['RS256']): Promise<HostileProvider> {
  const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicText = published.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const issuer = `http://127.0.0.1:${port}`;
  let token = '';

  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: algorithms,
      authorization_response_iss_parameter_supported: true,
    }),
    '/jwks': () => ({ keys: [{ ...published.publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'published' }] }),
    '/token': () => ({ access_token: 'an access token', token_type: 'Bearer', expires_in: 600, id_token: token }),
  };
  server.on('request', (request, response) => {
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer?.() ?? {}));
  });

  const signatures: Record<NonNullable<Forgery['signing']>, { alg: string; of(text: string): Buffer }> = {
    rs256: { alg: 'RS256', of: (text) => sign('sha256', Buffer.from(text), published.privateKey) },
    stranger: { alg: 'RS256', of: (text) => sign('sha256', Buffer.from(text), stranger.privateKey) },
    none: { alg: 'none', of: () => Buffer.alloc(0) },
    hs256: { alg: 'HS256', of: (text) => createHmac('sha256', publicText).update(text).digest() },
  };

  return {
    issuer,
    prepare: (nonce, { claims, signing = 'rs256' }) => {
      const { alg, of } = signatures[signing];
      const seconds = Math.floor(Date.now() / 1000);
      const honest = { iss: issuer, aud: clientId, sub: 'lena', email: 'lena@harbourline.example', email_verified: true, iat: seconds, exp: seconds + 300, nonce };
      const text = [{ alg, typ: 'JWT', kid: 'published' }, { ...honest, ...claims }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      token = `${text}.${of(text).toString('base64url')}`;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
