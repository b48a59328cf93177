import type { MatchMentee, MatchMentor } from '../input.types.ts';
import { BLOCK_CODES } from './blocks.ts';
import type { PairJudge, ScoringModel } from './pair-judge.ts';
import type { ScoreMatrix } from './score-matrix.ts';

/** A round whose pairs have scores, as it is described: over a matrix of them all, or over rows on demand. */
export interface ScoredRound {
  /** Rows and columns in seed order. */
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
  readonly model: ScoringModel;
  readonly judge: PairJudge;
  /** Fewer than all rows when the caller stopped. */
  readonly rowsScored: number;
  /** What removed each pair of a row, as in `ScoreMatrix.blockedBy`; valid until the next call. */
  readonly blocksOf: (mentee: number) => Uint8Array;
  /** Pairs that each block removed, by its value. */
  readonly removed: () => Float64Array;
}

/** A matrix as a round to be described. */
export function scoredRoundOf(matrix: ScoreMatrix): ScoredRound {
  const width = matrix.mentors.length;
  return {
    ...matrix,
    blocksOf: (mentee) => matrix.blockedBy.subarray(mentee * width, (mentee + 1) * width),
    removed() {
      const byBlock = new Float64Array(BLOCK_CODES.length + 1);
      for (const block of matrix.blockedBy) byBlock[block]!++;
      return byBlock;
    },
  };
}
