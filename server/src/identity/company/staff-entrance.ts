import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { causeForLog } from '../../cause-for-log.ts';
import type { Database } from '../../database/connection.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { setStaffCookie, staffBrowserOf } from '../../rpc/cookie.ts';
import { newToken } from '../secret.ts';
import { claimedRoles, type RoleMapping } from './claimed-roles.ts';
import { ProviderError, type CompanyProvider, type ProviderFailure } from './company-provider.ts';
import { addressOfReturn, roundTripOf, tripCookie } from './round-trip.ts';
import { admitStaff, beginStaffTrip, takeStaffTrip, type StaffRefusal } from './staff-entrance.service.ts';

/** The company's sign-in for staff: the provider, and who may do what by its claims. */
export interface StaffCompany {
  provider: CompanyProvider;
  mapping: RoleMapping;
}

export interface StaffEntranceOptions {
  db: Database;
  log: FastifyBaseLogger;
  now: () => Date;
  publicUrl: string;
  company: StaffCompany;
}

/** Where the provider sends staff back to, under the server's own address. */
export const staffCallbackPath = '/sign-in/staff/callback';

/** Why somebody comes back to the sign-in page without a session; the page has the words. */
type EntranceProblem = StaffRefusal | ProviderFailure | 'expired' | 'failed';

const begin = z.object({ next: z.string().max(2_000).optional().catch(undefined) });

/**
 * The way of staff to the company's provider and back. It begins on the sign-in page of this origin and nowhere else,
 * ends in the browser that began, and leads to a page of the admin app alone. Problems are told on the sign-in page.
 */
export async function serveStaffEntrance(scope: FastifyInstance, options: StaffEntranceOptions): Promise<void> {
  const { db, now, publicUrl, company } = options;
  const cookie = tripCookie('staff-sign-in', publicUrl);
  scope.addHook('onSend', async (_request, reply) => void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' }));
  scope.setErrorHandler(async (error, request, reply) => {
    options.log.error({ requestId: request.id, cause: causeForLog(error) }, 'sign-in of staff failed');
    return toSignIn(reply, 'failed');
  });

  scope.get('/sign-in/staff/start', async (request, reply) => {
    // Only browsers that are told of no page do not say where a link was followed.
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return toSignIn(reply);
    const secret = newToken();
    const trip = roundTripOf(secret);
    try {
      const address = await company.provider.addressFor(trip);
      await inTransaction(db, (trx) => beginStaffTrip(trx, now(), { state: trip.state, next: begin.parse(request.query).next }));
      return reply.setCookie(cookie.name, secret, cookie.attributes).redirect(address.href, 303);
    } catch (error) {
      return fail(request, reply, options, error);
    }
  });

  scope.get(staffCallbackPath, async (request, reply) => {
    const secret = request.cookies[cookie.name];
    reply.clearCookie(cookie.name, cookie.attributes);
    const callback = addressOfReturn(request, publicUrl, staffCallbackPath);
    const trip = roundTripOf(secret ?? newToken());
    if (secret === undefined || callback.searchParams.get('state') !== trip.state) return toSignIn(reply, 'expired');
    const returnPath = await inTransaction(db, (trx) => takeStaffTrip(trx, now(), trip.state));
    if (returnPath === undefined) return toSignIn(reply, 'expired');
    try {
      const identity = await company.provider.identityFrom(callback, trip);
      const roles = claimedRoles(identity.claims, company.mapping);
      const admission = await inTransaction(db, (trx) => admitStaff(trx, now(), { identity, roles, browser: staffBrowserOf(request, publicUrl) }));
      if ('refused' in admission) return toSignIn(reply, admission.refused);
      setStaffCookie(reply, publicUrl, admission.sessionToken);
      return reply.redirect(returnPath, 303);
    } catch (error) {
      return fail(request, reply, options, error);
    }
  });
}

function toSignIn(reply: FastifyReply, problem?: EntranceProblem): FastifyReply {
  return reply.redirect(problem === undefined ? '/sign-in' : `/sign-in?problem=${problem}`, 303);
}

/** A provider's failure is told on the sign-in page; anything else is the server's own, and answered as such. */
function fail(request: FastifyRequest, reply: FastifyReply, { log }: StaffEntranceOptions, error: unknown): FastifyReply {
  if (!(error instanceof ProviderError)) throw error;
  if (error.failure !== 'cancelled') log.warn({ requestId: request.id, failure: error.failure, cause: causeForLog(error.cause) }, 'company sign-in of staff failed');
  return toSignIn(reply, error.failure);
}
