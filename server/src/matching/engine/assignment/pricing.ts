import { UNPLACED, type Certificate, type AssignmentProblem, type SolveOptions } from './assignment.types.ts';
import { Additions } from './candidate-lists.ts';
import { coreOf, type Core } from './core.ts';
import { largestPlacement, type Coverage } from './hopcroft-karp.ts';
import { turnOf, type ScoreRows } from './score-rows.ts';
import { placementBonusFor, shortestPaths, type ShortestPathsResult } from './shortest-paths.ts';
import { startingPoint } from './starting-prices.ts';

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
  const options = withRisingProgress(given);
  const bonus = placementBonusFor(rows.menteeCount);
  const core = coreOf(rows, CORE_WIDTH);
  let { lists, coverage } = coverAll(rows, core.lists, options);
  let found = shortestPaths(lists, bonus, startingPoint(lists, bonus, coverage, options), options);
  while (found.complete) {
    const violated = violatedPairs(rows, core, found.certificate);
    if (violated.count === 0) break;
    lists = violated.addedTo(lists);
    const start = { mentorPrice: found.certificate.mentorPrice, mentorOf: found.mentorOf };
    found = shortestPaths(lists, bonus, start, options);
  }
  return { ...found, certificate: found.complete ? found.certificate : boundOnAll(rows, found.certificate), lists, coverage };
}

/** Rounds begin anew; what the caller hears of only rises. */
function withRisingProgress({ shouldStop, onRow }: SolveOptions): SolveOptions {
  let furthest = 0;
  const onlyRising = (done: number): void => {
    if (done <= furthest) return;
    furthest = done;
    onRow?.(done);
  };
  return shouldStop === undefined ? { onRow: onlyRising } : { shouldStop, onRow: onlyRising };
}

/** Lists whose largest placement is as large as that of all pairs. */
function coverAll(rows: ScoreRows, core: AssignmentProblem, options: SolveOptions): { lists: AssignmentProblem; coverage: Coverage } {
  let lists = core;
  for (;;) {
    const coverage = largestPlacement(lists, options.shouldStop);
    if (!coverage.complete || coverage.placed === rows.menteeCount) return { lists, coverage };
    const missing = pairsOutOfShortage(rows, coverage);
    if (missing.count === 0) return { lists, coverage };
    lists = missing.addedTo(lists);
  }
}

/** The best pairs of mentees who compete for over-demanded mentors with mentors who are not. */
function pairsOutOfShortage(rows: ScoreRows, coverage: Coverage): Additions {
  const found = new Additions();
  const best = new BestFew();
  const isOpen = Uint8Array.from(coverage.overDemanded, (over, mentor) => (over === 0 && rows.capacities[mentor]! > 0 ? 1 : 0));
  if (!isOpen.includes(1)) return found;
  for (let mentee = 0; mentee < rows.menteeCount; mentee++) {
    const present = coverage.mentorOf[mentee]!;
    if (present !== UNPLACED && coverage.overDemanded[present] === 0) continue;
    const row = rows.scoresOf(mentee);
    const turn = turnOf(rows, mentee);
    best.clear();
    for (let k = 0; k < row.length; k++) {
      const mentor = k + turn < row.length ? k + turn : k + turn - row.length;
      if (isOpen[mentor] === 1 && row[mentor]! >= 0) best.offer(mentor, row[mentor]!);
    }
    for (let k = 0; k < best.count; k++) found.add(mentee, best.mentor[k]!, row[best.mentor[k]!]!);
  }
  return found;
}

/**
 * Pairs worth more than surplus and price say, the worst few of each mentee. A mentee whose best
 * score outside the core is no more than the surplus and the lowest price cannot have any.
 */
function violatedPairs(rows: ScoreRows, core: Core, certificate: Certificate): Additions {
  const { placementBonus, menteeSurplus, mentorPrice } = certificate;
  const found = new Additions();
  const best = new BestFew();
  const lowest = mentorPrice.reduce((least, price) => Math.min(least, price), Infinity);
  for (let mentee = 0; mentee < rows.menteeCount; mentee++) {
    const worth = menteeSurplus[mentee]! - placementBonus;
    if (core.bestOutside[mentee]! - lowest <= worth) continue;
    const row = rows.scoresOf(mentee);
    best.clear();
    for (let mentor = 0; mentor < row.length; mentor++) {
      if (row[mentor]! - mentorPrice[mentor]! > worth && row[mentor]! >= 0) best.offer(mentor, row[mentor]! - mentorPrice[mentor]!);
    }
    for (let k = 0; k < best.count; k++) found.add(mentee, best.mentor[k]!, row[best.mentor[k]!]!);
  }
  return found;
}

/** After a stop: surpluses raised until they bound the pairs that were never listed too. */
function boundOnAll(rows: ScoreRows, certificate: Certificate): Certificate {
  const { placementBonus, mentorPrice } = certificate;
  const menteeSurplus = certificate.menteeSurplus.slice();
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
