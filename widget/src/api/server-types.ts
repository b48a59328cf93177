import type { ProceduresOf } from './procedures.ts';
import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';

type Query<I, O> = TRPCQueryProcedure<{ input: I; output: O; meta: unknown }>;
type Mutation<I, O> = TRPCMutationProcedure<{ input: I & { idempotencyKey: string }; output: O; meta: unknown }>;

/** What signs a person in. Times are ISO 8601; the access token lives for minutes, the refresh token for weeks. */
export type Tokens = { accessToken: string; expiresAt: string; refreshToken: string };

/** Someone a demonstration may be visited as. */
export type Persona = { id: string; name: string; about: string };

type Identity = {
  requestEmailCode: Mutation<{ email: string; challenge: string }, unknown>;
  redeemEmailCode: Mutation<{ email: string; code: string; publicKey: JsonWebKey; challengeVerifier: string }, Tokens>;
  personas: Query<void, { personas: Persona[] }>;
  signInAsPersona: Mutation<{ personaId: string; publicKey: JsonWebKey }, Tokens>;
  refresh: Mutation<{ refreshToken: string; issuedAt: string; signature: string }, Tokens>;
  signOut: Mutation<{ refreshToken: string }, unknown>;
  me: Query<void, { person: { id: string; name: string } }>;
};

type Root = { ctx: object; meta: object; errorShape: never; transformer: false };

/** All that can be called at `/trpc/widget`. */
export type WidgetProcedures = ProceduresOf<TRPCBuiltRouter<Root, { identity: Identity }>>;
