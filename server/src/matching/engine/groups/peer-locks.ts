import { resolveLocks, type LockConflict } from '../assignment/locks.ts';
import type { PairIds, RoundInput } from '../input.types.ts';
import type { ScoreMatrix } from '../scoring/score-matrix.ts';

/** Pairs of rows that are to stay together, or what contradicts. */
export type PeerLocks = { readonly kind: 'ok'; readonly pairs: readonly (readonly [number, number])[] } | { readonly kind: 'infeasible'; readonly conflicts: readonly LockConflict[] };

/**
 * Locked pairs of peers, whichever of the two each names first. Two locks on one person contradict, and so does a lock
 * on two whom a rule keeps apart either way round; each contradiction is told once.
 */
export function resolvePeerLocks(input: RoundInput, matrix: ScoreMatrix): PeerLocks {
  const locks = resolveLocks({ ...input, locked: eitherWay(input.locked) }, matrix);
  if (locks.kind === 'infeasible') return { kind: 'infeasible', conflicts: toldOnce(locks.conflicts) };
  const rowOf = new Map(matrix.mentees.map(({ id }, row) => [id, row]));
  const pairs = [...locks.mentorOf].flatMap((column, row): [number, number][] => {
    const other = column < 0 ? row : rowOf.get(matrix.mentors[column]!.id)!;
    return row < other ? [[row, other]] : [];
  });
  return { kind: 'ok', pairs };
}

/** Each pair both ways round. */
export function eitherWay(pairs: readonly PairIds[]): PairIds[] {
  return pairs.flatMap(({ menteeId, mentorId }) => [{ menteeId, mentorId }, { menteeId: mentorId, mentorId: menteeId }]);
}

/** Without what only says the same from the other side: more partners than places are two partners for one. */
function toldOnce(conflicts: readonly LockConflict[]): LockConflict[] {
  const broken = new Set<string>();
  return conflicts.filter((conflict) => {
    if (conflict.code === 'capacity_exceeded') return false;
    if (conflict.code !== 'rule_broken') return true;
    const key = [conflict.menteeId, conflict.mentorId].sort().join(' ');
    return !broken.has(key) && broken.add(key);
  });
}
