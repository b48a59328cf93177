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

/**
 * The page to return to after signing in: a path of this origin only, so that a link cannot lead elsewhere.
 * `//host` and `/\host` would leave the origin; both fall back to the home page.
 */
export function returnPath(next: string | undefined, origin: string): string {
  if (next === undefined || !next.startsWith('/')) return '/';
  const url = URL.parse(next, origin);
  return url !== null && url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}
