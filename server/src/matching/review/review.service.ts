import { formatWords } from '@alongside/shared/format-words';
import type { Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getProgram } from '../../program/program.service.ts';
import { pageOf } from '../../rpc/cursor.ts';
import { pairsCsv } from './pairs-csv.ts';
import * as review from './review.repository.ts';
import * as rounds from '../round/round.repository.ts';

const PAGE = 25;
const ALL = 1_000_000;

interface PairsAsked {
  roundId: string;
  filter: review.PairFilter;
  words: string;
}

/** A page of a round's pairs after the place given, best first, with how many each filter would show. */
export async function listPairs(trx: Trx, asked: PairsAsked, after: review.PairQuery['after']) {
  const { programId, beforeId, before } = await roundAndBefore(trx, asked.roundId);
  const rows = await review.listPairs(trx, { ...asked, programId, beforeId, limit: PAGE + 1, after });
  const { page, nextCursor } = pageOf(rows, PAGE, ({ score, mentee }) => ({ score, menteeId: mentee.participantId }));
  return { items: page, counts: await review.countPairs(trx, { ...asked, beforeId }), beforeNumber: before?.number ?? null, nextCursor };
}

/** All pairs that the filter shows, as a file. */
export async function pairsAsCsv(trx: Trx, asked: PairsAsked): Promise<{ name: string; content: string }> {
  const { programId, beforeId, round } = await roundAndBefore(trx, asked.roundId);
  const program = await getProgram(trx, programId);
  const pairs = await review.listPairs(trx, { ...asked, programId, beforeId, limit: ALL, after: null });
  return { name: `${program.slug}-round-${round.number}.csv`, content: pairsCsv(pairs, formatWords(program)) };
}

/** A page of those without a mentor after the mentee given, each with the funnel that led there. */
export async function listUnmatched(trx: Trx, roundId: string, after: string | null) {
  const rows = await review.listUnmatched(trx, { roundId, limit: PAGE + 1, after });
  const { page, nextCursor } = pageOf(rows, PAGE, ({ mentee }) => mentee.participantId);
  return { items: page, wishes: await review.listWishesUnmatched(trx, roundId, 2), nextCursor };
}

/** Mentors with places that the round does not fill. */
export async function listRooms(trx: Trx, roundId: string): Promise<review.ShownRoom[]> {
  const { programId } = await roundAndBefore(trx, roundId);
  return review.listRoom(trx, { roundId, programId });
}

async function roundAndBefore(trx: Trx, roundId: string) {
  const round = await rounds.findRound(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  return { round, programId: round.programId, before, beforeId: before?.id ?? null };
}
