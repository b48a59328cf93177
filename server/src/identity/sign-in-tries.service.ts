import type { Trx } from '../database/actor.ts';
import { tellOwnerOf } from './account-mail.service.ts';
import type { SignInPlace } from './sign-in-place.ts';
import { countSignInFailures, insertSignInFailure, lockSignIn } from './staff.repository.ts';

const HOUR = 3_600_000;
/** From one place. */
const failuresPerHour = 10;
/** From all places together in which the address is not known. */
const unknownFailuresPerHour = 100;
/**
 * Codes of an authenticator app: from all places together in which the address is not known, and as many from all in which
 * it is, since who had the password before there was an app may have signed in with any number of browsers. Three of a
 * million fit at any time, so that who knows the password guesses one with a chance of 0.012 % a day.
 */
const appCodesPerDay = 20;

/** One try for an address. */
export interface SignInTry {
  email: string;
  place: SignInPlace;
  /** A code of an authenticator app, after the right password. */
  ofAppCode?: boolean;
}

/**
 * Looks at one try for an address, of many sent at once one after the other, and counts it where it fails. After ten
 * failures from one place within the hour, or after a hundred from all places where the address is not known, no try is
 * looked at: a browser in which the address has signed in before goes on working whatever others try. Codes of an app,
 * which are short, have limits of their own, beside which the other ways stay open.
 * @param look undefined for a try that failed.
 */
export async function withinTries<Answer>(trx: Trx, now: Date, { email, place, ofAppCode = false }: SignInTry, look: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  await lockSignIn(trx, email);
  const failures = await countSignInFailures(trx, email, place, { hourAgo: new Date(now.getTime() - HOUR), dayAgo: new Date(now.getTime() - 24 * HOUR) });
  const isUsedUp = failures.here >= failuresPerHour || (!place.known && failures.unknown >= unknownFailuresPerHour) || (ofAppCode && failures.appCodes >= appCodesPerDay);
  if (isUsedUp) return undefined;
  const answer = await look();
  if (answer !== undefined) return answer;
  await insertSignInFailure(trx, { email, place, ofAppCode, at: now });
  if (ofAppCode && failures.appCodes + 1 === appCodesPerDay) await tellOwnerOf(trx, now, email, 'app_codes_refused');
  return undefined;
}
