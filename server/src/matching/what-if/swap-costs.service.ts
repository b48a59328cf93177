import type { Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import type { PairIds, SwapCost } from '../engine/index.ts';
import { loadMatchPeople } from '../people/match-people.service.ts';
import { takePreviewPlace } from '../preview/preview-place.repository.ts';
import * as proposals from '../round/proposal.repository.ts';
import { listShownPeople, type ShownPerson } from '../review/review.repository.ts';
import { personPairs, roundInput } from '../round/round-input.service.ts';
import * as rounds from '../round/round.repository.ts';
import { inMatchingThread } from '../thread/matching-thread.ts';
import { shownSettings } from '../../program/match-settings.ts';

const LIMIT_MS = 20_000;

/** What giving a mentee one of some mentors would cost the whole round, by name. */
export interface ShownSwapCost {
  mentorId: string;
  /** Null when the pair cannot be: see the engine's `SwapCost`. */
  cost: (Omit<NonNullable<SwapCost['cost']>, 'moved'> & { moved: { mentee: ShownPerson; mentor: ShownPerson | null }[] }) | null;
}

export type ShownSwapCosts =
  /** A stable matching and one into groups have no total of pairs that a swap could cost; without an answer, demands conflict by now or time ran out. */
  | { kind: 'stable' | 'groups' | 'no_answer' }
  /** `differing`: mentees whose mentor in the round is not the one of the best matching that costs are counted from. */
  | { kind: 'costs'; differing: number; costs: ShownSwapCost[] };

export interface SwapCostsAsked {
  roundId: string;
  menteeId: string;
  mentorIds: readonly string[];
  accountId: string;
  /** Aborts when nobody waits any more. */
  signal: AbortSignal | undefined;
}

/**
 * What swaps would cost, each solved again with its pair locked. Ids are participants'.
 * @throws DomainError NOT_FOUND unless the mentee waits in the round's programme, BUSY while as many are worked out as may be at once.
 */
export async function listSwapCosts(trx: Trx, now: Date, { roundId, menteeId, mentorIds, accountId, signal }: SwapCostsAsked): Promise<ShownSwapCosts> {
  const round = await rounds.findRound(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  if (round.settings.rules.objective.kind === 'stable') return { kind: 'stable' };
  if (!(await takePreviewPlace(trx, accountId))) throw new DomainError('BUSY');
  const people = await loadMatchPeople(trx, now, round.programId);
  if (people.shape.kind !== 'pairs') return { kind: 'groups' };
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  const { input, menteeBy, mentorBy } = await roundInput(trx, round.programId, people, shownSettings(round.settings), before?.id ?? null);
  const mentee = [...menteeBy.values()].find(({ participantId }) => participantId === menteeId);
  if (!mentee) throw new DomainError('NOT_FOUND');
  const asked = new Set(mentorIds);
  const question = {
    menteeId: mentee.id,
    mentorIds: people.mentors.filter(({ participantId }) => asked.has(participantId)).map(({ id }) => id),
    pairs: personPairs(await proposals.listPairIds(trx, roundId), people),
  };
  const answer = await inMatchingThread({ kind: 'swaps', input, seed: round.seed, question }, { limitMs: LIMIT_MS, signal });
  if (answer === null) return { kind: 'no_answer' };
  const moves = answer.costs.flatMap(({ cost }) => cost?.moved ?? []);
  const shown = await listShownPeople(trx, round.programId, moves.flatMap((move) => [menteeBy.get(move.menteeId)!.participantId, ...mentorOf(move)]));
  const shownBy = new Map(shown.map((person) => [person.participantId, person]));
  return {
    kind: 'costs',
    differing: answer.differing,
    costs: answer.costs.map(({ mentorId, cost }) => ({
      mentorId: mentorBy.get(mentorId)!.participantId,
      cost: cost && {
        ...cost,
        moved: cost.moved.map((move) => ({ mentee: shownBy.get(menteeBy.get(move.menteeId)!.participantId)!, mentor: mentorOf(move).map((id) => shownBy.get(id)!)[0] ?? null })),
      },
    })),
  };

  function mentorOf({ mentorId }: { mentorId: PairIds['mentorId'] | null }): string[] {
    return mentorId === null ? [] : [mentorBy.get(mentorId)!.participantId];
  }
}
