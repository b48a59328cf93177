import { UNPLACED } from '../assignment/assignment.types.ts';
import { openingPrice } from '../assignment/solve-assignment.ts';
import type { MatchMentor, RoundInput, RunOptions } from '../input.types.ts';
import { skillDemand } from '../round/round-stats.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import { compareIds } from '../seed-order.ts';
import { solveBase, solveChanged, stopping, type SolvedBase } from './solved-base.ts';
import { typicalMentor } from './typical-mentor.ts';

/** What one more mentor, or one more place, would do. */
export interface Gain {
  /** Mentees who would be placed besides. */
  readonly placed: number;
  /** Points that the total score would rise by, those newly placed among it. */
  readonly score: number;
}

/** What one more mentor would do who offers a skill; see `typicalMentor` for who that is. */
export interface SkillGain extends Gain {
  readonly skill: string;
  /** Mentees who want it, and places of the mentors who offer it. */
  readonly wanted: number;
  readonly places: number;
  /** Places of the mentor added. */
  readonly addedPlaces: number;
}

/** What one more place with a mentor would do. */
export interface MentorGain extends Gain {
  readonly mentorId: string;
}

export interface Shortage {
  /** Most placed first, then by points. */
  readonly skills: readonly SkillGain[];
  /** Skills wanted that were not tried. */
  readonly skillsNotTried: number;
  /** The same for mentors who are full: most placed first, then by points. */
  readonly mentors: readonly MentorGain[];
  readonly mentorsNotTried: number;
  /** False when the caller stopped it before everything was tried. */
  readonly complete: boolean;
}

export interface ShortageOptions extends RunOptions {
  /** Skills to try: those shortest of places first. */
  readonly mostSkills: number;
  /** Mentors to try: those whom the most unplaced mentees could have first, then those most would gain by. */
  readonly mostMentors: number;
}

/**
 * What one more mentor who offers a skill would do, and one more place with a mentor who is full: the round is solved
 * again with each added, never read off a price, which only says what the first unit of a place is worth. Null when
 * the round's demands conflict or the caller stopped it before it was solved once. Throws `EngineInputError`.
 */
export function workOutShortage(input: RoundInput, options: ShortageOptions): Shortage | null {
  const base = solveBase(input, { seed: options.seed, ...stopping(options) });
  if (base === null) return null;
  const demand = skillDemand(input.mentees, input.mentors);
  const tried = demand.slice(0, options.mostSkills);
  const full = fullMentors(base);
  const columns = full.slice(0, options.mostMentors);
  const total = tried.length + columns.length;
  const skills: SkillGain[] = [];
  const mentors: MentorGain[] = [];
  const goOn = (): boolean => {
    options.onProgress?.(skills.length + mentors.length, total);
    return options.shouldStop?.() !== true;
  };
  const added = addedMentors(base, tried.map(({ skill }) => skill), options);
  for (const [at, { mentor, scores, blockedBy }] of added.entries()) {
    const gain = goOn() ? gainOfMentor(base, mentor, scores, blockedBy, options) : null;
    if (gain !== null) skills.push({ ...tried[at]!, ...gain, addedPlaces: mentor.capacity });
  }
  for (const column of columns) {
    const gain = goOn() ? gainOfPlace(base, column, options) : null;
    if (gain !== null) mentors.push({ mentorId: base.matrix.mentors[column]!.id, ...gain });
  }
  return {
    skills: skills.sort((a, b) => byGain(a, b) || compareIds(a.skill, b.skill)),
    skillsNotTried: demand.length - skills.length,
    mentors: mentors.sort((a, b) => byGain(a, b) || compareIds(a.mentorId, b.mentorId)),
    mentorsNotTried: full.length - mentors.length,
    complete: options.shouldStop?.() !== true,
  };
}

function byGain(a: Gain, b: Gain): number {
  return b.placed - a.placed || b.score - a.score;
}

interface AddedMentor {
  readonly mentor: MatchMentor;
  /** By row of the base's matrix, as in `ScoreMatrix`. */
  readonly scores: Int16Array;
  readonly blockedBy: Uint8Array;
}

