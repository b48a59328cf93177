import { browserTokenOf, staffBrowserOf } from '../rpc/cookie.ts';
import type { Context } from '../rpc/context.ts';
import { signInPlace, type SignInPlace } from './sign-in-place.ts';
import type { StaffBrowser } from './staff-session.service.ts';

/** The browser of a call to the admin app. */
export function browserOf({ request, settings }: Context): StaffBrowser {
  return staffBrowserOf(request, settings.publicUrl);
}

/** Where a call comes from, for tries to sign in with this address. */
export function placeOf({ request, settings: { masterKey, publicUrl } }: Context, email: string): SignInPlace {
  return signInPlace(masterKey, { email, ip: request.ip, browserToken: browserTokenOf(request, publicUrl) });
}
