import type { AssignmentProblem } from '../../src/matching/engine/index.ts';
import { inventPeople, scoreRow } from './people.ts';
import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';

/** Places of each mentor: about `total` together, one to twice the mean each. */
export function inventCapacities(mentorCount: number, total: number, seed: number): Int32Array {
  const random = new SeededRandom(seed);
  const capacities = new Int32Array(mentorCount).fill(1);
  for (let left = total - mentorCount; left > 0; left--) {
    let mentor = random.below(mentorCount);
    while (capacities[mentor]! >= (2 * total) / mentorCount) mentor = random.below(mentorCount);
    capacities[mentor]!++;
  }
  return capacities;
}

/** An organisation's mentees, each with the `width` mentors who suit best, best first. */
export function structuredLists(menteeCount: number, capacities: Int32Array, width: number): AssignmentProblem {
  const mentorCount = capacities.length;
  const mentees = inventPeople(menteeCount, 'mentees', 11);
  const mentors = inventPeople(mentorCount, 'mentors', 12);
  const scores = new Int16Array(mentorCount);
  const keys = new Int32Array(mentorCount);
  return lists(menteeCount, capacities, width, (mentee, into) => {
    scoreRow(mentees, mentee, mentors, scores);
    for (let mentor = 0; mentor < mentorCount; mentor++) keys[mentor] = ((10_000 - scores[mentor]!) << 16) | mentor;
    into.set(keys.sort().subarray(0, width));
  });
}

/** Every mentee with `width` mentors drawn at random, scores drawn at random, best first. */
export function uniformLists(menteeCount: number, capacities: Int32Array, width: number): AssignmentProblem {
  const random = new SeededRandom(21);
  return lists(menteeCount, capacities, width, (_, into) => {
    const drawn = new Set<number>();
    while (drawn.size < width) drawn.add(random.below(capacities.length));
    into.set([...drawn].map((mentor) => (random.below(10_001) << 16) | mentor));
    into.sort();
  });
}

/** The scores of every pair, row by row: structured as in `structuredLists`, or drawn at random. */
export function denseScores(kind: 'structured' | 'uniform', menteeCount: number, mentorCount: number): Int16Array {
  const scores = new Int16Array(menteeCount * mentorCount);
  if (kind === 'uniform') {
    const random = new SeededRandom(31);
    return scores.map(() => random.below(10_001));
  }
  const mentees = inventPeople(menteeCount, 'mentees', 11);
  const mentors = inventPeople(mentorCount, 'mentors', 12);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    scoreRow(mentees, mentee, mentors, scores.subarray(mentee * mentorCount, (mentee + 1) * mentorCount));
  }
  return scores;
}

/** `draw` gives a row as (10,000 − score) · 2¹⁶ + mentor, in order. */
function lists(menteeCount: number, capacities: Int32Array, width: number, draw: (mentee: number, into: Int32Array) => void): AssignmentProblem {
  const candidateMentor = new Int32Array(menteeCount * width);
  const candidateScore = new Int32Array(menteeCount * width);
  const row = new Int32Array(width);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    draw(mentee, row);
    for (let k = 0; k < width; k++) {
      candidateMentor[mentee * width + k] = row[k]! & 0xffff;
      candidateScore[mentee * width + k] = 10_000 - (row[k]! >> 16);
    }
  }
  return {
    menteeCount,
    mentorCount: capacities.length,
    capacities,
    rowStart: Int32Array.from({ length: menteeCount + 1 }, (_, mentee) => mentee * width),
    candidateMentor,
    candidateScore,
  };
}
