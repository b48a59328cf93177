import { UNPLACED, type AssignmentProblem } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import { findConflict, type Conflict } from '../assignment/conflict.ts';
import { resolveLocks } from '../assignment/locks.ts';
import type { RoundInput, RunOptions } from '../input.types.ts';
import type { ScoreMatrix } from '../scoring/score-matrix.ts';
import { demandsOf, keepingOf, objectiveSettings } from './objective-settings.ts';
import type { RoundConflict } from './round.types.ts';
import { preferencesOf } from './rankings.ts';
import type { Aim } from './solve-round.ts';

/** What is left to be solved when locked pairs have their places, or the demands that cannot be met together. */
export type RoundSetUp =
  | {
      readonly kind: 'ready';
      /** Rows and columns are those of the matrix; rows of locked mentees are empty. */
      readonly problem: AssignmentProblem;
      /** The mentor of each locked mentee, `UNPLACED` for the others. */
      readonly lockedMentorOf: Int32Array;
      readonly aim: Aim;
    }
  | { readonly kind: 'infeasible'; readonly conflicts: readonly RoundConflict[] };

/** Turns a scored round into a problem over indices, once its hard demands agree with one another. */
export function setUpRound(input: RoundInput, matrix: ScoreMatrix, options: Pick<RunOptions, 'shouldStop'> = {}): RoundSetUp {
  const locks = resolveLocks(input, matrix);
  if (locks.kind === 'infeasible') return locks;
  const lockedMentorOf = locks.mentorOf;
  const demands = demandsOf(input, matrix);
  // Rows that a stop left unscored would look like mentees whom no mentor may have.
  if (demands.minimumLoads !== null && matrix.rowsScored === matrix.mentees.length) {
    const unlocked = candidatesOf(matrix, new Int32Array(lockedMentorOf.length).fill(UNPLACED));
    const conflict = findConflict(unlocked, { minimumLoads: demands.minimumLoads, lockedMentorOf }, options);
    if (conflict !== null) return { kind: 'infeasible', conflicts: [byId(conflict, matrix, lockedMentorOf)] };
  }
  const { objective } = input.settings;
  const settings = objectiveSettings(input, matrix, lockedMentorOf, demands);
  return { kind: 'ready', problem: candidatesOf(matrix, lockedMentorOf), lockedMentorOf, aim: { objective, settings, preferences: preferencesOf(matrix, keepingOf(input, matrix)) } };
}

function byId(conflict: Conflict, { mentees, mentors }: ScoreMatrix, lockedMentorOf: Int32Array): RoundConflict {
  const menteeId = (row: number): string => mentees[row]!.id;
  const mentorId = (column: number): string => mentors[column]!.id;
  if (conflict.code === 'capacity') {
    const { capacity } = mentors[conflict.mentor]!;
    return { code: 'capacity_exceeded', mentorId: mentorId(conflict.mentor), capacity, menteeIds: conflict.lockedMentees.map(menteeId).sort() };
  }
  return {
    code: 'minimum_loads',
    mentors: conflict.mentors.map((column) => ({ mentorId: mentorId(column), minimumLoad: mentors[column]!.minimumLoad ?? 0 })),
    locked: conflict.lockedMentees.map((row) => ({ menteeId: menteeId(row), mentorId: mentorId(lockedMentorOf[row]!) })),
    needed: conflict.needed,
    menteeIds: conflict.available.map(menteeId).sort(),
    isSmallest: conflict.isSmallest,
  };
}
