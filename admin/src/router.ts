import { createRouter } from '@tanstack/react-router';
import { onSessionEnd, queryClient } from './api/client.ts';
import { sessionQuery } from './features/identity/session.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { PagePending, pendingAfter } from './shell/page-pending.tsx';
import { routeTree } from './routeTree.gen.ts';

/** The router over all pages; `linkToken` is what `takeLinkToken` found in the address. */
export function createAppRouter(linkToken: string | undefined) {
  const router = createRouter({
    routeTree,
    context: { queryClient, linkToken },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    // Drawn in place of the page that failed, so that the menu stays.
    defaultErrorComponent: ErrorPage,
    defaultPendingComponent: PagePending,
    defaultPendingMs: pendingAfter,
    defaultPendingMinMs: 0,
  });
  onSessionEnd(() => {
    if (queryClient.getQueryData(sessionQuery.queryKey) === undefined) return;
    queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
    void router.invalidate();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
