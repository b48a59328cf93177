import { UNPLACED, type Certificate, type AssignmentProblem, type SolveOptions } from './assignment.types.ts';
import { Additions } from './candidate-lists.ts';
import { coreOf, type Core } from './core.ts';
import { largestPlacement, type Coverage } from './hopcroft-karp.ts';
import { MOST_BEST, type ScoreRows } from './score-rows.ts';
import { placementBonusFor, shortestPaths, type ShortestPathsResult } from './shortest-paths.ts';
import { startingPoint } from './starting-prices.ts';
import { latched, type ShouldStop } from '../stop.ts';

/** Where whole rows are at hand; where each has to be made anew, longer lists spare more of them. */
const CORE_WIDTH = 24;
/** Candidates a mentee gets at once where prices or coverage ask for more. */
const MOST_ADDED = 8;

/** An assignment over lists that grew until they held all that matters. */
export interface PricedResult extends ShortestPathsResult {
  readonly lists: AssignmentProblem;
  /** The largest placement: what to fall back on after a stop. */
  readonly coverage: Coverage;
}

/**
 * Exact over all pairs, though only a few of them are ever searched: solves on the best candidates
 * of each mentee, looks with the prices for pairs outside that would be worth more than they cost,
 * adds them, and goes on from the prices so far until there are none (column generation: Gilmore
 * and Gomory 1961; for assignment problems the core of Volgenant 1996). Then the prices bound every
 * pair, listed or not: the certificate holds for the whole problem.
 *
 * Coverage is settled on the lists first: as long as mentees short of a place have an eligible
 * mentor outside the over-demanded ones, such pairs are added. So later rounds move scores only.
 */
export function solveByPricing(rows: ScoreRows, given: SolveOptions): PricedResult {
  const shouldStop = latched(given.shouldStop);
  const options = { shouldStop, onRow: risingOnly(given.onRow) };
  const bonus = placementBonusFor(rows.menteeCount);
  const core = coreOf(rows, rows.bestOf === undefined ? CORE_WIDTH : MOST_BEST, shouldStop);
  const outside = pricedOutside(rows, core, shouldStop);
  let { lists, coverage } = coverAll(rows, core.lists, options);
  let found = shortestPaths(lists, bonus, startingPoint(lists, bonus, coverage, options), options);
  let isProved = false;
  while (found.complete && core.complete) {
    const violated = outside(found.certificate);
    isProved = violated.count === 0 && !shouldStop();
    if (isProved || shouldStop()) break;
    lists = violated.addedTo(lists);
    const start = { mentorPrice: found.certificate.mentorPrice, mentorOf: found.mentorOf };
    found = shortestPaths(lists, bonus, start, options);
  }
  return { ...found, complete: isProved, certificate: isProved ? found.certificate : boundOnAll(rows, core, found.certificate), lists, coverage };
}

/** Rounds begin anew; what the caller hears of only rises. */
function risingOnly(onRow: SolveOptions['onRow']): (done: number) => void {
  let furthest = 0;
  return (done) => {
    if (done <= furthest) return;
    furthest = done;
    onRow?.(done);
  };
}

/** Lists whose largest placement is as large as that of all pairs. */
function coverAll(rows: ScoreRows, core: AssignmentProblem, { shouldStop }: { shouldStop: ShouldStop }): { lists: AssignmentProblem; coverage: Coverage } {
  let lists = core;
  for (;;) {
    const coverage = largestPlacement(lists, shouldStop);
    if (!coverage.complete || coverage.placed === rows.menteeCount) return { lists, coverage };
    const missing = pairsOutOfShortage(rows, coverage, shouldStop);
    if (missing.count === 0) return { lists, coverage };
    lists = missing.addedTo(lists);
  }
}

/** The best pairs of mentees who compete for over-demanded mentors with mentors who are not. */
function pairsOutOfShortage(rows: ScoreRows, coverage: Coverage, shouldStop: ShouldStop): Additions {
  const found = new Additions();
  const best = new BestFew();
  const { mentorOf, overDemanded } = coverage;
  const open = Int32Array.from(overDemanded.keys()).filter((mentor) => overDemanded[mentor] === 0 && rows.capacities[mentor]! > 0);
  if (open.length === 0) return found;
  const openScoresOf = scoresAmong(rows, open);
  for (let mentee = 0; mentee < rows.menteeCount && !shouldStop(); mentee++) {
    const present = mentorOf[mentee]!;
    if (present !== UNPLACED && overDemanded[present] === 0) continue;
    const row = openScoresOf(mentee, open.length);
    const turn = Math.floor((mentee * open.length) / rows.menteeCount);
    best.clear();
    for (let k = 0; k < open.length; k++) {
      const at = k + turn < open.length ? k + turn : k + turn - open.length;
      if (row[at]! >= 0) best.offer(at, row[at]!);
    }
    for (let k = 0; k < best.count; k++) found.add(mentee, open[best.mentor[k]!]!, row[best.mentor[k]!]!);
  }
  return found;
}

