import { FULL_SCORE } from '../score-scale.ts';
import { UNPLACED, type Assignment, type AssignmentProblem, type Certificate, type Gap } from './assignment.types.ts';
import type { ScoreRows } from './score-rows.ts';

/** The verdict on a certificate: what fails first, if anything does. */
export type CertificateVerdict =
  | { readonly valid: true; readonly placed: number; readonly totalScore: number }
  | { readonly valid: false; readonly failure: CertificateFailure };

export type CertificateFailure =
  | 'not_a_candidate'
  | 'capacity_broken'
  | 'bonus_too_small'
  | 'malformed'
  | 'negative_price'
  | 'underpriced_pair'
  | 'objectives_differ';

/**
 * Checks from the problem alone, sharing nothing with the solver, that an assignment is optimal.
 *
 * With B = `placementBonus`, the assignment is worth Σ (B + score) over its pairs. For any
 * surplus a ≥ 0 and price p ≥ 0 with a_i + p_j ≥ B + s_ij on every candidate, every assignment is
 * worth at most Σ a_i + Σ c_j p_j (weak duality: Kuhn 1955; Egerváry 1931). If the two are equal the
 * assignment is optimal; equality implies complementary slackness. B greater than all scores
 * together makes that optimum lexicographic: most placed first, then the greatest total.
 * All numbers are integers under 2⁵³, so equality is exact.
 */
export function verifyCertificate(
  problem: AssignmentProblem | ScoreRows,
  mentorOf: Int32Array,
  certificate: Certificate,
): CertificateVerdict {
  const { placementBonus } = certificate;
  const fail = (failure: CertificateFailure): CertificateVerdict => ({ valid: false, failure });

  if (mentorOf.length !== problem.menteeCount) return fail('malformed');
  if (certificate.menteeSurplus.length !== problem.menteeCount) return fail('malformed');
  if (certificate.mentorPrice.length !== problem.mentorCount) return fail('malformed');
  if (!certificate.menteeSurplus.every(Number.isSafeInteger)) return fail('malformed');
  if (!certificate.mentorPrice.every(Number.isSafeInteger)) return fail('malformed');
  if (!Number.isSafeInteger(placementBonus)) return fail('malformed');
  if (placementBonus <= FULL_SCORE * problem.menteeCount) return fail('bonus_too_small');

  const load = new Int32Array(problem.mentorCount);
  let placed = 0;
  let totalScore = 0;
  let isCovered = true;
  // All that is asked of a row is asked at once: rows may be made anew every time.
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    isCovered &&= coversRow(problem, mentee, certificate);
    const mentor = mentorOf[mentee]!;
    if (mentor === UNPLACED) continue;
    const score = candidateScoreOf(problem, mentee, mentor);
    if (score === undefined) return fail('not_a_candidate');
    load[mentor]!++;
    if (load[mentor]! > problem.capacities[mentor]!) return fail('capacity_broken');
    placed++;
    totalScore += score;
  }

  if (certificate.menteeSurplus.some((value) => value < 0)) return fail('negative_price');
  if (certificate.mentorPrice.some((value) => value < 0)) return fail('negative_price');
  if (!isCovered) return fail('underpriced_pair');
  const bound = dualBound(problem, certificate);
  if (!Number.isSafeInteger(bound) || bound !== placed * placementBonus + totalScore) return fail('objectives_differ');
  return { valid: true, placed, totalScore };
}

/** What bounds need to know of a problem. */
type Supply = Pick<AssignmentProblem, 'menteeCount' | 'mentorCount' | 'capacities'>;

/** Σ surplus + Σ places · price: no assignment is worth more. */
export function dualBound(problem: Supply, certificate: Certificate): number {
  let bound = 0;
  for (const surplus of certificate.menteeSurplus) bound += surplus;
  for (let mentor = 0; mentor < problem.mentorCount; mentor++) {
    bound += problem.capacities[mentor]! * certificate.mentorPrice[mentor]!;
  }
  return bound;
}

/**
 * How far an assignment can be from the optimum by the prices so far. The bound D limits the
 * number placed to ⌊D / B⌋, because scores alone never add up to one more B.
 */
export function gapOf(problem: Supply, assignment: Assignment, certificate: Certificate): Gap {
  const bound = dualBound(problem, certificate);
  const { placementBonus } = certificate;
  const places = problem.capacities.reduce((sum, capacity) => sum + capacity, 0);
  const placeable = Math.min(Math.floor(bound / placementBonus), problem.menteeCount, places);
  const placed = placeable - assignment.placed;
  if (placed > 0) return { placed, score: null };
  const highest = Math.min(bound - assignment.placed * placementBonus, FULL_SCORE * assignment.placed);
  return { placed: 0, score: highest - assignment.totalScore };
}

/** Whether surplus and price are at least bonus and score on every candidate of a mentee. */
function coversRow(problem: AssignmentProblem | ScoreRows, mentee: number, certificate: Certificate): boolean {
  const { placementBonus, menteeSurplus, mentorPrice } = certificate;
  const least = menteeSurplus[mentee]! - placementBonus;
  if ('scoresOf' in problem) {
    return problem.scoresOf(mentee).every((score, mentor) => score < 0 || least + mentorPrice[mentor]! >= score);
  }
  for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
    if (least + mentorPrice[problem.candidateMentor[at]!]! < problem.candidateScore[at]!) return false;
  }
  return true;
}

function candidateScoreOf(problem: AssignmentProblem | ScoreRows, mentee: number, mentor: number): number | undefined {
  if ('scoresOf' in problem) {
    const score = problem.scoresOf(mentee)[mentor];
    return score === undefined || score < 0 ? undefined : score;
  }
  for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
    if (problem.candidateMentor[at] === mentor) return problem.candidateScore[at];
  }
  return undefined;
}
