import type { QueryClient } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';

export const sessionQuery = trpc.identity.me.queryOptions({}, { staleTime: 5 * 60_000 });

/**
 * How one may get in. Asked again whenever somebody comes back to the page: the link of the first run opens a tab of its own,
 * and the one that said that there is nothing set up is not to go on saying so.
 */
export const entranceQuery = trpc.identity.signInOptions.queryOptions({}, { staleTime: 0 });

export type Account = Outputs['identity']['me']['account'];

/** Who is signed in, or undefined when nobody is. Any other failure is thrown. */
export async function findAccount(queries: QueryClient): Promise<Account | undefined> {
  try {
    const { account } = await queries.ensureQueryData(sessionQuery);
    return account;
  } catch (error) {
    if (toApiError(error).code === 'UNAUTHENTICATED') return undefined;
    throw error;
  }
}