/** Rows over some mentors: their own where rows are made anew, else picked from the whole. */
function scoresAmong(rows: ScoreRows, mentors: Int32Array): (mentee: number, count: number) => Int16Array {
  if (rows.among !== undefined) return rows.among(mentors);
  const picked = new Int16Array(mentors.length);
  return (mentee, count) => {
    const row = rows.scoresOf(mentee);
    for (let at = 0; at < count; at++) picked[at] = row[mentors[at]!]!;
    return picked;
  };
}

/**
 * Finds pairs outside the core that are worth more than surplus and price say, the worst few of each mentee. Where
 * the best score outside is `bestOutside`, only mentors cheaper than bestOutside − worth can be such: mentors are
 * ordered by their first prices, and a row is looked through as far as anybody so cheap stands. After a stop some are missing.
 */
function pricedOutside(rows: ScoreRows, { bestOutside }: Core, shouldStop: ShouldStop): (certificate: Certificate) => Additions {
  let cheapFirst: { order: Int32Array; scoresOf: (mentee: number, count: number) => Int16Array } | null = null;
  return ({ placementBonus, menteeSurplus, mentorPrice }) => {
    cheapFirst ??= inOrderOf(rows, mentorPrice);
    const { order, scoresOf } = cheapFirst;
    const prices = Float64Array.from(order, (mentor) => mentorPrice[mentor]!);
    const cheapest = cheapestFrom(prices);
    const found = new Additions();
    const best = new BestFew();
    for (let mentee = 0; mentee < rows.menteeCount && !shouldStop(); mentee++) {
      const worth = menteeSurplus[mentee]! - placementBonus;
      const count = countBelow(cheapest, bestOutside[mentee]! - worth);
      if (count === 0) continue;
      const row = scoresOf(mentee, count);
      best.clear();
      for (let at = 0; at < count; at++) {
        if (row[at]! - prices[at]! > worth && row[at]! >= 0) best.offer(at, row[at]! - prices[at]!);
      }
      for (let k = 0; k < best.count; k++) found.add(mentee, order[best.mentor[k]!]!, row[best.mentor[k]!]!);
    }
    return found;
  };
}

function inOrderOf(rows: ScoreRows, mentorPrice: Float64Array): { order: Int32Array; scoresOf: (mentee: number, count: number) => Int16Array } {
  const order = Int32Array.from(mentorPrice.keys());
  if (rows.among === undefined) return { order, scoresOf: rows.scoresOf };
  order.sort((a, b) => mentorPrice[a]! - mentorPrice[b]! || a - b);
  return { order, scoresOf: rows.among(order) };
}

/** The lowest price from each place of an order on: it only rises. */
function cheapestFrom(prices: Float64Array): Float64Array {
  const cheapest = prices.slice();
  for (let at = cheapest.length - 2; at >= 0; at--) cheapest[at] = Math.min(cheapest[at]!, cheapest[at + 1]!);
  return cheapest;
}

/** How many of ascending numbers are below a limit. */
function countBelow(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * After a stop: surpluses raised until they bound the pairs that were never listed too. Rows that would have to be made
 * anew are bounded by the best score left outside and the lowest price of a place, which takes no time and is less tight.
 */
function boundOnAll(rows: ScoreRows, { bestOutside }: Core, certificate: Certificate): Certificate {
  const { placementBonus, mentorPrice } = certificate;
  const menteeSurplus = certificate.menteeSurplus.slice();
  if (rows.bestOf !== undefined) {
    const cheapest = mentorPrice.reduce((least, price, mentor) => (rows.capacities[mentor]! > 0 ? Math.min(least, price) : least), Infinity);
    const bounded = menteeSurplus.map((surplus, mentee) => (bestOutside[mentee]! < 0 ? surplus : Math.max(surplus, placementBonus + bestOutside[mentee]! - cheapest)));
    return { ...certificate, menteeSurplus: bounded };
  }
  for (let mentee = 0; mentee < rows.menteeCount; mentee++) {
    const row = rows.scoresOf(mentee);
    for (let mentor = 0; mentor < row.length; mentor++) {
      if (row[mentor]! < 0) continue;
      menteeSurplus[mentee] = Math.max(menteeSurplus[mentee]!, placementBonus + row[mentor]! - mentorPrice[mentor]!);
    }
  }
  return { ...certificate, menteeSurplus };
}

/** The few mentors offered with the highest gains; of equals, those who came first. */
class BestFew {
  readonly mentor = new Int32Array(MOST_ADDED);
  readonly #gain = new Float64Array(MOST_ADDED);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  offer(mentor: number, gain: number): void {
    if (this.count === MOST_ADDED && gain <= this.#gain[MOST_ADDED - 1]!) return;
    let at = this.count === MOST_ADDED ? MOST_ADDED - 1 : this.count++;
    while (at > 0 && this.#gain[at - 1]! < gain) {
      this.#gain[at] = this.#gain[at - 1]!;
      this.mentor[at] = this.mentor[at - 1]!;
      at--;
    }
    this.#gain[at] = gain;
    this.mentor[at] = mentor;
  }
}
