import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { isUnanswered, toApiError } from './api-error.ts';
import type { AdminRouter } from './server-types.ts';

const url = '/trpc/admin';

const sessionEndListeners = new Set<() => void>();

/** Calls the listener whenever the server answers that nobody is signed in. Returns the way to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEndListeners.add(listener);
  return () => sessionEndListeners.delete(listener);
}

function noticeSessionEnd(error: unknown): void {
  if (toApiError(error).code !== 'UNAUTHENTICATED') return;
  for (const listener of sessionEndListeners) listener();
}

/**
 * The cache of everything the server said. An answer with an error is final; only a missing answer is asked for
 * again. Without a network it is tried all the same, so that a page says what is wrong in place of hanging.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSessionEnd }),
  mutationCache: new MutationCache({ onError: noticeSessionEnd }),
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 30_000, retry: (failures, error) => failures < 2 && isUnanswered(error) },
    mutations: { networkMode: 'always', retry: (failures, error) => failures < 2 && isUnanswered(error) },
  },
});

/**
 * The session is a cookie of this origin, which `fetch` sends by default. Queries that start together share a request,
 * except those whose context says `alone`: slow ones, which the others would wait for. All are POST, since an address, with
 * the name somebody searched for, would stand in the logs of proxies.
 */
const client = createTRPCClient<AdminRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'mutation' || operation.context['alone'] === true,
      true: httpLink({ url, methodOverride: 'POST' }),
      false: httpBatchLink({ url, maxItems: 10, methodOverride: 'POST' }),
    }),
  ],
});

/** Typed query and mutation options for every procedure: `useQuery(trpc.identity.me.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AdminRouter>({ client, queryClient });
