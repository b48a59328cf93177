import type { AdminRouter } from '@alongside/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What the admin app calls. Types only: nothing of the server reaches the bundle. */
export type { AdminRouter };

/** What a procedure takes and gives: `Outputs['identity']['me']['account']`. */
export type Inputs = inferRouterInputs<AdminRouter>;
export type Outputs = inferRouterOutputs<AdminRouter>;
