import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pairPeers, verifyPairing, type PairPeersOptions, type PeerProblem } from '../../src/matching/engine/index.ts';
import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';
import { cpuTimeOf } from './cpu-time.ts';
import type { BarOptions, MeasuredBar } from './measured-bar.ts';

const PEOPLE = 2_000;
const DEGREE = 20;
const RUNS = 21;
const LIMIT = 10;
const STRETCH = 5;

/**
 * Bar 8: pairs among 2,000 people with 20 possible partners each, by the total and with coverage first, against
 * LEMON's MaxWeightedMatching on the same weights. Without the reference: the CPU time alone.
 */
export async function peerBars(options: BarOptions): Promise<MeasuredBar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-bench-'));
  try {
    const problem = randomPeers();
    const lemon = options.reference === undefined ? null : lemonProgram(options.reference, folder);
    return (['total', 'coverage_first'] as const).map((objective) => measured(problem, objective, lemon, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(
  problem: PeerProblem,
  objective: NonNullable<PairPeersOptions['objective']>,
  lemon: string | null,
  folder: string,
): MeasuredBar {
  const { seconds, result } = cpuTimeOf(RUNS, () => pairPeers(problem, { objective }));
  const proved = verifyPairing(problem, result.partnerOf, result.certificate).valid;
  const id = objective === 'total' ? '8' : '8 coverage first';
  const what = `peer pairs, n = ${PEOPLE}, degree ${DEGREE}, ${objective === 'total' ? 'highest total' : 'coverage first'}`;
  if (lemon === null) {
    return { id, what: `${what} (without LEMON)`, value: seconds * 1_000, unit: 'ms', limit: null, stretch: null, holds: proved };
  }
  const { pairBonus } = result.certificate;
  const theirs = askLemon(lemon, problem, pairBonus, join(folder, 'peers.bin'));
  // With the bonus the sum is beyond the 32 bits LEMON adds up in: there the certificate alone vouches for it.
  const equal = theirs.size === result.placed / 2 && (pairBonus > 0 || theirs.value === result.totalScore);
  const value = seconds / theirs.seconds;
  return { id, what, value, unit: '× LEMON', limit: LIMIT, stretch: STRETCH, holds: proved && equal && value <= LIMIT };
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

/** The program as built in the reference folder, or built now from its source there. */
function lemonProgram(reference: string, folder: string): string {
  const built = join(reference, 'lemon_match');
  if (existsSync(built)) return built;
  const target = join(folder, 'lemon_match');
  execFileSync('g++', ['-O2', '-std=c++17', join(reference, 'lemon_match.cpp'), '-o', target]);
  return target;
}

function askLemon(program: string, problem: PeerProblem, bonus: number, file: string): { seconds: number; value: number; size: number } {
  const { personCount, pairFirst, pairSecond, pairScore } = problem;
  const numbers = new Int32Array(2 + 3 * pairFirst.length);
  numbers.set([personCount, pairFirst.length]);
  pairFirst.forEach((first, pair) => numbers.set([first, pairSecond[pair]!, bonus + pairScore[pair]!], 2 + 3 * pair));
  writeFileSync(file, new Uint8Array(numbers.buffer));
  const printed = execFileSync(program, [file, String(RUNS)], { encoding: 'utf8' });
  const figure = (name: string): number => Number(new RegExp(`${name}=(-?[\\d.]+)`).exec(printed)?.[1] ?? NaN);
  return { seconds: figure('median_s'), value: figure('value'), size: figure('size') };
}
