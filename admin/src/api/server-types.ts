import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';

type StaffRole = 'administrator' | 'coordinator' | 'analyst';
type Done = { ok: true };
type Query<TInput, TOutput> = TRPCQueryProcedure<{ input: TInput; output: TOutput; meta: unknown }>;
type Mutation<TInput, TOutput> = TRPCMutationProcedure<{
  input: TInput & { idempotencyKey: string };
  output: TOutput;
  meta: unknown;
}>;

type Root = {
  ctx: object;
  meta: object;
  errorShape: {
    message: string;
    code: number;
    data: { code: string; params: Record<string, string | number>; requestId: string };
  };
  transformer: false;
};

/** What the admin app calls. Types only: nothing of the server reaches the bundle. */
export type AdminRouter = TRPCBuiltRouter<
  Root,
  TRPCDecorateCreateRouterOptions<{
    identity: {
      signInOptions: Query<void, { needsSetUp: boolean; personas: { id: string; name: string; about: string }[] }>;
      me: Query<
        void,
        { account: { id: string; name: string; email: string; roles: StaffRole[]; organisationName: string } }
      >;
      setUp: Mutation<
        { token: string; name: string; email: string; password: string; organisationName: string },
        Done
      >;
      acceptInvitation: Mutation<{ token: string; name?: string; password: string }, Done>;
      signIn: Mutation<{ email: string; password: string }, Done>;
      signInAsPersona: Mutation<{ personaId: string }, Done>;
      signOut: Mutation<object, Done>;
    };
  }>
>;
