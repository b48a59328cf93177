import { UNPLACED } from '../assignment/assignment.types.ts';
import { INELIGIBLE, type ScoreRows } from '../assignment/score-rows.ts';
import { RowScorer } from './kernel/row-scorer.ts';
import { NEVER, type ShouldStop } from '../stop.ts';
import type { ScoringModel } from './pair-judge.ts';
import type { Sides } from './part.ts';
import { readAhead, remembered } from './remembered.ts';

/** The scores of a round too large to hold them all: a row is worked out whenever it is asked for. */
export interface ScoredRows extends ScoreRows {
  /** What removed each pair of a row, as in `ScoreMatrix.blockedBy`; valid until the next call. */
  readonly blocksOf: (mentee: number) => Uint8Array;
  /** Mentees, from the first on, whose rows have been scored or are locked. */
  readonly rowsScored: () => number;
  /** Pairs that each block removed in these rows, by its value: scores those of locked mentees first. */
  readonly removed: () => Float64Array;
}

export interface ScoredRowsOptions {
  readonly lockedMentorOf?: Int32Array;
  /** Asked while people are read; once true, it stays true. */
  readonly shouldStop?: ShouldStop;
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
  { lockedMentorOf = new Int32Array(sides.mentees.length).fill(UNPLACED), shouldStop = NEVER }: ScoredRowsOptions = {},
): ScoredRows {
  const capacities = Int32Array.from(sides.mentors, ({ capacity }) => capacity);
  for (const mentor of lockedMentorOf) if (mentor !== UNPLACED) capacities[mentor]!--;
  const closed = [...capacities.keys()].filter((mentor) => capacities[mentor]! <= 0);
  const read = remembered(model);
  readAhead(read, sides, shouldStop);
  const scorer = new RowScorer(read, sides, { floor, closed, shouldStop });
  const removed = new Float64Array(scorer.removed.length);
  const isCounted = new Uint8Array(sides.mentees.length);
  const scored = (mentee: number): void => {
    scorer.score(mentee);
    if (isCounted[mentee] === 1 || !scorer.isReady) return;
    isCounted[mentee] = 1;
    scorer.removed.forEach((pairs, block) => (removed[block]! += pairs));
  };
  const rowsScored = (): number => {
    const first = isCounted.findIndex((counted, mentee) => counted === 0 && lockedMentorOf[mentee] === UNPLACED);
    return scorer.isReady && first < 0 ? isCounted.length : Math.max(0, first);
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
    rowsScored,
    removed() {
      const upTo = rowsScored();
      for (let mentee = 0; mentee < upTo; mentee++) if (isCounted[mentee] === 0) scored(mentee);
      return removed.slice();
    },
    among(order) {
      const mentors = Array.from(order, (mentor) => sides.mentors[mentor]!);
      const closedInOrder = [...order.keys()].filter((at) => capacities[order[at]!]! <= 0);
      const ordered = new RowScorer(read, { mentees: sides.mentees, mentors }, { floor, closed: closedInOrder, shouldStop });
      return (mentee, count) => {
        if (lockedMentorOf[mentee] !== UNPLACED) return empty;
        ordered.score(mentee, count);
        return ordered.scores;
      };
    },
  };
}
