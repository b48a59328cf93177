import { identityAdminRouter } from './identity/identity.admin.router.ts';
import { identityWidgetRouter } from './identity/identity.widget.router.ts';
import { router } from './rpc/procedures.ts';

/** What the widget may call, with a bearer token. */
export const widgetRouter = router({
  identity: identityWidgetRouter,
});
export type WidgetRouter = typeof widgetRouter;

/** What the admin app may call, with its cookie. */
export const adminRouter = router({
  identity: identityAdminRouter,
});
export type AdminRouter = typeof adminRouter;
