import { keepPreviousData, partialMatchKey, type QueryKey } from '@tanstack/react-query';
import type { RoundState } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import type { PairFilter, Settings, Shortage } from './matching-types.ts';

type ShortageState = NonNullable<Shortage>['state'];

const pollMs = 200;
/** Slower: it says only which rounds there are, and the round shown is asked for by itself. */
const overviewPollMs = 2_000;

/** Whether a round, or what is worked out for one, waits for the queue or is under way. */
export function isBusy(state: RoundState | ShortageState | undefined): boolean {
  return state === 'queued' || state === 'running';
}

/** Asked again every so often while a round waits or runs, like the round itself. */
export const overviewQuery = (programId: string) =>
  trpc.matching.overview.queryOptions({ programId }, { staleTime: 5_000, refetchInterval: ({ state }) => (state.data?.rounds.some((round) => isBusy(round.state)) ? overviewPollMs : false) });

export const roundQuery = (roundId: string) =>
  trpc.matching.round.queryOptions(
    { roundId },
    { refetchInterval: ({ state }) => (isBusy(state.data?.state) ? pollMs : false) },
  );

export const shortageQuery = (roundId: string) =>
  trpc.matching.shortage.queryOptions({ roundId }, { refetchInterval: ({ state }) => (state.data && isBusy(state.data.state) ? pollMs : false) });

export const pairsQuery = (input: { roundId: string; filter: PairFilter; words: string; cursor: string | null }) =>
  trpc.matching.pairs.queryOptions(input, { placeholderData: keepPreviousData });

export const unmatchedQuery = (input: { roundId: string; cursor: string | null }) => trpc.matching.unmatched.queryOptions(input, { placeholderData: keepPreviousData });

/** What a round with these settings would come to; the last answer stays while the next is worked out. */
export const previewQuery = (programId: string, settings: Settings, againstRoundId: string | null, enabled: boolean) =>
  trpc.matching.preview.queryOptions({ programId, ...settings, againstRoundId }, { placeholderData: keepPreviousData, staleTime: 60_000, enabled, trpc: { context: { alone: true }, abortOnUnmount: true } });

/** Everything that a change to pairs or rounds makes out of date. The preview solves a whole round, so nothing waits for it. */
export function refreshMatching() {
  const preview = trpc.matching.preview.pathFilter();
  return {
    refreshes: [{ ...trpc.matching.pathFilter(), predicate: ({ queryKey }: { queryKey: QueryKey }) => !partialMatchKey(queryKey, preview.queryKey) }],
    refreshesLater: [preview],
  };
}
