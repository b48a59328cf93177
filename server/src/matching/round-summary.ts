import type { MatchMentee, MatchMentor, RoundResult, RuleRemoval } from './engine/index.ts';
import type { LeftOutReason } from './proposal.repository.ts';
import type { RoundPeople } from './round-input.service.ts';

const BINS = 20;
const FULL_SCORE = 10_000;

/** A skill that mentees want, against the places of the mentors who offer it. */
export interface SkillDemand {
  skill: string;
  wanted: number;
  places: number;
}

/** Figures that follow from the pairs alone. Scores are 0…10,000; bins are 500 wide. */
export interface PairFigures {
  placed: number;
  medianScore: number | null;
  lowestScore: number | null;
  histogram: number[];
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
  const ascending = pairs.map(({ score }) => score).sort((a, b) => a - b);
  const histogram = Array.from({ length: BINS }, () => 0);
  for (const score of ascending) {
    const bin = Math.min(Math.floor((score * BINS) / FULL_SCORE), BINS - 1);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  const load = new Map<string, number>();
  for (const { mentorId } of pairs) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
  return {
    placed: ascending.length,
    medianScore: median(ascending),
    lowestScore: ascending[0] ?? null,
    histogram,
    mentorsUsed: load.size,
    mentorsWithRoom: [...capacityOf].filter(([mentorId, capacity]) => (load.get(mentorId) ?? 0) < capacity).length,
    mentorsFull: [...load].filter(([mentorId, used]) => used >= (capacityOf.get(mentorId) ?? 0)).length,
  };
}

function median(ascending: readonly number[]): number | null {
  const upper = ascending[ascending.length >> 1];
  const lower = ascending[(ascending.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Pure: every skill somebody wants, the one shortest of mentors first. */
export function skillDemand(mentees: readonly Pick<MatchMentee, 'wanted'>[], mentors: readonly Pick<MatchMentor, 'offered' | 'capacity'>[]): SkillDemand[] {
  const demand = new Map<string, SkillDemand>();
  for (const { wanted } of mentees) {
    for (const { skill } of wanted) {
      const known = demand.get(skill);
      if (known) known.wanted++;
      else demand.set(skill, { skill, wanted: 1, places: 0 });
    }
  }
  for (const { offered, capacity } of mentors) {
    for (const { skill } of offered) {
      const known = demand.get(skill);
      if (known) known.places += capacity;
    }
  }
  return [...demand.values()].sort((a, b) => b.wanted - b.places - (a.wanted - a.places) || a.skill.localeCompare(b.skill, 'en'));
}

export type RoundOutcome = Exclude<RoundResult, { kind: 'infeasible' }>;

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
