import { UNPLACED } from '../assignment/assignment.types.ts';
import { pairPeers } from '../peers/pair-peers.ts';
import type {
  IntroductionInput,
  IntroductionOptions,
  IntroductionPlan,
  IntroductionRound,
} from './introductions.types.ts';
import { circleRounds, shiftRounds, type IndexRound } from './round-robin.ts';
import { unmetPairs, type UnmetPairs } from './unmet-pairs.ts';

/** Weight of a person who has most left to meet; above any waiting, and two together under 10,000. */
const MOST_LEFT = 2_500;

/**
 * Rounds of introductions, nobody meeting anyone twice, until all have met who may.
 *
 * Where nobody has met yet and nothing is banned, the fewest rounds by a fixed scheme (`circleRounds`,
 * `shiftRounds`): keep that plan while nobody joins or leaves. Else round by round as in `nextIntroductions`.
 * Between two sides that again takes the fewest rounds possible, since each round serves everyone who has most
 * left to meet (König 1916); in one group even the best plan can need a round more than the bound (Vizing 1964),
 * so the plan says what the fewest could be. Deterministic for a seed, whatever the order of the input.
 * Throws `EngineInputError` for input it cannot work with.
 */
export function planIntroductions(input: IntroductionInput, options: IntroductionOptions): IntroductionPlan {
  const state = unmetPairs(input, options.seed);
  const fewestPossible = fewestRounds(state);
  const rounds: IntroductionRound[] = [];
  if (state.isFresh) {
    for (const pairs of fixedScheme(state)) rounds.push(hold(state, pairs));
    return { rounds, fewestPossible, complete: true };
  }
  while (state.left.some((count) => count > 0)) {
    if (options.shouldStop?.()) return { rounds, fewestPossible, complete: false };
    rounds.push(hold(state, matchingRound(state)));
  }
  return { rounds, fewestPossible, complete: true };
}

/**
 * The next round alone, for a group that changes between rounds: as many pairs who have not met as
 * possible; among those, everyone who has most left to meet comes first, then who waited longest (a maximum-weight
 * matching whose weights stand on people: by the matroid of matchable sets, Edmonds and Fulkerson 1965, nobody
 * earlier in that order is left out for people later in it).
 */
export function nextIntroductions(input: IntroductionInput, options: IntroductionOptions): IntroductionRound {
  const state = unmetPairs(input, options.seed);
  return hold(state, matchingRound(state));
}

function fixedScheme({ people, menteeCount }: UnmetPairs): IndexRound[] {
  if (menteeCount === null) return circleRounds(people.length);
  const rounds = shiftRounds(menteeCount, people.length - menteeCount);
  return rounds.map((pairs) => pairs.map(([mentee, mentor]) => [mentee, menteeCount + mentor] as const));
}

function matchingRound({ people, waited, unmet, left }: UnmetPairs): IndexRound {
  const count = people.length;
  const most = left.reduce((highest, own) => Math.max(highest, own), 0);
  const weight = left.map((own, person) => Math.min(waited[person]!, MOST_LEFT - 1) + (own === most ? MOST_LEFT : 0));
  const pairFirst: number[] = [];
  const pairSecond: number[] = [];
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      if (unmet[first * count + second] === 0) continue;
      pairFirst.push(first);
      pairSecond.push(second);
    }
  }
  const { partnerOf } = pairPeers({
    personCount: count,
    pairFirst: Int32Array.from(pairFirst),
    pairSecond: Int32Array.from(pairSecond),
    pairScore: Int32Array.from(pairFirst, (first, pair) => weight[first]! + weight[pairSecond[pair]!]!),
  });
  const pairs: [number, number][] = [];
  partnerOf.forEach((partner, person) => {
    if (partner !== UNPLACED && person < partner) pairs.push([person, partner]);
  });
  return pairs;
}

/** Writes a round down: who met, who pauses and has waited one round more. */
function hold(state: UnmetPairs, pairs: IndexRound): IntroductionRound {
  const { people, unmet, left, waited } = state;
  const busy = new Uint8Array(people.length);
  for (const [first, second] of pairs) {
    busy[first] = 1;
    busy[second] = 1;
  }
  const pausing = people.flatMap(({ id }, person) => (busy[person] === 0 && left[person]! > 0 ? [id] : []));
  busy.forEach((flag, person) => {
    waited[person] = flag === 1 ? 0 : waited[person]! + 1;
  });
  for (const [first, second] of pairs) {
    unmet[first * people.length + second] = 0;
    unmet[second * people.length + first] = 0;
    left[first]!--;
    left[second]!--;
  }
  return { pairs: pairs.map(([first, second]) => ({ firstId: people[first]!.id, secondId: people[second]!.id })), pausing };
}

/** Nobody meets two in a round, and no round holds more pairs than half of those with somebody left to meet. */
function fewestRounds({ left }: UnmetPairs): number {
  const most = left.reduce((highest, own) => Math.max(highest, own), 0);
  const seeking = left.filter((own) => own > 0).length;
  const pairs = left.reduce((sum, own) => sum + own, 0) / 2;
  return Math.max(most, seeking < 2 ? 0 : Math.ceil(pairs / Math.floor(seeking / 2)));
}
