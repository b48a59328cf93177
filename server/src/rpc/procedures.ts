import { initTRPC, TRPCError } from '@trpc/server';
import type { ErrorData } from '@alongside/shared/error-codes';
import { idempotencyKey } from '@alongside/shared/input';
import { z } from 'zod';
import { identify, type Trx } from '../database/actor.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { DomainError } from '../domain-error.ts';
import { isAllowed, owesSecondFactor, ownGrants, type Access, type Grant } from './access.ts';
import type { Context, RequestContext } from './context.ts';
import { errorDataOf, trpcCodes } from './errors.ts';
import { once } from './idempotency.ts';
import { findUnstorableText } from './storable-text.ts';
import type { Turns } from './turns.ts';

/** What the permission matrix reads of a procedure. */
export interface ProcedureMeta {
  allow: readonly Grant[];
  to: string | undefined;
}

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => ({ ...shape, message: '', data: errorDataOf(error, ctx?.requestId ?? '') satisfies ErrorData }),
  });

export const router = trpc.router;

const guarded = trpc.procedure.use(async ({ next, getRawInput }) => {
  const path = findUnstorableText(await getRawInput());
  if (path !== undefined) throw refused(new DomainError('INVALID_INPUT', { issues: [{ path, issue: 'format' }] }));
  const result = await next();
  if (result.ok || !(result.error.cause instanceof DomainError)) return result;
  throw refused(result.error.cause);
});

function refused(refusal: DomainError): TRPCError {
  return new TRPCError({ code: trpcCodes[refusal.code], cause: refusal });
}

/** What a procedure's `run` is given: the transaction under the actor's name, and the call's context. */
export interface Call<Input> {
  trx: Trx;
  input: Input;
  ctx: Context;
}

/** A read may take long: `signal` aborts when nobody waits for its answer any more. */
export interface QueryCall<Input> extends Call<Input> {
  signal: AbortSignal | undefined;
}

interface QueryDefinition<Shape extends z.ZodRawShape, Answer> {
  access: Access<z.output<z.ZodObject<Shape, z.core.$strict>>>;
  input: Shape;
  run(call: QueryCall<z.output<z.ZodObject<Shape, z.core.$strict>>>): Promise<Answer>;
}

interface MutationDefinition<Shape extends z.ZodRawShape, Answer, Shown, Prepared> extends Omit<QueryDefinition<Shape, Answer>, 'run'> {
  /** Where a call works the server hard: it waits for its turn before it takes a connection, so that many leave the rest to others. */
  turns?(request: RequestContext): Turns;
  /** What has to be had from elsewhere, before a transaction and its connection are taken; whoever calls may have it done. */
  prepare?(input: z.output<z.ZodObject<Shape, z.core.$strict>>, request: RequestContext): Promise<Prepared>;
  run(call: Call<z.output<z.ZodObject<Shape, z.core.$strict>>>, prepared: Prepared): Promise<Answer>;
  /** Runs for the first answer and for every repeat of it: sets cookies, leaves out what the client need not see. */
  present?(answer: Answer, request: RequestContext): Shown;
}

/** A read: policy checked, then `run`, in one read-only transaction. Unknown fields are refused. */
export function query<Shape extends z.ZodRawShape, Answer>(definition: QueryDefinition<Shape, Answer>) {
  return guarded
    .meta(metaOf(definition.access))
    .input(z.strictObject(definition.input))
    .query(({ ctx: request, input, signal }) => {
      const given = input as z.output<z.ZodObject<Shape, z.core.$strict>>;
      return request.db
        .transaction()
        .setAccessMode('read only')
        .execute(async (trx) => {
          const ctx = await authorise(trx, request, definition.access, given);
          return definition.run({ trx, input: given, ctx, signal });
        });
    });
}

const atOnce: Turns = (work) => work();

/**
 * A change: policy checked, then `run`, once per idempotency key, in one transaction, which may be begun anew.
 * The client sends the key as the field `idempotencyKey` beside the input. `NoInfer`: a router's own parameter type
 * would else be where `Shown` comes from, and every answer would be `any`.
 */
export function mutation<Shape extends z.ZodRawShape, Answer, Shown = Answer, Prepared = undefined>(definition: MutationDefinition<Shape, Answer, Shown, Prepared>) {
  return guarded
    .meta(metaOf(definition.access))
    .input(z.strictObject({ ...definition.input, idempotencyKey }))
    .mutation(async ({ ctx: request, input, path }) => {
      const { idempotencyKey: key, ...rest } = input as { idempotencyKey: string };
      const given = rest as z.output<z.ZodObject<Shape, z.core.$strict>>;
      const prepared = (await definition.prepare?.(given, request)) as Prepared;
      const change = async (trx: Trx) => {
        const ctx = await authorise(trx, request, definition.access, given);
        const call = { actor: ctx.actor, key, procedure: path, input: given, now: ctx.now() };
        return once(trx, call, () => definition.run({ trx, input: given, ctx }, prepared));
      };
      const answer = await (definition.turns?.(request) ?? atOnce)(() => inTransaction(request.db, change));
      return (definition.present ? definition.present(answer, request) : answer) as NoInfer<Shown>;
    });
}

function metaOf(access: Access<never>): ProcedureMeta {
  return { allow: access.allow, to: access.relation?.to };
}

/**
 * Who calls is looked up here, and not when the request began: its body may come two minutes after its head, and the
 * session may have ended in between.
 */
async function authorise<Input>(trx: Trx, request: RequestContext, access: Access<Input>, input: Input): Promise<Context> {
  const actor = await request.findActor(trx);
  await identify(trx, actor);
  const owes = owesSecondFactor(actor);
  // Who owes a second factor is nothing to any object yet: it is not even looked up.
  const held = access.relation ? (owes ? [] : await access.relation.find(trx, actor, input)) : ownGrants(actor);
  if (isAllowed(access.allow, held)) return { ...request, actor };
  if (actor.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED');
  if (owes) throw new DomainError('SECOND_FACTOR_NEEDED');
  throw new DomainError(access.relation ? 'NOT_FOUND' : 'FORBIDDEN');
}
