import { UNPLACED, type Gap } from '../assignment/assignment.types.ts';
import { checkEntries, checkInteger, checkLength } from '../check-values.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { FORBIDDEN, Grouping, type GroupingProblem } from '../grouping/grouping.ts';
import { FULL_SCORE } from '../score-scale.ts';
import { SeededRandom } from '../seeded-random.ts';
import { latched, type ShouldStop } from '../stop.ts';
import { groupBound } from './group-bound.ts';

export const MOST_IN_GROUPS = 2_000;
const MOST_SIZE = 20;
/** Means of whole numbers are sums of fractions: what should be whole may come out this much below it. */
const ROUNDING = 1e-6;

/** Times that two groups are broken up and formed anew. */
const RENEWALS = 400;

/** People to form groups of equals. */
export interface PeerGroupProblem {
  readonly personCount: number;
  /** Symmetric, row by person: 0…10,000, or -1 for two who must not be in one group; 0 on the diagonal. */
  readonly pairScore: Int32Array;
  /** 2…20 */
  readonly smallest: number;
  /** `smallest`…20 */
  readonly largest: number;
}

export interface PeerGroups {
  /** People by index, each group ascending; groups in order of their first. */
  readonly groups: readonly (readonly number[])[];
  readonly placed: number;
  /** Sum over people of their mean score with the others of their group, rounded down. */
  readonly totalScore: number;
  /** False when the caller stopped it. */
  readonly complete: boolean;
  readonly gap: Gap;
}

export interface PeerGroupOptions {
  /** Any 32-bit integer: the same problem and seed give the same groups. */
  readonly seed: number;
  /** Asked between steps of the search. */
  readonly shouldStop?: () => boolean;
}

/**
 * Forms groups of equals, of sizes as equal as can be: as many people as possible, then at a high total score.
 *
 * Finding the best groups of three or more is NP-hard (Garey and Johnson 1979), so this constructs and improves: people
 * join, those with the fewest allowed companions first, where they are worth most; moves and swaps follow while any
 * gains; then two groups at a time are broken up and formed anew, and kept if that is better (ruin and recreate, Schrimpf
 * et al. 2000). `gap` is against `groupBound`, which nobody can beat. Throws `EngineInputError`.
 */
export function formPeerGroups(problem: PeerGroupProblem, options: PeerGroupOptions): PeerGroups {
  checkProblem(problem, options.seed);
  const random = new SeededRandom(options.seed);
  const shouldStop = latched(options.shouldStop);
  const shape = groupingOf(problem);
  const grouping = new Grouping(shape);
  const people = Int32Array.from({ length: problem.personCount }, (_, person) => person);
  random.shuffle(people);
  join(grouping, people.sort((a, b) => companions(problem, a) - companions(problem, b)));
  const all = [...grouping.size.keys()];
  grouping.improve(all, shouldStop);
  for (let renewal = 0; renewal < RENEWALS && all.length > 1 && !shouldStop(); renewal++) renew(grouping, random);
  dissolveSmall(grouping, problem.smallest);
  grouping.improve(all.filter((group) => grouping.size[group]! > 0), shouldStop);
  return resultOf(problem, grouping, shouldStop);
}

/** As many groups as give sizes within bounds, the sizes as near to the middle as that allows. */
function groupingOf({ personCount, pairScore, smallest, largest }: PeerGroupProblem): GroupingProblem {
  const middle = Math.round(personCount / ((smallest + largest) / 2));
  const groupCount = Math.min(Math.max(middle, Math.ceil(personCount / largest)), Math.floor(personCount / smallest));
  return {
    personCount,
    groupCount,
    most: new Int32Array(groupCount).fill(largest),
    least: new Int32Array(groupCount).fill(smallest),
    fit: new Int32Array(personCount * groupCount),
    fitWeight: 0,
    likeness: pairScore.map((score) => (score < 0 ? FORBIDDEN : score)),
    likenessWeight: 1,
  };
}

function companions({ personCount, pairScore }: PeerGroupProblem, person: number): number {
  let count = 0;
  for (let other = 0; other < personCount; other++) if (pairScore[person * personCount + other]! >= 0) count++;
  return count;
}

