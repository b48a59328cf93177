import { scoreFigures, skillDemand, type RoundOutcome, type RuleRemoval, type ScoreFigures, type SkillDemand } from './engine/index.ts';
import type { LeftOutReason } from './proposal.repository.ts';
import type { RoundPeople } from './round-input.service.ts';

/** Figures that follow from the pairs alone. */
export interface PairFigures extends Omit<ScoreFigures, 'totalScore'> {
  mentorsUsed: number;
  mentorsFull: number;
  /** Mentors with a place that no pair fills. */
  mentorsWithRoom: number;
}

/** What a round came to. */
export interface RoundSummary extends PairFigures {
  /** Mentees in the round. */
  of: number;
  mentors: number;
  places: number;
  leftOut: Record<LeftOutReason, number>;
  rulesRemoved: readonly RuleRemoval[];
  skills: SkillDemand[];
  /** The certificate was checked and holds: no other matching under these rules places more people or fits better. */
  proved: boolean;
  /** Pairs that a coordinator made or took away since. */
  changedByHand: number;
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

/** Pure: the figures of a solved round; ids of mentors are persons' here and nowhere leave it. */
export function summaryOf(result: RoundOutcome, { input, decided }: Pick<RoundPeople, 'input' | 'decided'>, proved: boolean): RoundSummary {
  const { mentees, mentors } = input;
  const capacityOf = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
  const leftOut = { supply: 0, rules: 0, none_offered: 0, by_hand: 0 };
  for (const { kind } of result.unmatched) if (kind !== 'not_reached') leftOut[kind]++;
  return {
    ...pairFigures(result.pairs, capacityOf),
    of: mentees.length,
    mentors: mentors.length,
    places: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    leftOut,
    rulesRemoved: result.rulesRemoved,
    skills: skillDemand(mentees, mentors),
    proved,
    changedByHand: 0,
    ...decided,
  };
}
