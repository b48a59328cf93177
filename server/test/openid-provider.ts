import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider, type ClientMetadata } from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  stop(): Promise<void>;
}

/** Somebody who can sign in at the provider, by the name that they type there. */
export interface ProviderAccount {
  email: string;
  verified: boolean;
  name?: string;
  /** What a company calls its roles by. */
  groups?: readonly string[];
}

export interface TestProviderOptions {
  port?: number;
  client: Pick<ClientMetadata, 'client_id' | 'client_secret' | 'redirect_uris'>;
  accounts: ReadonlyMap<string, ProviderAccount>;
  /** Sent with the page to sign in: `Cross-Origin-Opener-Policy`. */
  openerPolicy?: string;
}

/** A real OpenID provider on loopback, with a page to sign in that asks for nothing but a name. */
export async function startOpenIdProvider(options: TestProviderOptions): Promise<TestProvider> {
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const issuer = `http://127.0.0.1:${port}`;
  const provider = providerAt(issuer, options);
  const answer = provider.callback();
  server.on('request', (request, response) => void (request.url?.startsWith('/interaction/') ? interact(provider, request, response, options) : answer(request, response)));
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function providerAt(issuer: string, { client, accounts }: TestProviderOptions): Provider {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return new Provider(issuer, {
    clients: [{ ...client, token_endpoint_auth_method: client.client_secret ? 'client_secret_basic' : 'none' }],
    jwks: { keys: [{ ...key, kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'provider' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_ctx, sub) => {
      const account = accounts.get(sub);
      return account && { accountId: sub, claims: () => ({ sub, email: account.email, email_verified: account.verified, name: account.name, groups: account.groups }) };
    },
    // The company has agreed for its people, as companies do.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse, { openerPolicy }: TestProviderOptions): Promise<void> {
  if (request.method !== 'POST') {
    if (openerPolicy) response.setHeader('cross-origin-opener-policy', openerPolicy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Sign in</title><form method="post"><label>Name <input name="login"></label><button>Continue</button><button name="stop" value="1">Cancel</button></form>');
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const result = form.has('stop') ? { error: 'access_denied', error_description: 'stopped' } : { login: { accountId: form.get('login') ?? '' } };
  await provider.interactionFinished(request, response, result);
}

/**
 * Goes through the provider as a browser would, and gives the address that it sends the browser back to.
 * @param login the name to type, or undefined to cancel.
 */
export async function signInAt(address: string, login: string | undefined): Promise<URL> {
  const { origin } = new URL(address);
  const jar = new Map<string, string>();
  let next = { address, init: {} as RequestInit };
  for (let step = 0; step < 12; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next.address, { ...next.init, redirect: 'manual', headers: { ...next.init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location) {
      const to = new URL(location, next.address);
      if (to.origin !== origin) return to;
      next = { address: to.href, init: {} };
    } else if (response.ok) {
      const body = new URLSearchParams(login === undefined ? { stop: '1' } : { login });
      next = { address: next.address, init: { method: 'POST', body } };
    } else throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
  }
  throw new Error('the provider went round in circles');
}