/** Everyone joins a group: groups below their least size first, so that all of them come about. */
function join(grouping: Grouping, people: Iterable<number>): void {
  const { least } = grouping.problem;
  for (const person of people) {
    let best = UNPLACED;
    let most = -Infinity;
    for (let group = 0; group < grouping.size.length; group++) {
      const gain = grouping.gainOfAdding(person, group);
      if (gain === -Infinity) continue;
      const urgent = grouping.size[group]! < least[group]! ? FULL_SCORE * MOST_SIZE : 0;
      if (gain + urgent <= most) continue;
      most = gain + urgent;
      best = group;
    }
    if (best !== UNPLACED) grouping.add(person, best);
  }
}

/** Breaks up two groups and forms them anew with whoever is left out, unless that makes things worse. */
function renew(grouping: Grouping, random: SeededRandom): void {
  const before = grouping.groupOf.slice();
  const { placed, worth } = grouping;
  const first = random.below(grouping.size.length);
  const second = (first + 1 + random.below(grouping.size.length - 1)) % grouping.size.length;
  const loose: number[] = [];
  for (const group of [first, second]) {
    for (const person of [...grouping.membersOf(group)]) {
      grouping.remove(person);
      loose.push(person);
    }
  }
  before.forEach((group, person) => {
    if (group === UNPLACED) loose.push(person);
  });
  random.shuffle(loose);
  join(grouping, loose);
  grouping.improve([first, second]);
  if (grouping.placed > placed || (grouping.placed === placed && grouping.worth >= worth && isWhole(grouping, first, second))) return;
  restore(grouping, before);
}

function isWhole({ size, problem }: Grouping, ...groups: number[]): boolean {
  return groups.every((group) => size[group]! >= problem.least[group]!);
}

function restore(grouping: Grouping, before: Int32Array): void {
  const moved = [...before.keys()].filter((person) => grouping.groupOf[person] !== before[person]);
  for (const person of moved) if (grouping.groupOf[person] !== UNPLACED) grouping.remove(person);
  for (const person of moved) if (before[person] !== UNPLACED) grouping.add(person, before[person]!);
}

/** Groups that bans left too small are no groups; their members join others where there is room. */
function dissolveSmall(grouping: Grouping, smallest: number): void {
  const loose: number[] = [];
  for (let group = 0; group < grouping.size.length; group++) {
    if (grouping.size[group]! >= smallest) continue;
    for (const person of [...grouping.membersOf(group)]) {
      grouping.remove(person);
      loose.push(person);
    }
    grouping.problem.most[group] = 0;
  }
  join(grouping, loose);
}

function resultOf(problem: PeerGroupProblem, grouping: Grouping, shouldStop: ShouldStop): PeerGroups {
  const complete = !shouldStop();
  const { personCount, smallest, largest } = problem;
  const groups = [...grouping.size.keys()]
    .map((group) => [...grouping.membersOf(group)].sort((a, b) => a - b))
    .filter((members) => members.length > 0)
    .sort((a, b) => a[0]! - b[0]!);
  const { placed } = grouping;
  const totalScore = Math.floor(grouping.worth + ROUNDING);
  const able = [...Array(personCount).keys()].filter((person) => companions(problem, person) >= smallest).length;
  const most = Math.min(able, Math.floor(personCount / smallest) * largest);
  if (most > placed) return { groups, placed, totalScore, complete, gap: { placed: most - placed, score: null } };
  const bound = Math.floor(groupBound(grouping.problem.likeness, personCount, smallest, shouldStop) + ROUNDING);
  return { groups, placed, totalScore, complete, gap: { placed: 0, score: Math.max(0, bound - totalScore) } };
}

function checkProblem({ personCount, pairScore, smallest, largest }: PeerGroupProblem, seed: number): void {
  checkInteger('seed', seed, -(2 ** 31), 2 ** 32 - 1);
  checkInteger('personCount', personCount, 0, MOST_IN_GROUPS);
  checkInteger('smallest', smallest, 2, MOST_SIZE);
  checkInteger('largest', largest, smallest, MOST_SIZE);
  checkLength('pairScore', pairScore, personCount * personCount);
  checkEntries('pairScore', pairScore, -1, FULL_SCORE);
  for (let person = 0; person < personCount; person++) {
    for (let other = 0; other <= person; other++) {
      const at = person * personCount + other;
      const expected = other === person ? 0 : pairScore[other * personCount + person]!;
      if (pairScore[at] === expected) continue;
      throw new EngineInputError(`pairScore[${at}]`, other === person ? '0 with oneself' : `${expected}, as the other way round`, pairScore[at]);
    }
  }
}
