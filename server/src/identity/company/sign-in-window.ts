import '@fastify/cookie';
import helmet from '@fastify/helmet';
import { reads } from '@alongside/shared/input';
import { slug } from '@alongside/shared/program';
import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { causeForLog } from '../../cause-for-log.ts';
import type { Database } from '../../database/connection.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { acceptedLanguage, languageOf } from '../../language/language.ts';
import { newToken } from '../secret.ts';
import { ProviderError, type CompanyProvider } from './company-provider.ts';
import { admit, beginCompanySignIn, takeReturn } from './company-sign-in.service.ts';
import { addressOfReturn, roundTripOf, tripCookie } from './round-trip.ts';
import { codePage, problemPage, type Spoken, type WindowProblem } from './window-page.ts';

export interface SignInWindowOptions {
  db: Database;
  log: FastifyBaseLogger;
  now: () => Date;
  publicUrl: string;
  /** What the organisation calls its sign-in. */
  label: string;
  provider: CompanyProvider;
  /** Whether a page of this origin may show the programme. */
  mayShow(slug: string, origin: string): Promise<boolean>;
}

/** Where the provider sends people back to, under the server's own address. */
export const callbackPath = '/sign-in/callback';

const start = z.strictObject({ program: slug, challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/), reads });
const statusOf: Record<WindowProblem, number> = { cancelled: 200, unreachable: 502, not_accepted: 403, unknown: 403, unverified: 403, taken: 403, expired: 400, wrong_page: 403, no_page: 403, failed: 500 };

/**
 * The window of the company's sign-in: it begins here, goes to the provider, comes back, and hands a one-time code to the
 * page that opened it. No parameter decides where anything is sent: the origin is that of the page whose button was
 * pressed, as the browser says, and has to be on the programme's list.
 */
export async function serveSignInWindow(scope: FastifyInstance, options: SignInWindowOptions): Promise<void> {
  await secure(scope);
  await serveFile(scope, 'window.css', 'text/css; charset=utf-8');
  await serveFile(scope, 'window.js', 'text/javascript; charset=utf-8');
  scope.setErrorHandler(async (error, request, reply) => {
    options.log.error({ requestId: request.id, cause: causeForLog(error) }, 'sign-in window failed');
    return end(reply, options, 'failed', acceptedBy(request));
  });
  const cookie = tripCookie('sign-in', options.publicUrl);

  scope.get('/sign-in/widget/start', async (request, reply) => {
    const asked = start.safeParse(request.query);
    const origin = refererOf(request);
    const language = asked.data?.reads === undefined ? acceptedBy(request) : languageOf(asked.data.reads);
    if (!asked.success || origin === undefined) return end(reply, options, 'no_page', language);
    const { program, challenge } = asked.data;
    if (origin !== new URL(options.publicUrl).origin && !(await options.mayShow(program, origin))) return end(reply, options, 'wrong_page', language);
    const secret = newToken();
    const trip = roundTripOf(secret);
    try {
      const address = await options.provider.addressFor(trip, language);
      const isNew = await inTransaction(options.db, (trx) => beginCompanySignIn(trx, options.now(), { state: trip.state, challenge, origin }));
      if (!isNew) return end(reply, options, 'expired', language);
      return reply.setCookie(cookie.name, `${secret}.${language}`, cookie.attributes).redirect(address.href, 303);
    } catch (error) {
      return fail(request, reply, { ...options, language }, error);
    }
  });

  scope.get(callbackPath, async (request, reply) => {
    const [secret, kept] = request.cookies[cookie.name]?.split('.') ?? [];
    const language = kept === undefined ? acceptedBy(request) : languageOf(kept);
    reply.clearCookie(cookie.name, cookie.attributes);
    const callback = addressOfReturn(request, options.publicUrl, callbackPath);
    const trip = roundTripOf(secret ?? newToken());
    if (secret === undefined || callback.searchParams.get('state') !== trip.state) return end(reply, options, 'expired', language);
    const signIn = await inTransaction(options.db, (trx) => takeReturn(trx, options.now(), trip.state));
    if (!signIn) return end(reply, options, 'expired', language);
    try {
      const identity = await options.provider.identityFrom(callback, trip);
      const admission = await inTransaction(options.db, (trx) => admit(trx, options.now(), signIn.id, identity));
      if ('refused' in admission) return end(reply, options, admission.refused, language);
      return reply.type('text/html; charset=utf-8').send(codePage(language, { origin: signIn.origin, challenge: signIn.challenge.toString('base64url'), code: admission.code }));
    } catch (error) {
      return fail(request, reply, { ...options, language }, error);
    }
  });
}

const acceptedBy = (request: FastifyRequest): Spoken => acceptedLanguage(request.headers['accept-language']);

function end(reply: FastifyReply, { label }: SignInWindowOptions, problem: WindowProblem, language: Spoken): FastifyReply {
  return reply.code(statusOf[problem]).type('text/html; charset=utf-8').send(problemPage(language, problem, label));
}

/** A provider's failure is told in the window; anything else is the server's own, and answered as such. */
function fail(request: FastifyRequest, reply: FastifyReply, options: SignInWindowOptions & { language: Spoken }, error: unknown): FastifyReply {
  if (!(error instanceof ProviderError)) throw error;
  if (error.failure !== 'cancelled') options.log.warn({ requestId: request.id, failure: error.failure, cause: causeForLog(error.cause) }, 'company sign-in failed');
  return end(reply, options, error.failure, options.language);
}

/** The origin of the page whose link was followed: no page can claim another's, and a link in a mail has none. */
function refererOf(request: FastifyRequest): string | undefined {
  const { referer } = request.headers;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
}

/** Nothing but its own two files, in no frame, kept nowhere; and unlike other pages not cut off from the one that opened it. */
async function secure(scope: FastifyInstance): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], requireTrustedTypesFor: ["'script'"] },
    },
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });
  scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
}

async function serveFile(scope: FastifyInstance, name: string, type: string): Promise<void> {
  const body = await readFile(new URL(`window/${name}`, import.meta.url), 'utf8');
  scope.get(`/sign-in/${name}`, async (_request, reply) => reply.type(type).send(body));
}
