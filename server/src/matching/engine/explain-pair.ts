import { checkMentee, checkMentor, checkRoundInput, checkScoreSettings } from './check-input.ts';
import { EngineInputError } from './engine-input-error.ts';
import type { MatchMentee, MatchMentor, PairIds, RoundInput, ScoreSettings } from './input.types.ts';
import { ruleCode, type Rule, type RuleCode, type RuleContext } from './rules/rule.ts';
import { activeRules, firstBrokenRule } from './rules/rules.ts';
import { contributionsOf, pairScore, scoringModel, type Contribution, type ScoringModel } from './scoring/pair-score.ts';
import { prepareSides, type PreparedMentee, type PreparedMentor } from './scoring/prepare.ts';
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

/** Judges one pair. Throws `EngineInputError`. */
export function explainPair(
  mentee: MatchMentee,
  mentor: MatchMentor,
  settings: ScoreSettings,
  banned: readonly PairIds[] = [],
): JudgedPair {
  const judge = judgeFor(mentee, [mentor], settings, banned);
  return judge.judged(judge.mentors[0]!);
}

/**
 * Judges all mentors for one mentee, eligible ones first, then by score, then by id: discovery's
 * "best for you". Throws `EngineInputError`.
 */
export function rankMentors(
  mentee: MatchMentee,
  mentors: readonly MatchMentor[],
  settings: ScoreSettings,
  banned: readonly PairIds[] = [],
): JudgedPair[] {
  const judge = judgeFor(mentee, mentors, settings, banned);
  return judge.mentors
    .map(judge.judged)
    .sort(
      (a, b) =>
        Number(a.blockedBy !== null) - Number(b.blockedBy !== null) ||
        b.score - a.score ||
        compareIds(a.mentorId, b.mentorId),
    );
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

  return rankMentors(mentee, input.mentors, input.settings, input.banned)
    .filter(({ mentorId, blockedBy, score }) => blockedBy === null && score >= floor && !present.has(mentorId))
    .filter(({ mentorId }) => (capacityOf.get(mentorId) ?? 0) > 0)
    .slice(0, options.limit)
    .map((pair) => {
      const { mentorId } = pair;
      const placesLeft = Math.max(0, (capacityOf.get(mentorId) ?? 0) - (load.get(mentorId) ?? 0));
      return { ...pair, blockedBy: null, placesLeft };
    });
}

interface Judge {
  readonly mentors: readonly PreparedMentor[];
  readonly judged: (mentor: PreparedMentor) => JudgedPair;
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
  const prepared = prepareSides([mentee], mentors, banned);
  const model = scoringModel(settings);
  const rules = activeRules(settings.rules);
  const context: RuleContext = { settings: settings.rules, bannedPairs: prepared.bannedPairs };
  const own = prepared.mentees[0]!;
  return { mentors: prepared.mentors, judged: (mentor) => judgePair(own, mentor, model, rules, context) };
}

function judgePair(
  mentee: PreparedMentee,
  mentor: PreparedMentor,
  model: ScoringModel,
  rules: readonly Rule[],
  context: RuleContext,
): JudgedPair {
  const broken = firstBrokenRule(rules, mentee, mentor, context);
  return {
    mentorId: mentor.person.id,
    score: pairScore(model, mentee, mentor),
    blockedBy: broken === null ? null : ruleCode(broken),
    contributions: contributionsOf(model, mentee, mentor),
  };
}
