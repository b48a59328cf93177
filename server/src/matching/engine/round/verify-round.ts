import { UNPLACED } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import { verifyCertificate, type CertificateVerdict } from '../assignment/certificate.ts';
import type { PairIds, RoundInput } from '../input.types.ts';
import { scorePairs } from '../scoring/score-matrix.ts';
import { inSeedOrder } from '../seed-order.ts';
import type { RoundCertificate } from './round.types.ts';

/**
 * Checks from the input alone that pairs are an optimal result of a round: scores and rules are
 * worked out afresh, locked pairs must be present, and the prices must prove the rest optimal.
 * The order of the certificate's people is free.
 */
export function verifyRound(
  input: RoundInput,
  result: { readonly pairs: readonly PairIds[]; readonly certificate: RoundCertificate },
): CertificateVerdict | { readonly valid: false; readonly failure: 'locked_pair_missing' | 'mentee_twice' } {
  // Any order serves: the proof is about people, and prices are looked up by id.
  const seed = 0;
  const matrix = scorePairs(input, { seed });
  const rowOf = new Map(inSeedOrder(input.mentees, seed).map(({ id }, row) => [id, row]));
  const columnOf = new Map(inSeedOrder(input.mentors, seed).map(({ id }, column) => [id, column]));
  const mentorOf = new Int32Array(matrix.mentees.length).fill(UNPLACED);
  for (const { menteeId, mentorId } of result.pairs) {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row === undefined || column === undefined) return { valid: false, failure: 'not_a_candidate' };
    if (mentorOf[row] !== UNPLACED) return { valid: false, failure: 'mentee_twice' };
    mentorOf[row] = column;
  }
  const lockedMentorOf = new Int32Array(matrix.mentees.length).fill(UNPLACED);
  for (const { menteeId, mentorId } of input.locked) {
    const row = rowOf.get(menteeId) ?? -1;
    const column = columnOf.get(mentorId) ?? -1;
    if (mentorOf[row] !== column) return { valid: false, failure: 'locked_pair_missing' };
    lockedMentorOf[row] = column;
  }
  const free = mentorOf.map((mentor, row) => (lockedMentorOf[row] === UNPLACED ? mentor : UNPLACED));
  return verifyCertificate(candidatesOf(matrix, lockedMentorOf), free, {
    placementBonus: result.certificate.placementBonus,
    menteeSurplus: reordered(result.certificate.menteeIds, result.certificate.menteeSurplus, rowOf),
    mentorPrice: reordered(result.certificate.mentorIds, result.certificate.mentorPrice, columnOf),
  });
}

/** Values moved to the index of their id; an id without a value becomes NaN, which no proof accepts. */
function reordered(ids: readonly string[], values: Float64Array, indexOf: ReadonlyMap<string, number>): Float64Array {
  const moved = new Float64Array(indexOf.size).fill(NaN);
  ids.forEach((id, at) => {
    const index = indexOf.get(id);
    if (index !== undefined) moved[index] = values[at] ?? NaN;
  });
  return moved;
}
