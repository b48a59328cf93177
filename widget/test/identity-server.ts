import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { TestProject } from 'vitest/node';
import type { Tokens } from '../src/api/server-types.ts';

declare module 'vitest' {
  interface ProvidedContext {
    identityServer: string;
  }
}

type Family = { person: Person; publicKey: webcrypto.JsonWebKey; current: string };
type Person = { id: string; name: string };
type Context = { token: string | undefined };

const people: (Person & { about: string; email: string })[] = [
  { id: 'p1', name: 'Lena Fischer', about: 'Terminal scheduler, looks for a mentor', email: 'lena@harbourline.example' },
  { id: 'p2', name: 'Ruth Adeyemi', about: 'Head of Network Planning, mentors two people', email: 'ruth@harbourline.example' },
];

/**
 * The identity contract over real HTTP and tRPC, with codes, proofs and rotation checked, and people in memory.
 * Beside it: `GET /inbox?email=` reads the last code sent, `POST /lose-next-refresh` cuts the next refresh's answer.
 */
export async function startIdentityServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const codes = new Map<string, { code: string; challenge: string }>();
  const families = new Map<string, Family>();
  const spent = new Map<string, Family>();
  const access = new Map<string, Person>();
  const answers = new Map<string, Tokens>();
  let loseNext = false;

  const t = initTRPC.context<Context>().create({
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: { code: error.message, params: {}, requestId: '7f3k22a9' },
    }),
  });
  const random = (): string => randomBytes(18).toString('base64url');
  const issue = (family: Family): Tokens => {
    const accessToken = random();
    access.set(accessToken, family.person);
    families.set(family.current, family);
    const expiresAt = new Date(Date.now() + 300_000).toISOString();
    return { accessToken, expiresAt, refreshToken: family.current };
  };
  const signIn = (person: Person | undefined, publicKey: webcrypto.JsonWebKey): Tokens => {
    if (!person) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'SIGN_IN_FAILED' });
    return issue({ person, publicKey, current: random() });
  };
  const input = <T>() => t.procedure.input((value: unknown) => value as T & { idempotencyKey: string });

  const router = t.router({
    identity: t.router({
      requestEmailCode: input<{ email: string; challenge: string }>().mutation(({ input: asked }) => {
        codes.set(asked.email, { code: random().slice(0, 8).toUpperCase(), challenge: asked.challenge });
        return {};
      }),
      redeemEmailCode: input<{
        email: string;
        code: string;
        publicKey: webcrypto.JsonWebKey;
        challengeVerifier: string;
      }>().mutation(({ input: given }) => {
        const sent = codes.get(given.email);
        const challenge = createHash('sha256').update(given.challengeVerifier).digest('base64url');
        if (!sent || sent.code !== given.code || sent.challenge !== challenge) {
          throw new TRPCError({ code: 'BAD_REQUEST', message: 'CODE_WRONG' });
        }
        codes.delete(given.email);
        return signIn(people.find((person) => person.email === given.email), given.publicKey);
      }),
      personas: t.procedure.query(() => ({ personas: people.map(({ id, name, about }) => ({ id, name, about })) })),
      signInAsPersona: input<{ personaId: string; publicKey: webcrypto.JsonWebKey }>().mutation(({ input: given }) =>
        signIn(people.find((person) => person.id === given.personaId), given.publicKey),
      ),
      refresh: input<{ refreshToken: string; issuedAt: string; signature: string }>().mutation(
        async ({ input: given }) => {
          const answered = answers.get(given.idempotencyKey);
          if (answered) return answered;
          const reused = spent.get(given.refreshToken);
          if (reused) families.delete(reused.current);
          const family = families.get(given.refreshToken);
          if (!family || !(await proves(family.publicKey, given))) {
            throw new TRPCError({ code: 'UNAUTHORIZED', message: 'UNAUTHENTICATED' });
          }
          families.delete(family.current);
          spent.set(family.current, family);
          family.current = random();
          const tokens = issue(family);
          answers.set(given.idempotencyKey, tokens);
          return tokens;
        },
      ),
      signOut: input<{ refreshToken: string }>().mutation(({ input: given }) => {
        families.delete(given.refreshToken);
        return {};
      }),
      me: t.procedure.query(({ ctx }) => {
        const person = ctx.token === undefined ? undefined : access.get(ctx.token);
        if (!person) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'UNAUTHENTICATED' });
        return { person: { id: person.id, name: person.name } };
      }),
    }),
  });

  const handle = createHTTPHandler({
    router,
    basePath: '/trpc/widget/',
    createContext: ({ req }): Context => ({ token: req.headers.authorization?.replace('Bearer ', '') }),
  });
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'OPTIONS') response.end();
    else if (url.pathname === '/inbox') response.end(codes.get(url.searchParams.get('email') ?? '')?.code);
    else if (url.pathname === '/revoke-access') response.end(String(access.clear() ?? ''));
    else if (url.pathname === '/lose-next-refresh') {
      loseNext = true;
      response.end();
    } else if (loseNext && url.pathname.endsWith('identity.refresh')) {
      loseNext = false;
      const { write } = response;
      response.end = () => response;
      response.write = () => write.call(response, '{', 'utf8', () => response.destroy());
      handle(request, response);
    } else handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function proves(
  publicKey: webcrypto.JsonWebKey,
  given: { refreshToken: string; issuedAt: string; signature: string },
): Promise<boolean> {
  const key = await webcrypto.subtle.importKey('jwk', publicKey, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
  return webcrypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    Buffer.from(given.signature, 'base64url'),
    new TextEncoder().encode(`${given.refreshToken}.${given.issuedAt}`),
  );
}

/** Vitest's global set-up: the browser tests find the address under `inject('identityServer')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startIdentityServer();
  project.provide('identityServer', url);
  return stop;
}
