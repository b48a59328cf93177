import { solveStable, verifyStability, type StableProblem } from '../../src/matching/engine/index.ts';
import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';
import type { Bar } from './bar.ts';
import { cpuTimeOf } from './cpu-time.ts';

const MENTEES = 47_208;
const MENTORS = 6_626;
const PLACES = 43_237;
const RUNS = 21;

/**
 * Bar 9: a stable matching of the size of the 2025 US residency match, every applicant ranking 8 to 17. Milliseconds
 * from rank arrays to the matching, input checks included. No reference is needed.
 */
export const STABLE_BAR: Bar = {
  number: 9,
  title: `stable, ${MENTEES} × ${MENTORS} with ${PLACES} places`,
  unit: 'ms',
  atMost: 30,
  stretch: 15,
  withoutReference: 'nothing',
  *measure() {
    const problem = randomRankings();
    const { seconds, result, megabytes } = cpuTimeOf(RUNS, () => solveStable(problem));
    const verdict = verifyStability(problem, result.mentorOf);
    const proved = verdict.valid && verdict.blockingPairs === 0;
    yield { instance: 'mentee-optimal', seconds, megabytes, proved, against: null, equal: null };
  },
};

function randomRankings(): StableProblem {
  const random = new SeededRandom(2025);
  const capacities = new Int32Array(MENTORS).fill(1);
  for (let place = MENTORS; place < PLACES; place++) capacities[random.below(MENTORS)]!++;
  const rowStart = new Int32Array(MENTEES + 1);
  const candidateMentor: number[] = [];
  const menteeRank: number[] = [];
  for (let mentee = 0; mentee < MENTEES; mentee++) {
    const listed = new Set<number>();
    const length = 8 + random.below(10);
    while (listed.size < length) listed.add(random.below(MENTORS));
    [...listed].forEach((mentor, rank) => {
      candidateMentor.push(mentor);
      menteeRank.push(rank);
    });
    rowStart[mentee + 1] = candidateMentor.length;
  }
  return {
    menteeCount: MENTEES,
    mentorCount: MENTORS,
    capacities,
    rowStart,
    candidateMentor: Int32Array.from(candidateMentor),
    menteeRank: Int32Array.from(menteeRank),
    mentorRank: Int32Array.from(candidateMentor, () => random.below(1_000_000)),
  };
}
