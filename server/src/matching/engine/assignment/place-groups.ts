import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';

/** What a coordinator may wish beyond coverage and score; arrays are by index of mentor or mentee. */
export interface Demands {
  /** Mentees that each mentor must have at least, 0 for no such demand; never more than the places. */
  readonly minimumLoads?: Int32Array;
  /** Present mentors of mentees (`UNPLACED` for none), and the points that staying together earns. */
  readonly kept?: { readonly mentorOf: Int32Array; readonly bonus: number };
  /** Points that a mentor's second mentee costs; the third costs twice that, and so on: loads even out. */
  readonly laterPlaceCost?: number;
  /** Mentees that each mentor has already: their further places are later ones. */
  readonly present?: Int32Array;
}

/** A problem in which each mentor is taken apart into groups of places that are worth the same. */
export interface PlaceGroups {
  /** Columns are groups; a mentor's groups follow one another, those worth most first. */
  readonly problem: AssignmentProblem;
  readonly mentorOfGroup: Int32Array;
  /** 1 for places that have to be filled. */
  readonly isMandatory: Uint8Array;
  /** Points of each candidate besides its score: keeping, and an early place. ≥ 0. */
  readonly extra: Int32Array;
}

/** From this many mentees on, one more costs a mentor no more than the one before: bounds the groups. */
export const MOST_STEPS = 8;

interface Group {
  readonly mentor: number;
  readonly mandatory: boolean;
  readonly step: number;
  places: number;
}

/**
 * Takes mentors apart by what each of their places is worth. Worth falls from one place of a mentor
 * to the next, so a best placement fills earlier groups first, and a convex cost of load is exact
 * without any further machinery (the usual reduction for separable convex flow costs: Ahuja,
 * Magnanti and Orlin 1993, chapter 14).
 */
export function placeGroups(problem: AssignmentProblem, demands: Demands): PlaceGroups {
  const groups: Group[] = [];
  const firstGroup = new Int32Array(problem.mentorCount + 1);
  for (let mentor = 0; mentor < problem.mentorCount; mentor++) {
    groups.push(...groupsOf(problem, mentor, demands));
    firstGroup[mentor + 1] = groups.length;
  }
  const step = Int32Array.from(groups, (group) => group.step);
  const cost = demands.laterPlaceCost ?? 0;
  let entries = 0;
  for (const mentor of problem.candidateMentor) entries += firstGroup[mentor + 1]! - firstGroup[mentor]!;
  const rowStart = new Int32Array(problem.menteeCount + 1);
  const candidateMentor = new Int32Array(entries);
  const candidateScore = new Int32Array(entries);
  const extra = new Int32Array(entries);
  let to = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      const mentor = problem.candidateMentor[at]!;
      const keeping = demands.kept?.mentorOf[mentee] === mentor ? demands.kept.bonus : 0;
      for (let group = firstGroup[mentor]!; group < firstGroup[mentor + 1]!; group++, to++) {
        candidateMentor[to] = group;
        candidateScore[to] = problem.candidateScore[at]!;
        extra[to] = keeping + (MOST_STEPS - step[group]!) * cost;
      }
    }
    rowStart[mentee + 1] = to;
  }
  const capacities = Int32Array.from(groups, ({ places }) => places);
  return {
    problem: { menteeCount: problem.menteeCount, mentorCount: groups.length, capacities, rowStart, candidateMentor, candidateScore },
    mentorOfGroup: Int32Array.from(groups, ({ mentor }) => mentor),
    isMandatory: Uint8Array.from(groups, ({ mandatory }) => (mandatory ? 1 : 0)),
    extra,
  };
}

/** The mentor of each mentee, from the group. */
export function mentorsOfGroups(groups: PlaceGroups, groupOf: Int32Array): Int32Array {
  return groupOf.map((group) => (group === UNPLACED ? UNPLACED : groups.mentorOfGroup[group]!));
}

/** The group of each mentee, from the mentor: earlier places are taken first, by whom does not matter. */
export function groupsOfMentors(groups: PlaceGroups, mentorOf: Int32Array): Int32Array {
  const next = new Map<number, number>();
  groups.mentorOfGroup.forEach((mentor, group) => {
    if (!next.has(mentor)) next.set(mentor, group);
  });
  const load = new Int32Array(groups.mentorOfGroup.length);
  return mentorOf.map((mentor) => {
    if (mentor === UNPLACED) return UNPLACED;
    let group = next.get(mentor) ?? groups.mentorOfGroup.length;
    while (groups.mentorOfGroup[group] === mentor && load[group]! >= groups.problem.capacities[group]!) group++;
    next.set(mentor, group);
    load[group]!++;
    return group;
  });
}

function groupsOf(problem: AssignmentProblem, mentor: number, demands: Demands): Group[] {
  const groups: Group[] = [];
  const minimum = demands.minimumLoads?.[mentor] ?? 0;
  const isStepped = (demands.laterPlaceCost ?? 0) > 0;
  const present = demands.present?.[mentor] ?? 0;
  const places = Math.min(problem.capacities[mentor]!, problem.menteeCount);
  for (let place = 0; place < places; place++) {
    const mandatory = place < minimum;
    const step = isStepped ? Math.min(present + place, MOST_STEPS) : 0;
    const last = groups.at(-1);
    if (last !== undefined && last.mandatory === mandatory && last.step === step) last.places++;
    else groups.push({ mentor, mandatory, step, places: 1 });
  }
  return groups;
}
