import { UNPLACED } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import type { PairIds, RoundInput, RunOptions } from '../input.types.ts';
import { scorePairs } from '../scoring/score-matrix.ts';
import { countRanked } from './describe-round.ts';
import { keepingOf } from './objective-settings.ts';
import { preferencesOf } from './rankings.ts';
import { tooLarge } from './round-size.ts';

/**
 * Counts anew how many mentees and mentors would both rather have each other than what these pairs give them, as a round
 * counts its own. Locked pairs, and pairs against a rule, stand outside and only take their places. Null where there are
 * too many to rank, or the caller stopped it. Throws `EngineInputError`.
 */
export function blockingPairsOf(input: RoundInput, pairs: readonly PairIds[], options: RunOptions): number | null {
  if (tooLarge({ ...input, settings: { ...input.settings, objective: { kind: 'stable', variant: 'larger' } } }, { kind: 'pairs' }) !== null) return null;
  const matrix = scorePairs(input, options);
  const { mentees, mentors, scores } = matrix;
  if (matrix.rowsScored < mentees.length) return null;
  const rowOf = new Map(mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(mentors.map(({ id }, column) => [id, column]));
  const locked = new Set(input.locked.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  const outside = new Int32Array(mentees.length).fill(UNPLACED);
  const mentorOf = new Int32Array(mentees.length).fill(UNPLACED);
  for (const { menteeId, mentorId } of pairs) {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row === undefined || column === undefined) continue;
    const isOutside = locked.has(`${menteeId} ${mentorId}`) || scores[row * mentors.length + column]! < 0;
    (isOutside ? outside : mentorOf)[row] = column;
  }
  return countRanked(candidatesOf(matrix, outside), preferencesOf(matrix, keepingOf(input, matrix)), mentorOf);
}
