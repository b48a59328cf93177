import type { WidgetRouter } from '@alongside/server/router';
import type { ProceduresOf } from './procedures.ts';

/**
 * All that can be called at `/trpc/widget`. Types alone cross over; those of Node come with them, so timers here are
 * asked of `window`.
 */
export type WidgetProcedures = ProceduresOf<WidgetRouter>;

/** What signs a person in. Times are ISO 8601; the access token lives for minutes, the refresh token for weeks. */
export type Tokens = WidgetProcedures['identity.refresh']['output'];

/** Who is signed in, as they see themselves. */
export type Person = WidgetProcedures['identity.me']['output']['person'];

/** The ways in that a server offers. */
export type SignInOptions = WidgetProcedures['identity.signInOptions']['output'];

/** The public half of this browser's key, as the server takes it. */
export type DeviceKey = WidgetProcedures['identity.redeemEmailCode']['input']['publicKey'];
