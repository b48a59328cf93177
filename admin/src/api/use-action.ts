import { useRef } from 'react';
import {
  notifyManager,
  useMutation,
  useQueryClient,
  type MutationOptions,
  type QueryFilters,
} from '@tanstack/react-query';
import { isUnanswered } from './api-error.ts';

type WithoutKey<TInput> = TInput extends unknown ? Omit<TInput, 'idempotencyKey'> : never;

export interface ActionOptions<TInput, TOutput> {
  /** Queries that the action makes out of date; they are asked again before `onDone`. */
  refreshes?: readonly QueryFilters[];
  /** Asked again too, but not waited for: slow ones, which `onDone` does not need. */
  refreshesLater?: readonly QueryFilters[];
  onDone?: (output: TOutput, input: WithoutKey<TInput>) => unknown;
}

export interface Action<TInput, TOutput, TError> {
  run: (input: WithoutKey<TInput>) => void;
  /** Sends the last input again under its own key, so that it takes effect once. */
  retry: () => void;
  isPending: boolean;
  error: TError | null;
  data: TOutput | undefined;
  reset: () => void;
}

/**
 * A mutation as one action of the user. Each `run` gets a new idempotency key; automatic retries,
 * `retry()` and running the same input again after an answer went missing reuse the key.
 *
 * `const invite = useAction(trpc.identity.inviteStaff.mutationOptions(), { refreshes: [trpc.identity.pathFilter()] })`
 */
export function useAction<TInput extends { idempotencyKey: string }, TOutput, TError, TContext>(
  mutation: MutationOptions<TOutput, TError, TInput, TContext>,
  { refreshes = [], refreshesLater = [], onDone }: ActionOptions<TInput, TOutput> = {},
): Action<TInput, TOutput, TError> {
  const queries = useQueryClient();
  const unanswered = useRef<{ input: string; key: string } | null>(null);

  const state = useMutation({
    ...mutation,
    onError: (error, sent) => {
      const { idempotencyKey, ...input } = sent;
      unanswered.current = isUnanswered(error) ? { input: JSON.stringify(input), key: idempotencyKey } : null;
    },
    onSuccess: async (output, sent) => {
      unanswered.current = null;
      for (const filter of refreshesLater) void queries.invalidateQueries(filter);
      await Promise.all(refreshes.map((filter) => queries.invalidateQueries(filter)));
      // What was asked again has come; it shows when those who watch are told, which is a task of its own.
      await new Promise<void>((resolve) => notifyManager.schedule(resolve));
      await onDone?.(output, withoutKey(sent));
    },
  });

  const send = state.mutate;
  const run = (input: WithoutKey<TInput>) => {
    const repeated = unanswered.current?.input === JSON.stringify(input) ? unanswered.current.key : undefined;
    send(withKey<TInput>(input, repeated ?? crypto.randomUUID()));
  };
  const retry = () => {
    if (state.variables !== undefined) send(state.variables);
  };
  return { run, retry, isPending: state.isPending, error: state.error, data: state.data, reset: state.reset };
}

/** What `WithoutKey` took away is put back: TypeScript cannot work that out of a generic input, so the signature says it. */
function withKey<TInput extends object>(input: WithoutKey<TInput>, idempotencyKey: string): TInput;
function withKey(input: object, idempotencyKey: string): object {
  return { ...input, idempotencyKey };
}

function withoutKey<TInput extends { idempotencyKey: string }>(sent: TInput): WithoutKey<TInput>;
function withoutKey(sent: { idempotencyKey: string }): object {
  const { idempotencyKey: _, ...input } = sent;
  return input;
}
