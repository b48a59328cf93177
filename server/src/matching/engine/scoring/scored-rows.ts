import { UNPLACED } from '../assignment/assignment.types.ts';
import { INELIGIBLE, type ScoreRows } from '../assignment/score-rows.ts';
import { RowScorer } from './kernel/row-scorer.ts';
import type { ScoringModel } from './pair-judge.ts';
import type { Sides } from './part.ts';
import { remembered } from './remembered.ts';

/** The scores of a round too large to hold them all: a row is worked out whenever it is asked for. */
export interface ScoredRows extends ScoreRows {
  /** What removed each pair of a row, as in `ScoreMatrix.blockedBy`; valid until the next call. */
  readonly blocksOf: (mentee: number) => Uint8Array;
  /** Pairs that each block removed, by its value: scores whatever rows have not been scored so far. */
  readonly removed: () => Float64Array;
}

/**
 * Scores rows on demand, for mentees and mentors in the order given: O(mentors) a row, a few nanoseconds a pair. Locked
 * mentees (`lockedMentorOf`, −1 for the others) have their places already: their rows are empty, and the capacities are
 * what they leave.
 */
export function scoredRows(
  model: ScoringModel,
  sides: Sides,
  floor: number,
  lockedMentorOf: Int32Array = new Int32Array(sides.mentees.length).fill(UNPLACED),
): ScoredRows {
  const capacities = Int32Array.from(sides.mentors, ({ capacity }) => capacity);
  for (const mentor of lockedMentorOf) if (mentor !== UNPLACED) capacities[mentor]!--;
  const closed = [...capacities.keys()].filter((mentor) => capacities[mentor]! <= 0);
  const read = remembered(model);
  const scorer = new RowScorer(read, sides, { floor, closed });
  const removed = new Float64Array(scorer.removed.length);
  const isCounted = new Uint8Array(sides.mentees.length);
  const scored = (mentee: number): void => {
    scorer.score(mentee);
    if (isCounted[mentee] === 1) return;
    isCounted[mentee] = 1;
    scorer.removed.forEach((pairs, block) => (removed[block]! += pairs));
  };
  const empty = new Int16Array(capacities.length).fill(INELIGIBLE);
  const nobody = { count: 0, mentors: new Int32Array(), scores: new Int32Array() };
  return {
    menteeCount: sides.mentees.length,
    mentorCount: sides.mentors.length,
    capacities,
    scoresOf(mentee) {
      if (lockedMentorOf[mentee] !== UNPLACED) return empty;
      scored(mentee);
      return scorer.scores;
    },
    bestOf(mentee, most, turn) {
      if (lockedMentorOf[mentee] !== UNPLACED) return nobody;
      scored(mentee);
      return scorer.best(mentee, most, turn);
    },
    blocksOf(mentee) {
      scored(mentee);
      return scorer.blockedBy;
    },
    removed() {
      for (let mentee = 0; mentee < isCounted.length; mentee++) if (isCounted[mentee] === 0) scored(mentee);
      return removed.slice();
    },
    among(order) {
      const mentors = Array.from(order, (mentor) => sides.mentors[mentor]!);
      const closedInOrder = [...order.keys()].filter((at) => capacities[order[at]!]! <= 0);
      const ordered = new RowScorer(read, { mentees: sides.mentees, mentors }, { floor, closed: closedInOrder });
      return (mentee, count) => {
        if (lockedMentorOf[mentee] !== UNPLACED) return empty;
        ordered.score(mentee, count);
        return ordered.scores;
      };
    },
  };
}
