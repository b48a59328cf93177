import type {
  AnyTRPCMutationProcedure,
  AnyTRPCProcedure,
  AnyTRPCRouter,
  inferProcedureInput,
  inferTransformedProcedureOutput,
} from '@trpc/server';

/** What a client can call: a flat list by path (`'subject.name'`). Dates in outputs are ISO 8601 text. */
export type Procedures = { [path: string]: { type: 'query' | 'mutation'; input: unknown; output: unknown } };

/** The flat list of a tRPC router of subjects, each with its procedures; and of those at the top. */
export type ProceduresOf<R extends AnyTRPCRouter> = Intersect<
  {
    [K in keyof R['_def']['record'] & string]: R['_def']['record'][K] extends AnyTRPCProcedure
      ? Level<R, { [_ in K]: R['_def']['record'][K] }, ''>
      : Level<R, R['_def']['record'][K], `${K}.`>;
  }[keyof R['_def']['record'] & string]
>;

type Level<R extends AnyTRPCRouter, Record, Prefix extends string> = {
  [K in keyof Record & string as `${Prefix}${K}`]: Record[K] extends AnyTRPCProcedure
    ? {
        type: Record[K] extends AnyTRPCMutationProcedure ? 'mutation' : 'query';
        input: inferProcedureInput<Record[K]>;
        output: inferTransformedProcedureOutput<R, Record[K]>;
      }
    : never;
};

type Intersect<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void
  ? { [K in keyof All]: All[K] }
  : never;

type PathOf<P extends Procedures, Type> = {
  [K in keyof P & string]: P[K]['type'] extends Type ? K : never;
}[keyof P & string];

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export type QueryPath<P extends Procedures> = PathOf<P, 'query'>;

export type MutationPath<P extends Procedures> = PathOf<P, 'mutation'>;

/** The arguments of a query after its path: without an input where nothing has to be in it. */
export type QueryArguments<Input, Options> = [Input] extends [void]
  ? [input?: undefined, options?: Options]
  : {} extends Input
    ? [input?: Input | undefined, options?: Options]
    : [input: Input, options?: Options];

/** What a mutation takes, without the idempotency key, which the client adds. */
export type MutationInput<Input> = DistributiveOmit<Input, 'idempotencyKey'>;
