import { UNPLACED } from '../assignment/assignment.types.ts';
import type { ObjectiveSettings } from '../assignment/objectives.ts';
import type { Objective, RoundInput } from '../input.types.ts';
import type { ScoreMatrix } from '../scoring/score-matrix.ts';
import type { Keeping } from './rankings.ts';

/** Everything a round wishes of loads and former pairs, over the columns and rows of its matrix. */
export interface RoundDemands {
  /** Mentees each mentor must have at least, locked ones among them; null where nobody must. */
  readonly minimumLoads: Int32Array | null;
  /** The former mentor of each mentee, `UNPLACED` for none; null where staying together earns nothing. */
  readonly keptMentorOf: Int32Array | null;
}

/** What an objective demands of this round's people. */
export function demandsOf(input: RoundInput, matrix: ScoreMatrix): RoundDemands {
  const { objective } = input.settings;
  const isEnforced = objective.kind !== 'stable' && objective.enforceMinimumLoads === true;
  const minimumLoads = Int32Array.from(matrix.mentors, ({ minimumLoad = 0 }) => (isEnforced ? minimumLoad : 0));
  return {
    minimumLoads: minimumLoads.some((least) => least > 0) ? minimumLoads : null,
    keptMentorOf: (objective.keepBonus ?? 0) > 0 ? keptMentorOf(input, matrix) : null,
  };
}

/**
 * The settings of the solver for the places that locked pairs leave: their mentees count towards minimum loads and
 * make further places later ones. Null for a stable objective, which has no total to maximise.
 */
export function objectiveSettings(
  { settings: { objective } }: RoundInput,
  matrix: ScoreMatrix,
  lockedMentorOf: Int32Array,
  demands: RoundDemands,
): ObjectiveSettings | null {
  if (objective.kind === 'stable') return null;
  const locked = new Int32Array(matrix.mentors.length);
  for (const mentor of lockedMentorOf) if (mentor !== UNPLACED) locked[mentor]!++;
  const { minimumLoads, keptMentorOf: kept } = demands;
  const spread = objective.spreadLoad ?? 0;
  return {
    ...(minimumLoads === null ? {} : { minimumLoads: minimumLoads.map((least, mentor) => Math.max(0, least - locked[mentor]!)) }),
    ...(kept === null ? {} : { kept: { mentorOf: kept, bonus: objective.keepBonus ?? 0 } }),
    ...(spread === 0 ? {} : { laterPlaceCost: spread, present: locked.map((count, mentor) => count + (matrix.mentors[mentor]!.currentMentees ?? 0)) }),
    ...(objective.kind === 'fair' ? { fairStep: objective.step } : {}),
  };
}

/** Whether coverage and the total are all there is to it: the portfolio for assignments solves that fastest. */
export function isPlain(settings: ObjectiveSettings): boolean {
  return Object.keys(settings).length === 0;
}

/** The kind of proof that each objective owes. */
export function proofKind(objective: Objective, settings: ObjectiveSettings | null): 'optimal' | 'staged' | 'stable' {
  if (objective.kind === 'stable' || settings === null) return 'stable';
  return isPlain(settings) ? 'optimal' : 'staged';
}

/** Whom keeping pairs together is about, and what it is worth in a ranking; null where it is worth nothing. */
export function keepingOf(input: RoundInput, matrix: ScoreMatrix): Keeping | null {
  const { keptMentorOf: mentorOf } = demandsOf(input, matrix);
  return mentorOf === null ? null : { mentorOf, bonus: input.settings.objective.keepBonus ?? 0 };
}

function keptMentorOf({ kept = [] }: RoundInput, { mentees, mentors }: ScoreMatrix): Int32Array | null {
  const rowOf = new Map(mentees.map(({ id }, row) => [id, row]));
  const columnOf = new Map(mentors.map(({ id }, column) => [id, column]));
  const mentorOf = new Int32Array(mentees.length).fill(UNPLACED);
  for (const { menteeId, mentorId } of kept) {
    const row = rowOf.get(menteeId);
    const column = columnOf.get(mentorId);
    if (row !== undefined && column !== undefined) mentorOf[row] = column;
  }
  return mentorOf.some((mentor) => mentor !== UNPLACED) ? mentorOf : null;
}
