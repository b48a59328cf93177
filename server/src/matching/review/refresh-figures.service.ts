import type { Trx } from '../../database/actor.ts';
import type { MatchPeople } from '../people/match-people.service.ts';
import * as proposals from '../round/proposal.repository.ts';
import { personPairs, roundInput } from '../round/round-input.service.ts';
import * as rounds from '../round/round.repository.ts';
import { groupedFigures, isWhomPrivate, pairFigures, totalOf } from '../round/round-summary.ts';
import { inMatchingThread } from '../thread/matching-thread.ts';

/** A count that takes longer than somebody waits for a change is not told. */
const COUNT_LIMIT_MS = 5_000;

/** Works the round's figures out again after a change of its pairs: what they come to, against the run's, and who would rather swap now. */
export async function refreshFigures(trx: Trx, round: rounds.RoundRow, people: MatchPeople): Promise<void> {
  const { summary } = round;
  if (!summary) return;
  const pairs = await proposals.listPairIds(trx, round.id);
  const capacityOf = new Map(people.mentors.map(({ participantId, capacity }) => [participantId, capacity]));
  const figures = groupedFigures(pairFigures(pairs, capacityOf), people.shape);
  const { byRun, gap } = summary;
  await rounds.updateRound(trx, round.id, {
    summary: {
      ...summary,
      ...figures,
      unmatched: await proposals.countUnmatched(trx, round.id),
      proved: false,
      // What could be placed at most stays as it was; what a total could come to is not known of these pairs.
      gap: gap && { placed: Math.max(0, gap.placed + summary.placed - figures.placed), percent: null },
      blockingPairs: await countedAnew(trx, round, people, pairs),
      changedByHand: summary.changedByHand + 1,
      sinceRun: byRun && { placed: byRun.placed - pairs.length, score: byRun.totalScore - totalOf(pairs) },
    },
  });
}

/** Blocking pairs among the people of the round; null where they are not told. */
async function countedAnew(trx: Trx, round: rounds.RoundRow, people: MatchPeople, pairs: readonly proposals.PairRow[]): Promise<number | null> {
  if (people.shape.kind !== 'pairs') return null;
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  const prepared = await roundInput(trx, round.programId, people, round.settings, before?.id ?? null);
  if (isWhomPrivate(prepared)) return null;
  const { input } = prepared;
  const inRound = new Set([...pairs.map(({ menteeId }) => menteeId), ...(await proposals.listUnmatchedIds(trx, round.id))]);
  const personsInRound = new Set(people.mentees.filter(({ participantId }) => inRound.has(participantId)).map(({ id }) => id));
  const mentees = input.mentees.filter(({ id }) => personsInRound.has(id));
  const locked = input.locked.filter(({ menteeId }) => personsInRound.has(menteeId));
  return inMatchingThread({ kind: 'blocking', input: { ...input, mentees, locked }, pairs: personPairs(pairs, people), seed: round.seed }, { limitMs: COUNT_LIMIT_MS });
}
