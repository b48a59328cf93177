import type { QueryClient } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';

export const sessionQuery = trpc.identity.me.queryOptions({}, { staleTime: 5 * 60_000 });

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
