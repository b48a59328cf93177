import { identityAdminRouter } from './identity/identity.admin.router.ts';
import { identityWidgetRouter } from './identity/identity.widget.router.ts';
import { matchingAdminRouter } from './matching/matching.admin.router.ts';
import { participantWidgetRouter } from './participant/participant.widget.router.ts';
import { programAdminRouter } from './program/program.admin.router.ts';
import { programWidgetRouter } from './program/program.widget.router.ts';
import { router } from './rpc/procedures.ts';

/** What the widget may call, with a bearer token. */
export const widgetRouter = router({
  identity: identityWidgetRouter,
  participant: participantWidgetRouter,
  program: programWidgetRouter,
});
export type WidgetRouter = typeof widgetRouter;

/** What the admin app may call, with its cookie. */
export const adminRouter = router({
  identity: identityAdminRouter,
  matching: matchingAdminRouter,
  program: programAdminRouter,
});
export type AdminRouter = typeof adminRouter;