/** The typical mentors of some skills with their columns of scores: rows have the order of the base, which the seed gives. */
function addedMentors({ input, matrix }: SolvedBase, skills: readonly string[], { seed }: RunOptions): AddedMentor[] {
  const mentors = skills.flatMap((skill) => typicalMentor(matrix, skill, `typical mentor for ${skill}`) ?? []);
  const columns = scorePairs({ ...input, mentors, locked: [], kept: [] }, { seed });
  const width = mentors.length;
  return mentors.map((mentor) => {
    const column = columns.mentors.findIndex(({ id }) => id === mentor.id);
    return {
      mentor,
      scores: Int16Array.from(matrix.mentees, (_, row) => columns.scores[row * width + column]!),
      blockedBy: Uint8Array.from(matrix.mentees, (_, row) => columns.blockedBy[row * width + column]!),
    };
  });
}

function gainOfMentor(base: SolvedBase, mentor: MatchMentor, scores: Int16Array, blockedBy: Uint8Array, options: RunOptions): Gain | null {
  const { input, matrix, prices, result } = base;
  const changed = {
    input: { ...input, mentors: [...input.mentors, mentor] },
    matrix: widened(matrix, mentor, scores, blockedBy),
    mentorPrice: prices === null ? null : Float64Array.of(...prices.mentorPrice, openingPrice(prices, scores)),
    mentorOf: result.mentorOf,
  };
  return gainBy(base, changed, options);
}

function gainOfPlace(base: SolvedBase, column: number, options: RunOptions): Gain | null {
  const { input, prices, result } = base;
  const { mentors: before, mentees, scores } = base.matrix;
  const withPlace = { ...before[column]!, capacity: before[column]!.capacity + 1 };
  const mentorPrice = prices?.mentorPrice.slice() ?? null;
  // A mentor without any place was not in the problem, so the price of one was never found.
  if (prices !== null && mentorPrice !== null && before[column]!.capacity === 0) {
    mentorPrice[column] = openingPrice(prices, Int16Array.from(mentees, (_, row) => scores[row * before.length + column]!));
  }
  const mentors = before.map((mentor, other) => (other === column ? withPlace : mentor));
  return gainBy(base, { input: { ...input, mentors }, matrix: { ...base.matrix, mentors }, mentorPrice, mentorOf: result.mentorOf }, options);
}

function gainBy(base: SolvedBase, changed: Parameters<typeof solveChanged>[1], options: RunOptions): Gain | null {
  const after = solveChanged(base, changed, stopping(options));
  return after === null ? null : { placed: after.placed - base.result.placed, score: after.totalScore - base.result.totalScore };
}

/** The matrix with one more mentor as its last column. `judge` goes on judging the others alone. */
function widened(matrix: ScoreMatrix, mentor: MatchMentor, scores: Int16Array, blockedBy: Uint8Array): ScoreMatrix {
  const width = matrix.mentors.length;
  const wide = { scores: new Int16Array(matrix.scores.length + scores.length), blockedBy: new Uint8Array(matrix.scores.length + scores.length) };
  for (let row = 0; row < scores.length; row++) {
    wide.scores.set(matrix.scores.subarray(row * width, (row + 1) * width), row * (width + 1));
    wide.blockedBy.set(matrix.blockedBy.subarray(row * width, (row + 1) * width), row * (width + 1));
    wide.scores[row * (width + 1) + width] = scores[row]!;
    wide.blockedBy[row * (width + 1) + width] = blockedBy[row]!;
  }
  return { ...matrix, ...wide, mentors: [...matrix.mentors, mentor] };
}

/**
 * Mentors without a free place, those first whom the most unplaced mentees could have, then those by whom the mentees
 * who fit them better than what they have would gain the most. Where there are prices, only mentors who have one: a
 * place that costs nothing gains nothing, as the same prices bound the round with it too.
 */
function fullMentors({ matrix: { mentees, mentors, scores }, result: { mentorOf }, prices }: SolvedBase): number[] {
  const width = mentors.length;
  const load = new Int32Array(width);
  for (const column of mentorOf) if (column !== UNPLACED) load[column]!++;
  const waiting = new Int32Array(width);
  const better = new Float64Array(width);
  for (let row = 0; row < mentees.length; row++) {
    const own = mentorOf[row] === UNPLACED ? UNPLACED : scores[row * width + mentorOf[row]!]!;
    for (let column = 0; column < width; column++) {
      const score = scores[row * width + column]!;
      if (score < 0) continue;
      if (mentorOf[row] === UNPLACED) waiting[column]!++;
      else better[column]! += Math.max(0, score - own);
    }
  }
  return [...mentors.keys()]
    .filter((column) => load[column]! >= mentors[column]!.capacity)
    .filter((column) => prices === null || mentors[column]!.capacity === 0 || prices.mentorPrice[column]! > 0)
    .sort((a, b) => waiting[b]! - waiting[a]! || better[b]! - better[a]! || a - b);
}
