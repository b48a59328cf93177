import type { MatchMentee, MatchMentor, RoundInput } from '../input.types.ts';
import { compareIds } from '../seed-order.ts';
import { skillIdentity } from '../criteria/skill-taxonomy.ts';
import { FULL_SCORE } from '../score-scale.ts';
import { BLOCK_CODES } from '../scoring/blocks.ts';
import { activeBlocks } from '../scoring/score-matrix.ts';
import type { ScoredRound } from '../scoring/scored-round.ts';
import type { MentorBelowMinimum, MentorWithRoom, RoundStats, RuleRemoval, ScoreFigures, SkillDemand } from './round.types.ts';

const BINS = 20;

/** Figures over the scores of the pairs and the use of places; `load` is by mentor. */
export function roundStats(
  scores: readonly number[],
  menteeCount: number,
  mentors: readonly MatchMentor[],
  load: Int32Array,
): RoundStats {
  return {
    ...scoreFigures(scores),
    of: menteeCount,
    places: mentors.reduce((sum, mentor) => sum + mentor.capacity, 0),
    placesUsed: load.reduce((sum, placed) => sum + placed, 0),
    mentors: mentors.length,
    mentorsUsed: load.reduce((sum, placed) => sum + (placed > 0 ? 1 : 0), 0),
  };
}

/** Number, sum, median, lowest and distribution of the scores of pairs. */
export function scoreFigures(scores: readonly number[]): ScoreFigures {
  const ascending = Int32Array.from(scores).sort();
  const histogram = Array.from({ length: BINS }, () => 0);
  for (const score of ascending) {
    const bin = Math.min(Math.floor((score * BINS) / FULL_SCORE), BINS - 1);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  return {
    placed: ascending.length,
    totalScore: ascending.reduce((sum, score) => sum + score, 0),
    medianScore: median(ascending),
    lowestScore: ascending[0] ?? null,
    histogram,
  };
}

function median(ascending: Int32Array): number | null {
  const upper = ascending[ascending.length >> 1];
  const lower = ascending[(ascending.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Mentors who can take more, most room first. */
export function mentorsWithRoom(mentors: readonly MatchMentor[], load: Int32Array): MentorWithRoom[] {
  return mentors
    .map(({ id, capacity }, column) => {
      const placed = load[column] ?? 0;
      return { mentorId: id, capacity, placed, room: capacity - placed };
    })
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room || compareIds(a.mentorId, b.mentorId));
}

/** Mentors who got fewer mentees than they hoped for, by id. */
export function mentorsBelowMinimum(mentors: readonly MatchMentor[], load: Int32Array): MentorBelowMinimum[] {
  return mentors
    .map(({ id, minimumLoad = 0 }, column) => ({ mentorId: id, minimumLoad, placed: load[column] ?? 0 }))
    .filter(({ minimumLoad, placed }) => placed < minimumLoad)
    .sort((a, b) => compareIds(a.mentorId, b.mentorId));
}

/** Pairs removed by each rule in force, in the order applied. */
export function rulesRemoved(input: RoundInput, scored: ScoredRound): RuleRemoval[] {
  const byBlock = scored.removed();
  return activeBlocks(input).map((rule) => ({ rule, pairs: byBlock[BLOCK_CODES.indexOf(rule) + 1] ?? 0 }));
}

/** Every skill somebody wants, the one shortest of places first. Spellings of one skill are counted together. */
export function skillDemand(
  mentees: readonly Pick<MatchMentee, 'wanted'>[],
  mentors: readonly Pick<MatchMentor, 'offered' | 'capacity'>[],
): SkillDemand[] {
  const demand = new Map<string, { skill: string; wanted: number; places: number }>();
  for (const mentee of mentees) {
    for (const [identity, skill] of skillsOf(mentee.wanted)) {
      const known = demand.get(identity);
      if (known === undefined) demand.set(identity, { skill, wanted: 1, places: 0 });
      else {
        known.wanted++;
        if (skill < known.skill) known.skill = skill;
      }
    }
  }
  for (const mentor of mentors) {
    for (const identity of skillsOf(mentor.offered).keys()) {
      const known = demand.get(identity);
      if (known !== undefined) known.places += mentor.capacity;
    }
  }
  return [...demand.values()].sort(
    (a, b) => b.wanted - b.places - (a.wanted - a.places) || compareIds(a.skill, b.skill),
  );
}

/** Skills with more mentees wanting them than places with mentors who offer them, largest shortage first. */
export function skillShortage(mentees: readonly MatchMentee[], mentors: readonly MatchMentor[]): SkillDemand[] {
  return skillDemand(mentees, mentors).filter(({ wanted, places }) => wanted > places);
}

/** Distinct skills of a person with one spelling each. */
function skillsOf(skills: readonly { readonly skill: string }[]): Map<string, string> {
  const distinct = new Map<string, string>();
  for (const { skill } of skills) {
    const identity = skillIdentity(skill);
    const known = distinct.get(identity);
    if (known === undefined || skill < known) distinct.set(identity, skill);
  }
  return distinct;
}
