import { UNPLACED } from '../assignment/assignment.types.ts';
import { EngineInputError } from '../engine-input-error.ts';
import type { PairIds, RoundInput, RunOptions } from '../input.types.ts';
import { solveBase, solveChanged, stopping, type SolvedBase, type WhatIfResult } from './solved-base.ts';

/** What the whole round loses when one mentee gets this mentor and everybody else the best that is then left. */
export interface SwapCost {
  readonly mentorId: string;
  /** The pair's own score. */
  readonly score: number;
  /** Null when the pair cannot be: another lock holds the mentee, or a minimum load could no longer be met. */
  readonly cost: {
    /** Mentees who could no longer be placed. */
    readonly placed: number;
    /** Points of the total score lost; below 0 where wishes besides the total are what is lost. */
    readonly score: number;
    /** The lowest score of anybody then; null when nobody is placed. */
    readonly lowestScore: number | null;
    /** Everybody else whose mentor would differ, with who that would be. */
    readonly moved: readonly { readonly menteeId: string; readonly mentorId: string | null }[];
  } | null;
}

export interface SwapCosts {
  /** The mentor that the best matching gives the mentee. */
  readonly presentMentorId: string | null;
  /** Mentees whose mentor in the pairs given differs from the best matching that costs are counted from. */
  readonly differing: number;
  /** One for each eligible mentor asked about. */
  readonly costs: readonly SwapCost[];
}

export interface SwapQuestion {
  readonly menteeId: string;
  /** Mentors to ask about; whom a rule or the quality floor keeps away is left out of the answer. */
  readonly mentorIds: readonly string[];
  /** The pairs on the screen, to be compared with the best matching. */
  readonly pairs: readonly PairIds[];
}

/**
 * What it would cost to give a mentee each of some other mentors: the difference between the optimum and the optimum
 * with that pair locked. Undefined, so null, for a stable objective, which has no total; null too when demands
 * conflict or the caller stopped it. Throws `EngineInputError`, also for an unknown mentee.
 */
export function swapCosts(input: RoundInput, question: SwapQuestion, options: RunOptions): SwapCosts | null {
  if (!input.mentees.some(({ id }) => id === question.menteeId)) {
    throw new EngineInputError('menteeId', 'the id of a mentee of the round', question.menteeId);
  }
  if (input.settings.objective.kind === 'stable') return null;
  const base = solveBase(input, options);
  if (base === null) return null;
  const { mentees, mentors, scores } = base.matrix;
  const row = mentees.findIndex(({ id }) => id === question.menteeId);
  const asked = new Set(question.mentorIds);
  const costs: SwapCost[] = [];
  for (const [column, { id: mentorId, capacity }] of mentors.entries()) {
    const score = scores[row * mentors.length + column]!;
    if (!asked.has(mentorId) || score < 0 || capacity === 0) continue;
    if (options.shouldStop?.() === true) return null;
    costs.push({ mentorId, score, cost: costOf(base, row, column, options) });
  }
  const present = base.result.mentorOf[row]!;
  return { presentMentorId: present === UNPLACED ? null : mentors[present]!.id, differing: differing(base, question.pairs), costs };
}

function costOf(base: SolvedBase, row: number, column: number, options: RunOptions): SwapCost['cost'] {
  const { input, matrix, result: before, prices } = base;
  const pair = { menteeId: matrix.mentees[row]!.id, mentorId: matrix.mentors[column]!.id };
  const mentorOf = before.mentorOf.map((mentor, other) => (other === row ? UNPLACED : mentor));
  const changed = { input: { ...input, locked: [...input.locked, pair] }, matrix, mentorPrice: prices?.mentorPrice ?? null, mentorOf };
  const after = solveChanged(base, changed, stopping(options));
  if (after === null) return null;
  return {
    placed: before.placed - after.placed,
    score: before.totalScore - after.totalScore,
    lowestScore: after.lowestScore,
    moved: movedBetween(base, before, after).filter(({ menteeId }) => menteeId !== pair.menteeId),
  };
}

function movedBetween({ matrix: { mentees, mentors } }: SolvedBase, before: WhatIfResult, after: WhatIfResult): { menteeId: string; mentorId: string | null }[] {
  return mentees.flatMap(({ id: menteeId }, row) => {
    const mentor = after.mentorOf[row]!;
    if (mentor === before.mentorOf[row]) return [];
    return [{ menteeId, mentorId: mentor === UNPLACED ? null : mentors[mentor]!.id }];
  });
}

function differing({ matrix: { mentees, mentors }, result }: SolvedBase, pairs: readonly PairIds[]): number {
  const mentorIn = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return mentees.filter(({ id }, row) => mentorIn.get(id) !== mentors[result.mentorOf[row]!]?.id).length;
}
