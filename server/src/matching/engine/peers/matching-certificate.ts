import { UNPLACED, type Gap } from '../assignment/assignment.types.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { OddSet, Pairing, PeerCertificate, PeerProblem } from './peers.types.ts';

/** The verdict on a certificate: what fails first, if anything does. */
export type PairingVerdict =
  | { readonly valid: true; readonly placed: number; readonly totalScore: number }
  | { readonly valid: false; readonly failure: PairingFailure };

export type PairingFailure =
  | 'malformed'
  | 'bonus_too_small'
  | 'not_mutual'
  | 'not_a_pair'
  | 'negative_price'
  | 'odd_set_malformed'
  | 'underpriced_pair'
  | 'objectives_differ';

/** The least worth of a pair that puts more pairs before any score: k + 1 pairs without a point beat k at full score. */
export function pairBonusFor(personCount: number): number {
  return FULL_SCORE * Math.floor(personCount / 2) + 1;
}

/**
 * Checks from the problem alone, sharing nothing with the solver, that a pairing is optimal.
 *
 * With B = `pairBonus`, a pairing is worth Σ (B + score). In any set S of an odd number of people at most
 * (|S| − 1) / 2 pairs fit, so for prices p ≥ 0 of people and q ≥ 0 of odd sets that cover each pair,
 * p_u + p_v + Σ q_S over the sets that hold both ≥ B + s_uv, no pairing is worth more than
 * Σ p_v + Σ q_S (|S| − 1) / 2 (Edmonds 1965). If the two are equal the pairing is optimal; equality
 * implies complementary slackness: chosen pairs are covered exactly, a person with a price has a partner, and a
 * set with a price holds as many pairs as it can. Counted in halves all numbers are integers under 2⁵³, so
 * equality is exact. `pairBonus` is 0 (the total counts) or above all scores together (coverage first).
 */
export function verifyPairing(problem: PeerProblem, partnerOf: Int32Array, certificate: PeerCertificate): PairingVerdict {
  const { pairBonus, personPrice, oddSets } = certificate;
  const { personCount } = problem;
  const fail = (failure: PairingFailure): PairingVerdict => ({ valid: false, failure });

  if (partnerOf.length !== personCount || personPrice.length !== personCount) return fail('malformed');
  if (!Number.isSafeInteger(pairBonus) || !personPrice.every(Number.isSafeInteger)) return fail('malformed');
  if (pairBonus !== 0 && pairBonus < pairBonusFor(personCount)) return fail('bonus_too_small');
  for (const [person, partner] of partnerOf.entries()) {
    if (partner !== UNPLACED && (partner === person || partnerOf[partner] !== person)) return fail('not_mutual');
  }
  if (personPrice.some((price) => price < 0)) return fail('negative_price');
  if (!oddSets.every((set) => isOddSet(set, personCount))) return fail('odd_set_malformed');
  if (hasUnderpricedPair(problem, certificate)) return fail('underpriced_pair');

  const { placed, totalScore, isPossible } = tally(problem, partnerOf);
  if (!isPossible) return fail('not_a_pair');
  const bound = halfBound(certificate);
  if (!Number.isSafeInteger(bound) || bound !== placed * pairBonus + 2 * totalScore) return fail('objectives_differ');
  return { valid: true, placed, totalScore };
}

/** In half points: no pairing is worth more. */
export function halfBound(certificate: PeerCertificate): number {
  let bound = 0;
  for (const price of certificate.personPrice) bound += price;
  for (const { members, price } of certificate.oddSets) bound += (price * (members.length - 1)) / 2;
  return bound;
}

/** How far a pairing can be from the optimum by the prices so far; people placed only where coverage counts. */
export function pairingGap(pairing: Pairing, certificate: PeerCertificate): Gap {
  const bound = Math.floor(halfBound(certificate) / 2);
  const { pairBonus } = certificate;
  if (pairBonus === 0) return { placed: 0, score: bound - pairing.totalScore };
  const pairs = pairing.placed / 2;
  const most = Math.min(Math.floor(bound / pairBonus), Math.floor(pairing.partnerOf.length / 2));
  if (most > pairs) return { placed: 2 * (most - pairs), score: null };
  return { placed: 0, score: Math.min(bound - pairs * pairBonus, FULL_SCORE * pairs) - pairing.totalScore };
}

function isOddSet({ members, price }: OddSet, personCount: number): boolean {
  if (!Number.isSafeInteger(price) || price < 0 || members.length < 3 || members.length % 2 === 0) return false;
  return members.every(
    (member, at) => member >= 0 && member < personCount && (at === 0 || members[at - 1]! < member),
  );
}

function hasUnderpricedPair(problem: PeerProblem, { pairBonus, personPrice, oddSets }: PeerCertificate): boolean {
  const setsOf = Array.from({ length: problem.personCount }, () => new Set<OddSet>());
  for (const set of oddSets) for (const member of set.members) setsOf[member]!.add(set);
  for (let pair = 0; pair < problem.pairFirst.length; pair++) {
    const first = problem.pairFirst[pair]!;
    const second = problem.pairSecond[pair]!;
    let covered = personPrice[first]! + personPrice[second]!;
    for (const set of setsOf[first]!) if (setsOf[second]!.has(set)) covered += set.price;
    if (covered < 2 * (pairBonus + problem.pairScore[pair]!)) return true;
  }
  return false;
}

/** Counts people and points of the pairs that the problem knows; `isPossible` when it knows them all. */
function tally(problem: PeerProblem, partnerOf: Int32Array): { placed: number; totalScore: number; isPossible: boolean } {
  let placed = 0;
  let totalScore = 0;
  for (let pair = 0; pair < problem.pairFirst.length; pair++) {
    if (partnerOf[problem.pairFirst[pair]!] !== problem.pairSecond[pair]) continue;
    placed += 2;
    totalScore += problem.pairScore[pair]!;
  }
  const claimed = partnerOf.reduce((count, partner) => count + (partner === UNPLACED ? 0 : 1), 0);
  return { placed, totalScore, isPossible: placed === claimed };
}
