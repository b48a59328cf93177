import type { QueryClient } from '@tanstack/react-query';
import { Outlet, createRootRouteWithContext } from '@tanstack/react-router';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { ErrorPage } from '../shell/error-page.tsx';

export interface RouterContext {
  queryClient: QueryClient;
  /** The one-time token of the link that opened the app, already taken out of the address. */
  linkToken: string | undefined;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});
