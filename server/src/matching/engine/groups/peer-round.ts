import { UNPLACED } from '../assignment/assignment.types.ts';
import { brokenRules, explainPair } from '../explain-pair.ts';
import type { PairIds, RoundInput, RunOptions } from '../input.types.ts';
import { formPeerGroups } from '../peers/form-peer-groups.ts';
import { pairPeers } from '../peers/pair-peers.ts';
import type { ProposedPair, RoundResult } from '../round/round.types.ts';
import { scoreFigures } from '../round/round-stats.ts';
import type { Contribution } from '../scoring/pair-judge.ts';
import type { BlockCode } from '../scoring/blocks.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import { compareIds } from '../seed-order.ts';
import { latched } from '../stop.ts';
import { describedBy } from './circle-round.ts';
import type { FormedRound, GroupBounds, ShapedResult } from './group-round.types.ts';
import { eitherWay, resolvePeerLocks } from './peer-locks.ts';

/**
 * A round among equals, each of whom stands on both sides of the input with the same id: pairs by a maximum-weight
 * matching where groups have two, else groups by search. What two are worth to each other is the mean of both ways
 * round, and a rule against either way keeps them apart. Where groups have two, locked pairs stand before anybody else
 * is paired; larger groups, which are found by search, know no locks. Throws `EngineInputError`.
 */
export function runPeerRound(input: RoundInput, bounds: GroupBounds, given: RunOptions): ShapedResult {
  const options = { ...given, shouldStop: latched(given.shouldStop) };
  const matrix = scorePairs({ ...input, locked: [] }, options);
  const scores = mutualScores(matrix);
  const locks = resolvePeerLocks(bounds.largest === 2 ? input : { ...input, locked: [] }, matrix);
  if (locks.kind === 'infeasible') return locks;
  const formed = bounds.largest === 2 ? inPairs(matrix.mentees.length, scores, locks.pairs, options) : inGroups(matrix.mentees.length, scores, bounds, options);
  options.onProgress?.(matrix.mentees.length * 2, matrix.mentees.length * 2);
  const groups = formed.groups.map((group) => group.map((person) => matrix.mentees[person]!.id).sort(compareIds));
  const isScored = matrix.rowsScored === matrix.mentees.length;
  // Who was not scored could be worth anything to anybody.
  const gap = isScored ? formed.gap : { placed: groups.reduce((left, group) => left - group.length, matrix.mentees.length), score: null };
  return { ...told(input, groups, options.seed), kind: 'formed', complete: formed.complete && isScored, worth: formed.totalScore, gap };
}

interface Formed extends Pick<FormedRound, 'complete' | 'gap'> {
  readonly totalScore: number;
  readonly groups: readonly (readonly number[])[];
}

/** Mean of both ways round, -1 for two whom a rule keeps apart; by the order of the matrix's rows. */
function mutualScores({ mentees, mentors, scores }: ScoreMatrix): Int32Array {
  const count = mentees.length;
  const columnOf = new Map(mentors.map(({ id }, column) => [id, column]));
  const column = mentees.map(({ id }) => columnOf.get(id)!);
  const mutual = new Int32Array(count * count);
  for (let first = 0; first < count; first++) {
    for (let second = 0; second < first; second++) {
      const [there, back] = [scores[first * count + column[second]!]!, scores[second * count + column[first]!]!];
      const score = there < 0 || back < 0 ? -1 : (there + back) >> 1;
      mutual[first * count + second] = score;
      mutual[second * count + first] = score;
    }
  }
  return mutual;
}

