import { UNPLACED, type AssignmentProblem, type Certificate } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import { verifyCertificate, type CertificateVerdict } from '../assignment/certificate.ts';
import { verifyObjective, type ObjectiveSettings } from '../assignment/objectives.ts';
import { placeGroups } from '../assignment/place-groups.ts';
import { tally } from '../assignment/tally.ts';
import type { PairIds, RoundInput } from '../input.types.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import type { Sides } from '../scoring/part.ts';
import { verifyStability } from '../stable/blocking-pairs.ts';
import { demandsOf, keepingOf, objectiveSettings, proofKind } from './objective-settings.ts';
import { inOrder, isLarge, verifyLargeRound } from './large-round.ts';
import { preferencesOf, rankingsOf } from './rankings.ts';
import type { RoundCertificate } from './round.types.ts';

/** Whether a round is what its objective asks for, or what fails first. */
export type RoundVerdict =
  | CertificateVerdict
  | {
      readonly valid: false;
      readonly failure: 'locked_pair_missing' | 'mentee_twice' | 'other_kind_of_proof' | 'not_proved' | 'blocking_pairs';
    };

type PriceCertificate = Extract<RoundCertificate, { kind: 'optimal' | 'staged' }>;

/**
 * Checks from the input alone that pairs are what the objective of a round asks for: scores and rules are worked out
 * afresh, locked pairs must be present, and the rest is proved by prices (the optimum of coverage and total, or of
 * each stage of an objective with several) or by the absence of blocking pairs. The order of people is free.
 */
export function verifyRound(
  input: RoundInput,
  result: { readonly pairs: readonly PairIds[]; readonly certificate: RoundCertificate },
): RoundVerdict {
  // Any order serves: the proof is about people, and prices are looked up by id.
  const seed = 0;
  const matrix = isLarge(input) ? null : scorePairs(input, { seed });
  const sides = matrix ?? inOrder(input, seed);
  const indices = indicesOf(sides);
  const placed = placementOf(result.pairs, indices);
  if ('failure' in placed) return placed;
  const locked = new Int32Array(sides.mentees.length).fill(UNPLACED);
  for (const { menteeId, mentorId } of input.locked) {
    const row = indices.rowOf.get(menteeId) ?? -1;
    const column = indices.columnOf.get(mentorId) ?? -1;
    if (placed.mentorOf[row] !== column) return { valid: false, failure: 'locked_pair_missing' };
    locked[row] = column;
  }
  const free = placed.mentorOf.map((mentor, row) => (locked[row] === UNPLACED ? mentor : UNPLACED));
  if (matrix !== null) return verifyFree(input, matrix, locked, free, result.certificate);
  if (result.certificate.kind !== 'optimal') return { valid: false, failure: 'other_kind_of_proof' };
  const [prices, ...others] = stagesInOrder(result.certificate, sides, Int32Array.from(sides.mentors.keys()));
  if (prices === undefined || others.length > 0) return { valid: false, failure: 'malformed' };
  return verifyLargeRound(input, sides, locked, free, prices);
}

interface Indices {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
}

function indicesOf({ mentees, mentors }: Sides): Indices {
  return {
    rowOf: new Map(mentees.map(({ id }, row) => [id, row])),
    columnOf: new Map(mentors.map(({ id }, column) => [id, column])),
  };
}

function placementOf(
  pairs: readonly PairIds[],
  { rowOf, columnOf }: Indices,
): { readonly mentorOf: Int32Array } | Extract<RoundVerdict, { valid: false }> {
  const mentorOf = new Int32Array(rowOf.size).fill(UNPLACED);
  for (const { menteeId, mentorId } of pairs) {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row === undefined || column === undefined) return { valid: false, failure: 'not_a_candidate' };
    if (mentorOf[row] !== UNPLACED) return { valid: false, failure: 'mentee_twice' };
    mentorOf[row] = column;
  }
  return { mentorOf };
}

/** The proof of the places that locked pairs leave. */
function verifyFree(
  input: RoundInput,
  matrix: ScoreMatrix,
  lockedMentorOf: Int32Array,
  mentorOf: Int32Array,
  certificate: RoundCertificate,
): RoundVerdict {
  const problem = candidatesOf(matrix, lockedMentorOf);
  const demands = demandsOf(input, matrix);
  const settings = objectiveSettings(input, matrix, lockedMentorOf, demands);
  if (certificate.kind !== proofKind(input.settings.objective, settings)) return { valid: false, failure: 'other_kind_of_proof' };
  if (certificate.kind === 'stable' || settings === null) {
    const verdict = verifyStability(rankingsOf(problem, preferencesOf(matrix, keepingOf(input, matrix))), mentorOf);
    if (!verdict.valid) return verdict;
    return verdict.blockingPairs === 0 ? { valid: true, ...tally(problem, mentorOf) } : { valid: false, failure: 'blocking_pairs' };
  }
  const stages = stagesInOrder(certificate, matrix, mentorsOfPrices(certificate.kind, problem, settings));
  if (certificate.kind === 'optimal') {
    const [stage] = stages;
    return stage === undefined || stages.length > 1 ? { valid: false, failure: 'malformed' } : verifyCertificate(problem, mentorOf, stage);
  }
  const isProved = verifyObjective(problem, settings, { mentorOf, certificates: stages, lowestLevel: certificate.lowestLevel });
  return isProved ? { valid: true, ...tally(problem, mentorOf) } : { valid: false, failure: 'not_proved' };
}

/** The column of the mentor that each price of a certificate over this problem is for. */
function mentorsOfPrices(kind: 'optimal' | 'staged', problem: AssignmentProblem, settings: ObjectiveSettings): Int32Array {
  return kind === 'staged' ? placeGroups(problem, settings).mentorOfGroup : Int32Array.from({ length: problem.mentorCount }, (_, column) => column);
}

/** The stages with surpluses and prices moved to this matrix' order of people; what is missing becomes NaN, which no proof accepts. */
function stagesInOrder(certificate: PriceCertificate, { mentees, mentors }: Sides, mentorOfPrice: Int32Array): Certificate[] {
  const surplusFrom = places(certificate.menteeIds, mentees.map(({ id }) => id));
  const priceFrom = places(certificate.mentorIds, Array.from(mentorOfPrice, (column) => mentors[column]!.id));
  return certificate.stages.map(({ placementBonus, menteeSurplus, mentorPrice }) => ({
    placementBonus,
    menteeSurplus: Float64Array.from(surplusFrom, (at) => menteeSurplus[at] ?? NaN),
    mentorPrice: Float64Array.from(priceFrom, (at) => mentorPrice[at] ?? NaN),
  }));
}

/** Where in `ids` each of `wanted` stands, -1 for nowhere; the second time an id is wanted, its second place. */
function places(ids: readonly string[], wanted: readonly string[]): number[] {
  const left = new Map<string, number[]>();
  ids.forEach((id, at) => {
    const known = left.get(id);
    if (known === undefined) left.set(id, [at]);
    else known.push(at);
  });
  const next = new Map<string, number>();
  return wanted.map((id) => {
    const turn = next.get(id) ?? 0;
    next.set(id, turn + 1);
    return left.get(id)?.[turn] ?? -1;
  });
}
