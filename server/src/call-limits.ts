import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from './database/actor.ts';
import { DomainError } from './domain-error.ts';
import { networkOf } from './identity/sign-in-place.ts';

export interface CallLimits {
  /** Calls per minute of somebody who is signed in. */
  callsPerMinute?: number;
  /** Calls per minute from one network of all who are not: a whole office may stand behind one address, and each page that anybody opens there asks before it knows who they are. */
  networkCallsPerMinute?: number;
  /** Calls per minute of the procedures that work a password: from one network, or from one browser that has signed in before. */
  passwordsPerMinute?: number;
}

/** What is known of who calls, beside the network they call from. */
export interface Callers {
  identify?(request: FastifyRequest): Promise<Actor | undefined>;
  /** What stands for a browser that has signed in here before; undefined for any other. */
  knownBrowser?(request: FastifyRequest): string | undefined;
}

/** Procedures that work a password, or stand in for one: dear for the server, and what somebody who guesses wants to call. */
const workPasswords = new Set([
  'account.addApp', 'account.askForApp', 'account.askForPasskey', 'account.changePassword', 'account.removeApp', 'account.removePasskey', 'account.renewRecoveryCodes',
  'identity.acceptInvitation', 'identity.askForAnyPasskey', 'identity.setUp', 'identity.signIn', 'identity.signInWithAppCode', 'identity.signInWithPasskey', 'identity.signInWithRecoveryCode',
]);

/**
 * Counts calls by who makes them: somebody who is signed in by who they are, so that nobody who floods the server from
 * the same office takes theirs; everybody else by their network. Procedures that work a password are counted apart, and
 * in a browser that has signed in before by itself.
 */
export async function limitCalls(scope: FastifyInstance, { callsPerMinute = 1_200, networkCallsPerMinute = 6_000, passwordsPerMinute = 30 }: CallLimits, callers: Callers): Promise<void> {
  scope.addHook('onRequest', async (request) => {
    // One request is counted once, whatever it holds.
    if (passwordsIn(request) > 1) throw new DomainError('TOO_MANY_REQUESTS', { seconds: 60 });
  });
  await scope.register(rateLimit, {
    keyGenerator: async (request) => {
      const network = networkOf(request.ip);
      if (passwordsIn(request) > 0) return `password ${callers.knownBrowser?.(request) ?? network}`;
      return callerKey(await callers.identify?.(request)) ?? network;
    },
    max: (_request, key) => (key.startsWith('password ') ? passwordsPerMinute : key.startsWith('caller ') ? callsPerMinute : networkCallsPerMinute),
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, limit) => new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(limit.ttl / 1000) }),
  });
}

function callerKey(actor: Actor | undefined): string | undefined {
  if (actor?.kind === 'person') return `caller ${actor.personId}`;
  return actor?.kind === 'staff' ? `caller ${actor.accountId}` : undefined;
}

/** Of the path as the router reads it: written otherwise, by percent signs, it is the same procedure. */
function passwordsIn({ params }: FastifyRequest): number {
  const { path = '' } = params as { path?: string };
  return path.split(',').filter((procedure) => workPasswords.has(procedure)).length;
}