/** The locked pairs, and everybody else paired best. */
function inPairs(personCount: number, scores: Int32Array, locked: readonly (readonly [number, number])[], options: RunOptions): Formed {
  const held = new Set(locked.flat());
  const free = Array.from({ length: personCount }, (_, person) => person).filter((person) => !held.has(person));
  const [pairFirst, pairSecond, pairScore]: [number[], number[], number[]] = [[], [], []];
  for (let first = 0; first < free.length; first++) {
    for (let second = first + 1; second < free.length; second++) {
      const score = scores[free[first]! * personCount + free[second]!]!;
      if (score < 0) continue;
      pairFirst.push(first);
      pairSecond.push(second);
      pairScore.push(score);
    }
  }
  const problem = { personCount: free.length, pairFirst: Int32Array.from(pairFirst), pairSecond: Int32Array.from(pairSecond), pairScore: Int32Array.from(pairScore) };
  const { partnerOf, complete, totalScore, gap } = pairPeers(problem, options);
  const groups = locked.map((pair) => [...pair]);
  partnerOf.forEach((partner, person) => {
    if (partner !== UNPLACED && person < partner) groups.push([free[person]!, free[partner]!]);
  });
  const lockedScore = locked.reduce((sum, [one, other]) => sum + scores[one * personCount + other]!, 0);
  return { groups, complete, totalScore: totalScore + lockedScore, gap };
}

function inGroups(personCount: number, pairScore: Int32Array, bounds: GroupBounds, options: RunOptions): Formed {
  if (personCount < bounds.smallest) return { groups: [], complete: true, totalScore: 0, gap: { placed: 0, score: 0 } };
  return formPeerGroups({ personCount, pairScore, ...bounds }, options);
}

/** Each group as pairs of its members with its host, the first of them. */
function told(input: RoundInput, groups: readonly (readonly string[])[], seed: number): Omit<Extract<RoundResult, { kind: 'stopped' }>, 'kind'> {
  const hosts = new Set(groups.map(([host]) => host!));
  const pairs: PairIds[] = groups.flatMap(([host, ...others]) => others.map((menteeId) => ({ menteeId, mentorId: host! })));
  const outcome = describedBy({ ...input, locked: eitherWay(input.locked), mentees: input.mentees.filter(({ id }) => !hosts.has(id)) }, pairs, seed);
  const both = outcome.pairs.map((pair) => withBothWays(input, pair)).sort((a, b) => b.score - a.score || compareIds(a.menteeId, b.menteeId));
  const figures = scoreFigures(both.map(({ score }) => score));
  return { ...outcome, pairs: both, stats: { ...outcome.stats, ...figures } };
}

/**
 * Two peers judged both ways round: each criterion counts its mean, and the way that speaks more for it explains it.
 * Throws `EngineInputError`.
 */
export function judgePeers(input: RoundInput, { menteeId, mentorId }: PairIds): Pick<ProposedPair, 'score' | 'contributions'> & { readonly broken: readonly BlockCode[] } {
  const way = (wanting: string, offering: string) => [input.mentees.find(({ id }) => id === wanting)!, input.mentors.find(({ id }) => id === offering)!, input.settings] as const;
  const [there, back] = [way(menteeId, mentorId), way(mentorId, menteeId)];
  const judged = (pair: typeof there) => explainPair(...pair, { banned: input.banned }).contributions;
  const broken = [there, back].flatMap((pair) => brokenRules(...pair, { banned: input.banned }));
  return { ...meanOf(judged(there), judged(back)), broken: [...new Set(broken)] };
}

function withBothWays(input: RoundInput, pair: ProposedPair): ProposedPair {
  const { score, contributions } = judgePeers(input, pair);
  return { ...pair, score, contributions };
}

/** Points stay whole and add up to the score: halves are handed on from one criterion to the next. */
function meanOf(there: readonly Contribution[], back: readonly Contribution[]): Pick<ProposedPair, 'score' | 'contributions'> {
  let twice = 0;
  let score = 0;
  const contributions = there.map((one, at) => {
    const other = back[at]!;
    twice += one.points + other.points;
    const points = (twice >> 1) - score;
    score = twice >> 1;
    const telling = one.neutral === other.neutral ? (one.points >= other.points ? one : other) : one.neutral ? other : one;
    return { ...telling, score: (one.score + other.score) / 2, points };
  });
  return { score, contributions };
}
