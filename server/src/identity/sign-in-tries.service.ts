import type { Trx } from '../database/actor.ts';
import type { SignInPlace } from './sign-in-place.ts';
import { countSignInFailures, insertSignInFailure, lockSignIn } from './staff.repository.ts';

const HOUR = 3_600_000;
/** From one place. */
const failuresPerHour = 10;
/** From all places together in which the address is not known. */
const unknownFailuresPerHour = 100;

/**
 * Looks at one try for an address, of many sent at once one after the other, and counts it where it fails. After ten
 * failures from one place within the hour, or after a hundred from all places where the address is not known, no try is
 * looked at: a browser in which the address has signed in before goes on working whatever others try.
 * @param look undefined for a try that failed.
 */
export async function withinTries<Answer>(trx: Trx, now: Date, { email, place }: { email: string; place: SignInPlace }, look: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  await lockSignIn(trx, email);
  const failures = await countSignInFailures(trx, email, place, new Date(now.getTime() - HOUR));
  if (failures.here >= failuresPerHour || (!place.known && failures.unknown >= unknownFailuresPerHour)) return undefined;
  const answer = await look();
  if (answer === undefined) await insertSignInFailure(trx, email, place, now);
  return answer;
}
