import { UNPLACED } from '../assignment/assignment.types.ts';
import { checkEntries, checkInteger, checkLength } from '../check-values.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Blossoms } from './blossoms.ts';
import { halfEdgesOf, NONE, type HalfEdges } from './half-edges.ts';
import { pairBonusFor, pairingGap } from './matching-certificate.ts';
import type { OddSet, Pairing, PeerCertificate, PeerProblem, PeerSolution } from './peers.types.ts';
import { maximumWeightMatching, type WeightedMatching } from './weighted-matching.ts';

/** Sums of doubled weights stay under 2⁵³ far beyond this; it bounds memory. */
const MOST_PEOPLE = 200_000;

export interface PairPeersOptions {
  /** `coverage_first` (as many people with a partner as possible, then the total) or the total alone. */
  readonly objective?: 'coverage_first' | 'total';
  /** Asked once per person who has no partner yet. */
  readonly shouldStop?: () => boolean;
}

/**
 * Pairs people with one another: as many as possible, then at the highest total score; exact, with its proof,
 * when it may finish. Stopped early, people still alone take the best partner who is alone too, and `gap`
 * says what may be missing. The order in which pairs are listed has no influence; the order of people breaks
 * ties, so give them in seed order. Throws `EngineInputError` for a problem it cannot work with.
 */
export function pairPeers(problem: PeerProblem, options: PairPeersOptions = {}): PeerSolution {
  checkProblem(problem);
  const pairBonus = options.objective === 'total' ? 0 : pairBonusFor(problem.personCount);
  const edges = halfEdgesOf(problem, pairBonus);
  checkDistinctPairs(edges);
  const matching = maximumWeightMatching(edges, options);
  const { mate } = matching.blossoms;
  if (!matching.complete) pairTheRest(edges, mate);

  const partnerOf = mate.map((half) => (half === NONE ? UNPLACED : edges.head[half]!));
  const pairing: Pairing = { partnerOf, ...tally(edges, mate, pairBonus) };
  const certificate: PeerCertificate = {
    pairBonus,
    personPrice: matching.vertexPrice,
    oddSets: oddSetsOf(matching, problem.personCount),
  };
  return { ...pairing, complete: matching.complete, certificate, gap: pairingGap(pairing, certificate) };
}

function checkProblem({ personCount, pairFirst, pairSecond, pairScore }: PeerProblem): void {
  checkInteger('personCount', personCount, 0, MOST_PEOPLE);
  checkLength('pairSecond', pairSecond, pairFirst.length);
  checkLength('pairScore', pairScore, pairFirst.length);
  checkEntries('pairFirst', pairFirst, 0, personCount - 1);
  checkEntries('pairSecond', pairSecond, 0, personCount - 1);
  checkEntries('pairScore', pairScore, 0, FULL_SCORE);
  for (let pair = 0; pair < pairFirst.length; pair++) {
    if (pairFirst[pair] !== pairSecond[pair]) continue;
    throw new EngineInputError(`pairSecond[${pair}]`, 'somebody else than pairFirst', pairSecond[pair]);
  }
}

function checkDistinctPairs({ vertexCount, start, head }: HalfEdges): void {
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    for (let half = start[vertex]! + 1; half < start[vertex + 1]!; half++) {
      if (head[half] !== head[half - 1]) continue;
      throw new EngineInputError('pairFirst', 'each pair once', `${vertex} and ${head[half]} twice`);
    }
  }
}

function pairTheRest({ vertexCount, start, head, twin, doubleWeight }: HalfEdges, mate: Int32Array): void {
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (mate[vertex] !== NONE) continue;
    let best = NONE;
    for (let half = start[vertex]!; half < start[vertex + 1]!; half++) {
      if (mate[head[half]!] !== NONE) continue;
      if (best === NONE || doubleWeight[half]! > doubleWeight[best]!) best = half;
    }
    if (best === NONE) continue;
    mate[vertex] = best;
    mate[head[best]!] = twin[best]!;
  }
}

function tally(edges: HalfEdges, mate: Int32Array, pairBonus: number): { placed: number; totalScore: number } {
  let placed = 0;
  let doubled = 0;
  for (const half of mate) {
    if (half === NONE) continue;
    placed++;
    doubled += edges.doubleWeight[half]! / 2 - pairBonus;
  }
  return { placed, totalScore: doubled / 2 };
}

function oddSetsOf({ blossoms, blossomPrice }: WeightedMatching, personCount: number): OddSet[] {
  const sets: OddSet[] = [];
  for (let blossom = personCount; blossom < blossoms.nodeLimit; blossom++) {
    if (!blossoms.isInUse(blossom) || blossomPrice[blossom] === 0) continue;
    sets.push({ members: membersOf(blossoms, blossom), price: blossomPrice[blossom]! });
  }
  return sets;
}

function membersOf(blossoms: Blossoms, blossom: number): Int32Array {
  const members: number[] = [];
  const last = blossoms.lastVertex[blossom]!;
  for (let vertex = blossoms.firstVertex[blossom]!; ; vertex = blossoms.nextVertex[vertex]!) {
    members.push(vertex);
    if (vertex === last) return Int32Array.from(members).sort();
  }
}
