import { ruleCode, type RuleCode } from '../rules/rule.ts';
import { compareIds } from '../seed-order.ts';
import type { PairIds, RoundInput } from '../input.types.ts';
import type { ScoredRound } from '../scoring/scored-round.ts';

/** Demands that cannot all be met, for the coordinator to choose among. */
export type LockConflict =
  | { readonly code: 'two_mentors_for_mentee'; readonly menteeId: string; readonly mentorIds: readonly string[] }
  | {
      readonly code: 'capacity_exceeded';
      readonly mentorId: string;
      readonly capacity: number;
      readonly menteeIds: readonly string[];
    }
  | { readonly code: 'rule_broken'; readonly menteeId: string; readonly mentorId: string; readonly rule: RuleCode };

/** The mentor's column for each locked mentee's row, -1 elsewhere; or what contradicts. */
export type ResolvedLocks =
  | { readonly kind: 'ok'; readonly mentorOf: Int32Array }
  | { readonly kind: 'infeasible'; readonly conflicts: readonly LockConflict[] };

/**
 * Turns locked pairs into indices and finds every contradiction among them: two mentors for one
 * mentee, more mentees than places, a pair that a rule forbids (a ban is a rule). A lock repeats
 * harmlessly.
 */
export function resolveLocks(input: RoundInput, matrix: Pick<ScoredRound, 'mentees' | 'mentors' | 'judge'>): ResolvedLocks {
  const mentorsOf = grouped(input.locked, 'menteeId', 'mentorId');
  const menteesOf = grouped(input.locked, 'mentorId', 'menteeId');
  const rowOf = new Map(matrix.mentees.map((mentee, row) => [mentee.id, row]));
  const columnOf = new Map(matrix.mentors.map((mentor, column) => [mentor.id, column]));
  const mentorOf = new Int32Array(matrix.mentees.length).fill(-1);
  const conflicts: LockConflict[] = [];

  for (const [menteeId, mentorIds] of mentorsOf) {
    if (mentorIds.length > 1) conflicts.push({ code: 'two_mentors_for_mentee', menteeId, mentorIds });
    for (const mentorId of mentorIds) {
      const row = rowOf.get(menteeId);
      const column = columnOf.get(mentorId);
      if (row === undefined || column === undefined) continue;
      mentorOf[row] = column;
      const broken = matrix.judge.firstBrokenRule(row, column);
      if (broken !== null) conflicts.push({ code: 'rule_broken', menteeId, mentorId, rule: ruleCode(broken) });
    }
  }
  for (const [mentorId, menteeIds] of menteesOf) {
    const capacity = matrix.mentors[columnOf.get(mentorId) ?? -1]?.capacity ?? 0;
    if (menteeIds.length > capacity) conflicts.push({ code: 'capacity_exceeded', mentorId, capacity, menteeIds });
  }
  return conflicts.length > 0 ? { kind: 'infeasible', conflicts } : { kind: 'ok', mentorOf };
}

/** Distinct partners of each person, everything in order of ids. */
function grouped(pairs: readonly PairIds[], by: keyof PairIds, of: keyof PairIds): [string, string[]][] {
  const groups = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const group = groups.get(pair[by]);
    if (group === undefined) groups.set(pair[by], new Set([pair[of]]));
    else group.add(pair[of]);
  }
  return [...groups]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, partners]) => [id, [...partners].sort(compareIds)]);
}
