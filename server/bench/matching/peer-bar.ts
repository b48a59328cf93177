import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairPeers, verifyPairing, type PairPeersOptions, type PeerProblem } from '../../src/matching/engine/index.ts';
import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';
import type { Bar, BenchContext, Measurement } from './bar.ts';
import { cpuTimeOf } from './cpu-time.ts';

const PEOPLE = 2_000;
const DEGREE = 20;
const RUNS = 21;

/** Bar 8: pairs among 2,000 people with 20 possible partners each, by the total and with coverage first. */
export const PEER_BAR: Bar = {
  number: 8,
  title: `peer pairs, n = ${PEOPLE}, degree ${DEGREE}`,
  unit: 'ratio',
  atMost: 10,
  stretch: 5,
  withoutReference: 'the comparison with LEMON',
  *measure(context) {
    const problem = randomPeers();
    yield compare(context, problem, 'total');
    yield compare(context, problem, 'coverage_first');
  },
};

function compare({ reference, folder }: BenchContext, problem: PeerProblem, objective: NonNullable<PairPeersOptions['objective']>): Measurement {
  const { seconds, result, megabytes } = cpuTimeOf(RUNS, () => pairPeers(problem, { objective }));
  const proved = verifyPairing(problem, result.partnerOf, result.certificate).valid;
  const measured = { instance: objective === 'total' ? 'highest total' : 'coverage first', seconds, megabytes, proved };
  if (!reference?.weightedMatching) return { ...measured, against: null, equal: null };
  const { pairBonus } = result.certificate;
  const file = join(folder, 'peers.bin');
  writePeers(file, problem, pairBonus);
  const answer = reference.weightedMatching(file, RUNS);
  rmSync(file);
  // With the bonus the sum is beyond the 32 bits LEMON adds up in: there the certificate alone vouches for it.
  const equal = answer.placed === result.placed / 2 && (pairBonus > 0 || answer.value === result.totalScore);
  return { ...measured, against: { name: 'LEMON weighted matching', seconds: answer.seconds }, equal };
}

function randomPeers(): PeerProblem {
  const random = new SeededRandom(8);
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  while (pairs.length < (PEOPLE * DEGREE) / 2) {
    const first = random.below(PEOPLE);
    const second = random.below(PEOPLE);
    const key = Math.min(first, second) * PEOPLE + Math.max(first, second);
    if (first === second || taken.has(key)) continue;
    taken.add(key);
    pairs.push([first, second]);
  }
  return {
    personCount: PEOPLE,
    pairFirst: Int32Array.from(pairs, ([first]) => first),
    pairSecond: Int32Array.from(pairs, ([, second]) => second),
    pairScore: Int32Array.from(pairs, () => random.below(10_001)),
  };
}

/** Writes a graph for the reference program: people, pairs, then both ends and the weight of each. */
function writePeers(file: string, { personCount, pairFirst, pairSecond, pairScore }: PeerProblem, bonus: number): void {
  const numbers = new Int32Array(2 + 3 * pairFirst.length);
  numbers.set([personCount, pairFirst.length]);
  pairFirst.forEach((first, pair) => numbers.set([first, pairSecond[pair]!, bonus + pairScore[pair]!], 2 + 3 * pair));
  writeFileSync(file, new Uint8Array(numbers.buffer));
}
