import { isPrivateCriterion } from '../criteria/criterion-keys.ts';
import type { RoundInput } from '../input.types.ts';
import { WAIVABLE_RULES, type WaivableRule } from '../rules/rule.ts';
import type { PairJudge } from '../scoring/pair-judge.ts';
import { BLOCK_CODES } from '../scoring/blocks.ts';
import { RowScorer } from '../scoring/kernel/row-scorer.ts';
import { activeBlocks, floorOf } from '../scoring/score-matrix.ts';
import type { ScoredRound } from '../scoring/scored-round.ts';
import type { TraceStep, UnmatchedMentee, Waiver } from './round.types.ts';

/** Why each of the given rows has no mentor; `load` is how many mentees each mentor has. */
export function explainUnmatched(
  input: RoundInput,
  scored: ScoredRound,
  rows: readonly number[],
  load: Int32Array,
): UnmatchedMentee[] {
  const blocks = activeBlocks(input);
  const reached = rows.filter((row) => row < scored.rowsScored);
  const bestWaiver = waivers(scored, reached, load, floorOf(input.settings.objective));
  let next = 0;

  return rows.map((row): UnmatchedMentee => {
    const menteeId = scored.mentees[row]!.id;
    if (row >= scored.rowsScored) return { menteeId, kind: 'not_reached' };
    const at = next++;

    const removedBy = new Map<string, number>();
    let eligibleCount = 0;
    let withPlaces = 0;
    const rowBlocks = scored.blocksOf(row);
    scored.mentors.forEach((mentor, column) => {
      if (mentor.capacity === 0) return;
      withPlaces++;
      const block = rowBlocks[column]!;
      if (block === 0) eligibleCount++;
      else {
        const code = BLOCK_CODES[block - 1]!;
        removedBy.set(code, (removedBy.get(code) ?? 0) + 1);
      }
    });
    const trace = funnel(scored.mentors.length, withPlaces, blocks, removedBy);
    if (withPlaces === 0) return { menteeId, kind: 'none_offered', eligibleCount, trace, bestIfWaived: null };
    const waiver = bestWaiver(at, rowBlocks);
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

/**
 * Finds the best waiver of `rows[at]`: mentors with room come before full ones, then the higher score, then seed order. It is
 * shown by name, so that private criteria have no say in it. Scores
 * without rules come from the kernel, so that rules are looked at one by one only where a pair would be better.
 */
function waivers(
  { mentees, mentors, model, judge }: ScoredRound,
  rows: readonly number[],
  load: Int32Array,
  floor: number,
): (at: number, blocks: Uint8Array) => Waiver | null {
  const sides = { mentees: rows.map((row) => mentees[row]!), mentors };
  const criteria = model.criteria.filter(({ key }) => !isPrivateCriterion(key));
  if (criteria.length === 0) return () => null;
  const scorer = new RowScorer({ criteria, rules: [] }, sides, { floor: 0 });
  return (at, blocks) => {
    let best: Waiver | null = null;
    scorer.score(at);
    mentors.forEach(({ id, capacity }, column) => {
      const score = scorer.scores[column]!;
      if (capacity === 0 || blocks[column] === 0 || score < floor) return;
      const hasRoom = load[column]! < capacity;
      if (best !== null && (hasRoom === best.hasRoom ? score <= best.score : best.hasRoom)) return;
      const rule = onlyBrokenRule(judge, rows[at]!, column);
      if (rule !== null) best = { rule, mentorId: id, score, hasRoom };
    });
    return best;
  };
}

function onlyBrokenRule(judge: PairJudge, mentee: number, mentor: number): WaivableRule | null {
  const broken = judge.brokenRules(mentee, mentor);
  return broken.length === 1 ? (WAIVABLE_RULES.find((key) => key === broken[0]) ?? null) : null;
}
