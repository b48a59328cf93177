import type { RoundInput } from '../input.types.ts';
import { WAIVABLE_RULES, type WaivableRule } from '../rules/rule.ts';
import type { PairJudge } from '../scoring/pair-judge.ts';
import { BLOCK_CODES } from '../scoring/blocks.ts';
import { activeBlocks, type ScoreMatrix } from '../scoring/score-matrix.ts';
import type { TraceStep, UnmatchedMentee, Waiver } from './round.types.ts';

/** Why each of the given rows has no mentor; `load` is how many mentees each mentor has. */
export function explainUnmatched(
  input: RoundInput,
  matrix: ScoreMatrix,
  rows: readonly number[],
  load: Int32Array,
): UnmatchedMentee[] {
  const blocks = activeBlocks(input);
  const floor = input.settings.objective.kind === 'quality_floor' ? input.settings.objective.minimumScore : 0;

  return rows.map((row): UnmatchedMentee => {
    const menteeId = matrix.mentees[row]!.id;
    if (row >= matrix.rowsScored) return { menteeId, kind: 'not_reached' };

    const removedBy = new Map<string, number>();
    let eligibleCount = 0;
    let withPlaces = 0;
    matrix.mentors.forEach((mentor, column) => {
      if (mentor.capacity === 0) return;
      withPlaces++;
      const block = matrix.blockedBy[row * matrix.mentors.length + column]!;
      if (block === 0) eligibleCount++;
      else {
        const code = BLOCK_CODES[block - 1]!;
        removedBy.set(code, (removedBy.get(code) ?? 0) + 1);
      }
    });
    const trace = funnel(matrix.mentors.length, withPlaces, blocks, removedBy);
    if (withPlaces === 0) return { menteeId, kind: 'none_offered', eligibleCount, trace, bestIfWaived: null };
    const waiver = bestWaiver(matrix, row, load, floor);
    // With eligible mentors but no free place, waiving a rule helps only towards somebody with room.
    const bestIfWaived = eligibleCount === 0 || waiver?.hasRoom === true ? waiver : null;
    return { menteeId, kind: eligibleCount === 0 ? 'rules' : 'supply', eligibleCount, trace, bestIfWaived };
  });
}

function funnel(
  offered: number,
  withPlaces: number,
  blocks: readonly TraceStep['rule'][],
  removedBy: ReadonlyMap<string, number>,
): TraceStep[] {
  const trace: TraceStep[] = [];
  if (withPlaces < offered) trace.push({ rule: 'no_places', removed: offered - withPlaces, remaining: withPlaces });
  let remaining = withPlaces;
  for (const rule of blocks) {
    const removed = removedBy.get(rule) ?? 0;
    remaining -= removed;
    trace.push({ rule, removed, remaining });
  }
  return trace;
}

/** Mentors with room come before full ones, then the higher score, then seed order. */
function bestWaiver({ mentors, judge }: ScoreMatrix, mentee: number, load: Int32Array, floor: number): Waiver | null {
  let best: Waiver | null = null;
  mentors.forEach(({ id, capacity }, column) => {
    if (capacity === 0) return;
    const rule = onlyBrokenRule(judge, mentee, column);
    if (rule === null) return;
    const score = judge.score(mentee, column);
    if (score < floor) return;
    const hasRoom = load[column]! < capacity;
    if (best === null || Number(hasRoom) > Number(best.hasRoom) || (hasRoom === best.hasRoom && score > best.score)) {
      best = { rule, mentorId: id, score, hasRoom };
    }
  });
  return best;
}

function onlyBrokenRule(judge: PairJudge, mentee: number, mentor: number): WaivableRule | null {
  const broken = judge.brokenRules(mentee, mentor);
  return broken.length === 1 ? (WAIVABLE_RULES.find((key) => key === broken[0]) ?? null) : null;
}
