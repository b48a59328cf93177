import type { RoundInput } from '../input.types.ts';
import { WAIVABLE_RULES, type Rule, type RuleContext, type WaivableRule } from '../rules/rule.ts';
import { activeRules } from '../rules/rules.ts';
import { pairScore, scoringModel, type ScoringModel } from '../scoring/pair-score.ts';
import { activeBlocks, BLOCK_CODES, type ScoreMatrix } from '../scoring/score-matrix.ts';
import type { PreparedMentee, PreparedMentor } from '../scoring/prepare.ts';
import type { TraceStep, UnmatchedMentee, Waiver } from './round.types.ts';

/** Why each of the given rows has no mentor; `load` is how many mentees each mentor has. */
export function explainUnmatched(
  input: RoundInput,
  matrix: ScoreMatrix,
  rows: readonly number[],
  load: Int32Array,
): UnmatchedMentee[] {
  const blocks = activeBlocks(input);
  const rules = activeRules(input.settings.rules);
  const model = scoringModel(input.settings);
  const context: RuleContext = { settings: input.settings.rules, bannedPairs: matrix.prepared.bannedPairs };
  const floor = input.settings.objective.kind === 'quality_floor' ? input.settings.objective.minimumScore : 0;

  return rows.map((row): UnmatchedMentee => {
    const mentee = matrix.prepared.mentees[row]!;
    const menteeId = mentee.person.id;
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
    const waiver = bestWaiver(mentee, matrix.prepared.mentors, load, { rules, context, model, floor });
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

interface WaiverSearch {
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  readonly model: ScoringModel;
  readonly floor: number;
}

/** Mentors with room come before full ones, then the higher score, then seed order. */
function bestWaiver(
  mentee: PreparedMentee,
  mentors: readonly PreparedMentor[],
  load: Int32Array,
  search: WaiverSearch,
): Waiver | null {
  let best: Waiver | null = null;
  mentors.forEach((mentor, column) => {
    if (mentor.person.capacity === 0) return;
    const rule = onlyBrokenRule(mentee, mentor, search);
    if (rule === null) return;
    const score = pairScore(search.model, mentee, mentor);
    if (score < search.floor) return;
    const hasRoom = load[column]! < mentor.person.capacity;
    if (best === null || Number(hasRoom) > Number(best.hasRoom) || (hasRoom === best.hasRoom && score > best.score)) {
      best = { rule, mentorId: mentor.person.id, score, hasRoom };
    }
  });
  return best;
}

function onlyBrokenRule(mentee: PreparedMentee, mentor: PreparedMentor, search: WaiverSearch): WaivableRule | null {
  const broken = search.rules.filter((rule) => rule.breaks(mentee, mentor, search.context));
  if (broken.length !== 1) return null;
  return WAIVABLE_RULES.find((key) => key === broken[0]?.key) ?? null;
}
