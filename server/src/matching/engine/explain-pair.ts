import { checkMentee, checkMentor, checkRoundInput, checkScoreSettings } from './check-input.ts';
import { EngineInputError } from './engine-input-error.ts';
import type { MatchMentee, MatchMentor, PairIds, RoundInput, RoundSettings, ScoreSettings } from './input.types.ts';
import { ruleCode, type RuleCode } from './rules/rule.ts';
import { pairJudge, scoringModel, type Contribution } from './scoring/pair-judge.ts';
import type { BlockCode } from './scoring/blocks.ts';
import { compareIds } from './seed-order.ts';

/** A pair judged on its own, by the score that a round would give it. */
export interface JudgedPair {
  readonly mentorId: string;
  /** 0…10,000, also when a rule removes the pair. */
  readonly score: number;
  /** The first rule the pair breaks; null for an eligible pair. */
  readonly blockedBy: RuleCode | null;
  readonly contributions: readonly Contribution[];
}

/** A mentor the mentee could have instead. */
export interface Alternative extends JudgedPair {
  readonly blockedBy: null;
  /** Places the mentor has left beside the given pairs; 0 when full. */
  readonly placesLeft: number;
}

/** Judges one pair, both sides of which may be hypothetical. Throws `EngineInputError`. */
export function explainPair(
  mentee: MatchMentee,
  mentor: MatchMentor,
  settings: ScoreSettings,
  { banned = [] }: Pick<RankOptions, 'banned'> = {},
): JudgedPair {
  return judgeFor(mentee, [mentor], settings, banned).judged(0);
}

/** Every rule in force that the pair breaks, in the order they are applied, the quality floor last. Throws `EngineInputError`. */
export function brokenRules(
  mentee: MatchMentee,
  mentor: MatchMentor,
  settings: RoundSettings,
  { banned = [] }: Pick<RankOptions, 'banned'> = {},
): BlockCode[] {
  const judge = judgeFor(mentee, [mentor], settings, banned);
  const { objective } = settings;
  const isUnderFloor = objective.kind === 'quality_floor' && judge.verdict(0).score < objective.minimumScore;
  return [...judge.broken(0), ...(isUnderFloor ? (['minimum_score'] as const) : [])];
}

/** What narrows a ranking: pairs the coordinator banned, and how many of the best to explain. */
export interface RankOptions {
  readonly banned?: readonly PairIds[];
  readonly limit?: number;
}

/**
 * The best mentors for one mentee, eligible ones first, then by score, then by id: discovery's
 * "best for you". All of them without a `limit`. Throws `EngineInputError`.
 */
export function rankMentors(
  mentee: MatchMentee,
  mentors: readonly MatchMentor[],
  settings: ScoreSettings,
  { banned = [], limit = mentors.length }: RankOptions = {},
): JudgedPair[] {
  const judge = judgeFor(mentee, mentors, settings, banned);
  return mentors
    .map(({ id }, at) => ({ id, at, ...judge.verdict(at) }))
    .sort(
      (a, b) =>
        Number(a.blockedBy !== null) - Number(b.blockedBy !== null) ||
        b.score - a.score ||
        compareIds(a.id, b.id),
    )
    .slice(0, limit)
    .map(({ at }) => judge.judged(at));
}

/**
 * The next best eligible mentors for a mentee of a round beside the given pairs, best first, full
 * ones included and marked. The mentee's present mentor is left out, and so are pairs under the
 * quality floor. Throws `EngineInputError`, also for an unknown mentee.
 */
export function alternativesFor(
  input: RoundInput,
  menteeId: string,
  options: { readonly pairs: readonly PairIds[]; readonly limit: number },
): Alternative[] {
  checkRoundInput(input, 0);
  const mentee = input.mentees.find(({ id }) => id === menteeId);
  if (mentee === undefined) throw new EngineInputError('menteeId', 'the id of a mentee of the round', menteeId);
  const { objective } = input.settings;
  const floor = objective.kind === 'quality_floor' ? objective.minimumScore : 0;
  const load = new Map<string, number>();
  for (const { mentorId } of options.pairs) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
  const present = new Set(options.pairs.filter((pair) => pair.menteeId === menteeId).map(({ mentorId }) => mentorId));
  const capacityOf = new Map(input.mentors.map(({ id, capacity }) => [id, capacity]));

  const others = input.mentors.filter(({ id, capacity }) => capacity > 0 && !present.has(id));
  return rankMentors(mentee, others, input.settings, { banned: input.banned, limit: options.limit })
    .filter(({ blockedBy, score }) => blockedBy === null && score >= floor)
    .map((pair) => {
      const placesLeft = Math.max(0, (capacityOf.get(pair.mentorId) ?? 0) - (load.get(pair.mentorId) ?? 0));
      return { ...pair, blockedBy: null, placesLeft };
    });
}

interface Verdict {
  readonly score: number;
  readonly blockedBy: RuleCode | null;
}

/** Judges one mentee's mentors by their index. */
interface Judge {
  /** Cheap: score and rules only. */
  verdict(mentor: number): Verdict;
  /** Every rule broken, where `verdict` stops at the first. */
  broken(mentor: number): RuleCode[];
  /** With the explanations. */
  judged(mentor: number): JudgedPair;
}

function judgeFor(
  mentee: MatchMentee,
  mentors: readonly MatchMentor[],
  settings: ScoreSettings,
  banned: readonly PairIds[],
): Judge {
  checkScoreSettings(settings);
  checkMentee(mentee, 'mentee');
  mentors.forEach((mentor, at) => checkMentor(mentor, `mentors[${at}]`));
  const judge = pairJudge(scoringModel(settings, banned), { mentees: [mentee], mentors });
  const verdict = (mentor: number): Verdict => {
    const broken = judge.firstBrokenRule(0, mentor);
    return { score: judge.score(0, mentor), blockedBy: broken === null ? null : ruleCode(broken) };
  };
  return {
    verdict,
    broken: (mentor) => judge.brokenRules(0, mentor).map(ruleCode),
    judged: (mentor) => ({ mentorId: mentors[mentor]!.id, ...verdict(mentor), contributions: judge.contributions(0, mentor) }),
  };
}
