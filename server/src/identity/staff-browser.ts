import { browserTokenOf, staffBrowserOf } from '../rpc/cookie.ts';
import type { RequestContext } from '../rpc/context.ts';
import { takingTurns, type Turns } from '../rpc/turns.ts';
import { knownBrowser, signInPlace, type SignInPlace } from './sign-in-place.ts';
import type { StaffBrowser } from './staff-session.service.ts';

/** The browser of a call to the admin app. */
export function browserOf({ request, settings }: RequestContext): StaffBrowser {
  return staffBrowserOf(request, settings.publicUrl);
}

/** Where a call comes from, for tries to sign in with this address. */
export function placeOf({ request, settings: { masterKey, publicUrl } }: RequestContext, email: string): SignInPlace {
  return signInPlace(masterKey, { email, ip: request.ip, browserToken: browserTokenOf(request, publicUrl) });
}

/**
 * Of calls that work a password, or wait for one that does: each holds a connection to the database meanwhile. With four
 * the machine is busy; those who are signed in have the rest.
 */
const turns = { known: takingTurns({ atOnce: 2, waiting: 100 }), strange: takingTurns({ atOnce: 2, waiting: 100 }) };

/** The turns of browsers in which somebody has signed in are their own: strangers, however many, keep none of them waiting. */
export function passwordTurns({ request, settings: { masterKey, publicUrl } }: RequestContext): Turns {
  const token = browserTokenOf(request, publicUrl);
  return token !== undefined && knownBrowser(masterKey, token) !== undefined ? turns.known : turns.strange;
}
