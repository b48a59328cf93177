import type { MatchMentor } from '../input.types.ts';
import { skillIdentity } from '../criteria/skill-taxonomy.ts';
import type { ScoreMatrix } from '../scoring/score-matrix.ts';

/** Level of a skill that nobody offers yet. */
const MIDDLE_LEVEL = 3;

/**
 * Somebody who could be found to offer a skill: like the mentor in the middle of those who offer it, by mean score
 * over the mentees they are eligible for, with as many places as those have in the middle (current mentees among
 * them, at least one). Team, managers, exclusions and what was told in private are left out: they are that one
 * person's own. Where nobody offers the skill, like the mentor in the middle of all, offering this skill alone at
 * middle level. Null where there is no mentor to be like.
 */
export function typicalMentor(matrix: ScoreMatrix, skill: string, id: string): MatchMentor | null {
  const identity = skillIdentity(skill);
  const offering = [...matrix.mentors.keys()].filter((column) => matrix.mentors[column]!.offered.some((own) => skillIdentity(own.skill) === identity));
  const like = offering.length > 0 ? offering : [...matrix.mentors.keys()];
  const middle = like.map((column) => ({ column, mean: meanScore(matrix, column) })).sort((a, b) => a.mean - b.mean || a.column - b.column)[like.length >> 1];
  if (middle === undefined) return null;
  const model = matrix.mentors[middle.column]!;
  return {
    ...model,
    id,
    team: null,
    managerChain: [],
    exclusions: [],
    traits: null,
    affinities: [],
    offered: offering.length > 0 ? model.offered : [{ skill, level: MIDDLE_LEVEL }],
    capacity: middlePlaces(like.map((column) => matrix.mentors[column]!)),
    minimumLoad: 0,
    currentMentees: 0,
  };
}

function meanScore({ mentees, mentors, scores }: ScoreMatrix, column: number): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < mentees.length; row++) {
    const score = scores[row * mentors.length + column]!;
    if (score < 0) continue;
    sum += score;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function middlePlaces(mentors: readonly MatchMentor[]): number {
  const places = mentors.map(({ capacity, currentMentees = 0 }) => capacity + currentMentees).sort((a, b) => a - b);
  return Math.max(1, places[places.length >> 1] ?? 1);
}
