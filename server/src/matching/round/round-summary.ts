import { privateCriteria } from '@alongside/shared/asks';
import { scoreFigures, skillDemand, type Gap, type RoundShape, type RuleRemoval, type ScoreFigures, type ShapedResult, type SkillDemand } from '../engine/index.ts';
import type { UnmatchedReason } from './proposal.repository.ts';
import type { RoundPeople } from './round-input.service.ts';

/** Figures that follow from the pairs alone. */
export interface PairFigures extends Omit<ScoreFigures, 'totalScore'> {
  mentorsUsed: number;
  mentorsFull: number;
  /** Mentors with a place that no pair fills. */
  mentorsWithRoom: number;
}

/** How far from the best a round can be that its time limit ended, or that formed groups by search. */
export interface SummaryGap {
  /** At most so many more could be placed. */
  placed: number;
  /** With as many placed, the total could be at most so many percent higher, rounded up to a tenth; null where nothing is known. */
  percent: number | null;
}

/** What the engine's own pairs come to, in scores as they are shown. */
export interface RunFigures {
  placed: number;
  totalScore: number;
  /** Whether they were proved to be what the aim asks for. */
  proved: boolean;
}

/** What a round came to. */
export interface RoundSummary extends PairFigures {
  /** Mentees in the round. */
  of: number;
  mentors: number;
  places: number;
  unmatched: Record<UnmatchedReason, number>;
  rulesRemoved: readonly RuleRemoval[];
  skills: SkillDemand[];
  /** The certificate of the objective was checked and holds. */
  proved: boolean;
  /** Null for a round of pairs that came to its end. */
  gap: SummaryGap | null;
  /** Pairs of people who would both rather have each other; null where nobody has counted. */
  blockingPairs: number | null;
  /** Pairs that a coordinator made or took away since. */
  changedByHand: number;
  /** What the run came to, for what changes by hand are held against; null for rounds of before it was kept, and among peers. */
  byRun: RunFigures | null;
  /** How much the pairs as they stand now come to less than the run's, below 0 for more; null until a change by hand. */
  sinceRun: { placed: number; score: number } | null;
  locked: number;
  banned: number;
}

/** Pure: median, lowest, distribution and use of mentors; `capacityOf` holds the places of each mentor. */
export function pairFigures(pairs: readonly { mentorId: string; score: number }[], capacityOf: ReadonlyMap<string, number>): PairFigures {
  const load = new Map<string, number>();
  for (const { mentorId } of pairs) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
  const { totalScore: _, ...figures } = scoreFigures(pairs.map(({ score }) => score));
  return {
    ...figures,
    mentorsUsed: load.size,
    mentorsWithRoom: [...capacityOf].filter(([mentorId, capacity]) => (load.get(mentorId) ?? 0) < capacity).length,
    mentorsFull: [...load].filter(([mentorId, used]) => used >= (capacityOf.get(mentorId) ?? 0)).length,
  };
}

/** Pure: among peers the host of each group is placed too, beside those paired with the host. */
export function groupedFigures(figures: PairFigures, shape: RoundShape): PairFigures {
  return shape.kind === 'peers' ? { ...figures, placed: figures.placed + figures.mentorsUsed, mentorsWithRoom: 0 } : figures;
}

const noneUnmatched: Readonly<Record<UnmatchedReason, number>> = { supply: 0, rules: 0, none_offered: 0, not_reached: 0, by_hand: 0 };

/** Pure: the figures of a solved round; ids of mentors are persons' here and nowhere leave it. */
export function summaryOf(result: Exclude<ShapedResult, { kind: 'infeasible' }>, { input, decided, shape, asksForRankings }: Pick<RoundPeople, 'input' | 'decided' | 'shape' | 'asksForRankings'>, proved: boolean): RoundSummary {
  const { mentees, mentors } = input;
  const capacityOf = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
  const unmatched = { ...noneUnmatched };
  for (const { kind } of result.unmatched) unmatched[kind]++;
  const isProvedStable = input.settings.objective.kind === 'stable' && result.kind === 'solved';
  return {
    ...groupedFigures(pairFigures(result.pairs, capacityOf), shape),
    of: mentees.length,
    mentors: mentors.length,
    places: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    unmatched,
    rulesRemoved: result.rulesRemoved,
    skills: skillDemand(mentees, mentors),
    proved,
    gap: result.kind === 'solved' ? null : gapOf(result.gap, result.kind === 'formed' ? result.worth : result.stats.totalScore),
    // Nobody chooses a partner alone where people come together in groups; that a stable round has no such pair is no secret.
    blockingPairs: shape.kind === 'pairs' && (isProvedStable || !isWhomPrivate({ input, asksForRankings })) ? result.blockingPairs : null,
    changedByHand: 0,
    byRun: shape.kind === 'peers' ? null : { placed: result.pairs.length, totalScore: totalOf(result.pairs), proved },
    sinceRun: null,
    ...decided,
  };
}

/**
 * Pure: whether who would rather have whom can depend on what people told for themselves alone: on private criteria, or
 * on whom they rank first, where the programme asks for it. Then a count of such pairs is not told, as it would change
 * with whose wish it is.
 */
export function isWhomPrivate({ input, asksForRankings }: Pick<RoundPeople, 'input' | 'asksForRankings'>): boolean {
  return asksForRankings || privateCriteria.some((key) => input.settings.weights[key] > 0);
}

/** Pure: the scores of pairs together. */
export function totalOf(pairs: readonly { score: number }[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0);
}

function gapOf({ placed, score }: Gap, totalScore: number): SummaryGap {
  return { placed, percent: score === null || totalScore === 0 ? null : Math.ceil((1_000 * score) / totalScore) / 10 };
}

/** Pure: a summary as it was stored, with what nobody counted when it was. */
export function completeSummary(stored: RoundSummary): RoundSummary {
  const unknown = { gap: null, blockingPairs: null, byRun: null, sinceRun: null };
  return { ...unknown, ...stored, unmatched: { ...noneUnmatched, ...stored.unmatched } };
}
