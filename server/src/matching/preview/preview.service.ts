import type { Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { loadMatchPeople } from '../people/match-people.service.ts';
import { takePreviewPlace } from './preview-place.repository.ts';
import { companyChanges } from '../review/companies.ts';
import * as proposals from '../round/proposal.repository.ts';
import { roundInput, seedOf } from '../round/round-input.service.ts';
import { summaryOf, type RoundSummary } from '../round/round-summary.ts';
import { shownSettings, type MatchSettings } from '../../program/match-settings.ts';
import { findLatestResult, findRound } from '../round/round.repository.ts';
import { inMatchingThread } from '../thread/matching-thread.ts';

/** What a round with these settings would come to now. */
export type Preview =
  | { kind: 'infeasible'; conflicts: number }
  | {
      kind: 'solved';
      summary: Pick<RoundSummary, 'placed' | 'of' | 'medianScore' | 'lowestScore' | 'mentorsUsed' | 'blockingPairs' | 'proved' | 'rulesRemoved'>;
      /** Whether whom people rank first would count in the round, which the preview does not read. */
      listsLeftOut: boolean;
      /** Mentees whose mentor, or peers whose company, would differ from the round compared with; null without one. */
      wouldChange: number | null;
    };

export interface PreviewAsked {
  programId: string;
  settings: MatchSettings;
  /** The round that `wouldChange` is about. */
  againstRoundId: string | null;
  accountId: string;
  /** Aborts when nobody waits any more. */
  signal: AbortSignal | undefined;
}

/** A preview that takes longer shows the best found by then. */
const previewLimitMs = 10_000;

/**
 * Solves as a round would, with the same seed, and writes nothing. What people told for themselves alone has no say: a
 * dial that is turned often, and noted nowhere, would tell it.
 * @throws DomainError NOT_FOUND when the round to compare with is none of this programme, BUSY while as many are worked out as may be at once, for all or for one account.
 */
export async function preview(trx: Trx, now: Date, { programId, settings, againstRoundId, accountId, signal }: PreviewAsked): Promise<Preview> {
  if (againstRoundId !== null && (await findRound(trx, againstRoundId))?.programId !== programId) throw new DomainError('NOT_FOUND');
  if (!(await takePreviewPlace(trx, accountId))) throw new DomainError('BUSY');
  const people = await loadMatchPeople(trx, now, programId);
  const prepared = await roundInput(trx, programId, people, shownSettings(settings), (await findLatestResult(trx, programId))?.id ?? null);
  const before = againstRoundId === null ? null : await proposals.listPairIds(trx, againstRoundId);
  const { result, proved } = await inMatchingThread({ kind: 'round', input: prepared.input, shape: prepared.shape, seed: seedOf(programId) }, { limitMs: previewLimitMs, signal });
  if (result.kind === 'infeasible') return { kind: 'infeasible', conflicts: result.conflicts.length };
  const { placed, of, medianScore, lowestScore, mentorsUsed, blockingPairs, rulesRemoved } = summaryOf(result, prepared, proved);
  const { menteeBy, mentorBy } = prepared;
  const pairs = result.pairs.map(({ menteeId, mentorId, score }) => ({ menteeId: menteeBy.get(menteeId)!.participantId, mentorId: mentorBy.get(mentorId)!.participantId, score }));
  return { kind: 'solved', summary: { placed, of, medianScore, lowestScore, mentorsUsed, blockingPairs, proved, rulesRemoved }, listsLeftOut: prepared.asksForRankings && settings.rules.objective.kind === 'stable', wouldChange: before && companyChanges(before, pairs, prepared.shape).length };
}
