import { FULL_SCORE } from '../scoring/pair-score.ts';
import { UNPLACED, type AssignmentProblem, type Certificate } from './assignment.types.ts';
import { MentorHeap } from './mentor-heap.ts';

const NOBODY = -1;

/** How the search runs on and what it left: `rowsDone` is below the number of mentees after a stop. */
export interface ShortestPathsResult {
  readonly mentorOf: Int32Array;
  readonly load: Int32Array;
  readonly certificate: Certificate;
  readonly rowsDone: number;
}

export interface ShortestPathsOptions {
  readonly shouldStop?: () => boolean;
  readonly onRow?: (done: number) => void;
}

/**
 * The worth of one placement, greater than all scores of a whole assignment together: k + 1
 * placements without a point beat k placements with full score, (k + 1)B > kB + 10,000k for all
 * k ≤ n. So one integer objective is exactly "coverage first, then total score". Sums stay under
 * n · (B + 10,000) ≈ 10⁴n², exact in a double (2⁵³) for n up to 900,000 mentees.
 */
export function placementBonusFor(menteeCount: number): number {
  return FULL_SCORE * menteeCount + 1;
}

/**
 * Coverage first, then total score, exactly, by successive shortest paths with potentials.
 *
 * Mentees enter one after the other. For each, Dijkstra's search over reduced costs finds the
 * cheapest alternating path that ends at a mentor with a free place or at a mentee who gives up
 * their place (staying unplaced is an edge of its own, so a path always exists). Augmenting an
 * optimal assignment of k mentees along a shortest path gives an optimal one of k + 1 (Jewell 1958;
 * Iri 1960; Busacker and Gowen 1960), and updating the prices by the distances keeps all reduced
 * costs ≥ 0 (Tomizawa 1971; Edmonds and Karp 1972). Invariants after each mentee: surplus and
 * price ≥ 0; surplus + price ≥ bonus + score on every candidate, equal on chosen ones; a mentor
 * with a free place has price 0; an unplaced mentee has surplus 0. They are the certificate.
 *
 * O(mentees · (candidates + mentors · log mentors)) at worst; near-linear while places are plenty.
 */
export function shortestPaths(problem: AssignmentProblem, options: ShortestPathsOptions): ShortestPathsResult {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor, candidateScore } = problem;
  const bonus = placementBonusFor(menteeCount);
  const surplus = new Float64Array(menteeCount);
  const price = new Float64Array(mentorCount);
  const mentorOf = new Int32Array(menteeCount).fill(UNPLACED);
  const load = new Int32Array(mentorCount);

  // Mentees of each mentor as doubly linked lists: a path moves people in constant time each.
  const firstMember = new Int32Array(mentorCount).fill(NOBODY);
  const nextMember = new Int32Array(menteeCount).fill(NOBODY);
  const previousMember = new Int32Array(menteeCount).fill(NOBODY);

  const distance = new Float64Array(mentorCount).fill(Infinity);
  const reachedFrom = new Int32Array(mentorCount).fill(NOBODY);
  const heap = new MentorHeap(distance);
  const touched: number[] = [];
  const settled: number[] = [];

  let best = 0;
  let bestMentor = NOBODY;
  let bestLeaver = NOBODY;

  function scan(mentee: number, base: number): void {
    if (base + surplus[mentee]! < best) {
      best = base + surplus[mentee]!;
      bestMentor = NOBODY;
      bestLeaver = mentee;
    }
    const offset = base + surplus[mentee]! - bonus;
    for (let at = rowStart[mentee]!, end = rowStart[mentee + 1]!; at < end; at++) {
      const mentor = candidateMentor[at]!;
      const reached = offset + price[mentor]! - candidateScore[at]!;
      if (reached >= best || reached >= distance[mentor]!) continue;
      if (distance[mentor] === Infinity) touched.push(mentor);
      distance[mentor] = reached;
      reachedFrom[mentor] = mentee;
      if (load[mentor]! < capacities[mentor]!) {
        best = reached;
        bestMentor = mentor;
        bestLeaver = NOBODY;
      } else heap.push(mentor);
    }
  }

  function openingSurplus(mentee: number): number {
    let highest = 0;
    for (let at = rowStart[mentee]!, end = rowStart[mentee + 1]!; at < end; at++) {
      const worth = bonus + candidateScore[at]! - price[candidateMentor[at]!]!;
      if (worth > highest) highest = worth;
    }
    return highest;
  }

  function settlePrices(root: number): void {
    surplus[root]! -= best;
    for (const mentor of settled) {
      const rise = best - distance[mentor]!;
      price[mentor]! += rise;
      for (let member = firstMember[mentor]!; member !== NOBODY; member = nextMember[member]!) {
        surplus[member]! -= rise;
      }
    }
  }

  function leave(mentee: number): void {
    const mentor = mentorOf[mentee]!;
    const before = previousMember[mentee]!;
    const after = nextMember[mentee]!;
    if (before === NOBODY) firstMember[mentor] = after;
    else nextMember[before] = after;
    if (after !== NOBODY) previousMember[after] = before;
    mentorOf[mentee] = UNPLACED;
    load[mentor]!--;
  }

  function join(mentee: number, mentor: number): void {
    const first = firstMember[mentor]!;
    previousMember[mentee] = NOBODY;
    nextMember[mentee] = first;
    if (first !== NOBODY) previousMember[first] = mentee;
    firstMember[mentor] = mentee;
    mentorOf[mentee] = mentor;
    load[mentor]!++;
  }

  function augment(root: number): void {
    let mentor = bestMentor;
    if (bestLeaver !== NOBODY) {
      if (bestLeaver === root) return;
      mentor = mentorOf[bestLeaver]!;
      leave(bestLeaver);
    }
    for (;;) {
      const mentee = reachedFrom[mentor]!;
      const given = mentorOf[mentee]!;
      if (mentee !== root) leave(mentee);
      join(mentee, mentor);
      if (mentee === root) return;
      mentor = given;
    }
  }

  let rowsDone = 0;
  for (; rowsDone < menteeCount; rowsDone++) {
    if (options.shouldStop?.()) break;
    const root = rowsDone;
    surplus[root] = openingSurplus(root);
    best = Infinity;
    scan(root, 0);
    for (let mentor = heap.pop(); mentor !== NOBODY; mentor = heap.pop()) {
      if (distance[mentor]! >= best) break;
      settled.push(mentor);
      for (let member = firstMember[mentor]!; member !== NOBODY; member = nextMember[member]!) {
        scan(member, distance[mentor]!);
      }
    }
    settlePrices(root);
    augment(root);
    for (const mentor of touched) distance[mentor] = Infinity;
    touched.length = 0;
    settled.length = 0;
    heap.clear();
    options.onRow?.(rowsDone + 1);
  }
  for (let mentee = rowsDone; mentee < menteeCount; mentee++) surplus[mentee] = openingSurplus(mentee);

  return {
    mentorOf,
    load,
    certificate: { placementBonus: bonus, menteeSurplus: surplus, mentorPrice: price },
    rowsDone,
  };
}
