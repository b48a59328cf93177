import { EVEN, meetingFinder, ODD, OUT } from './alternating-tree.ts';
import { EventQueue } from './event-queue.ts';
import { NONE, type HalfEdges } from './half-edges.ts';

/** A matching on tight edges under prices that cover every edge; see `WeightedMatching` for the units. */
export interface MatchingStart {
  /** The half-edge to its partner, of each vertex, or -1. */
  readonly mate: Int32Array;
  readonly price: Float64Array;
}

/**
 * A start for the blossom method: the optimum of the fractional problem, in which a vertex may give one
 * half of itself to each of two partners (Balinski 1965: halves are enough, and they form odd cycles).
 * An odd cycle then becomes pairs and one vertex without a partner, usually for one vertex in hundreds, so that
 * few trees with blossoms are left to grow (Derigs and Metz 1986).
 *
 * The same trees as in `maximumWeightMatching`, but an edge between two even vertices ends the tree: the
 * cycle it closes is taken in halves. So the queue holds only vertices to join the tree. Half the best weight
 * around each vertex is where prices begin. Stopped early, what stands is a start all the same. O(n · m · log n).
 */
export function fractionalStart(edges: HalfEdges, shouldStop?: () => boolean): MatchingStart {
  const { vertexCount, start, head, twin, doubleWeight } = edges;
  const mate = new Int32Array(vertexCount).fill(NONE);
  const price = startPrices(edges, mate);
  /** Of a vertex given in halves: the half-edge to the next of its cycle. */
  const cycleEdge = new Int32Array(vertexCount).fill(NONE);
  const label = new Uint8Array(vertexCount);
  /** Least (price of an even vertex − weight) towards each vertex, as if t were 0, and by which half-edge. */
  const reach = new Float64Array(vertexCount).fill(Infinity);
  const reachedBy = new Int32Array(vertexCount).fill(NONE);
  const meeting = meetingFinder(vertexCount, parentOf);
  const queue = new EventQueue();
  const reached: number[] = [];
  const inTree: number[] = [];
  let time = 0;
  let endTime = Infinity;
  let endEdge = NONE;
  let endVertex = NONE;

  function takeIn(vertex: number, side: typeof EVEN | typeof ODD): void {
    price[vertex]! += side === EVEN ? time : -time;
    label[vertex] = side;
    inTree.push(vertex);
  }

  function scan(vertex: number): void {
    const own = price[vertex]!;
    if (own < endTime) {
      endTime = own;
      endEdge = NONE;
      endVertex = vertex;
    }
    for (let half = start[vertex]!, end = start[vertex + 1]!; half < end; half++) {
      const other = head[half]!;
      const key = own - doubleWeight[half]!;
      const side = label[other];
      if (side === EVEN) endBy((key + price[other]!) / 2, half);
      else if (side === OUT && key < reach[other]!) {
        if (reach[other] === Infinity) reached.push(other);
        reach[other] = key;
        reachedBy[other] = half;
        const at = key + price[other]!;
        if (mate[other] === NONE) endBy(at, half);
        else if (at < endTime) queue.push(at, other);
      }
    }
  }

  function endBy(at: number, half: number): void {
    if (at >= endTime) return;
    endTime = at;
    endEdge = half;
  }

  function grow(odd: number): void {
    takeIn(odd, ODD);
    const even = head[mate[odd]!]!;
    takeIn(even, EVEN);
    scan(even);
  }

  /** The half-edge from an even vertex to its odd parent, or from an odd one to its even parent. */
  function upwards(vertex: number): number {
    return label[vertex] === EVEN ? mate[vertex]! : twin[reachedBy[vertex]!]!;
  }

  /** Swaps the way from an even vertex to the root; `half` leaves the tree or is NONE. */
  function augment(leaving: number, half: number): void {
    let vertex = leaving;
    let through = half;
    for (;;) {
      const up = mate[vertex]!;
      mate[vertex] = through;
      if (through !== NONE) mate[head[through]!] = twin[through]!;
      if (up === NONE) return;
      through = reachedBy[head[up]!]!;
      vertex = head[twin[through]!]!;
    }
  }

  /** A cycle given in halves becomes pairs, but for one vertex. */
  function pairUp(alone: number): void {
    for (let vertex = head[cycleEdge[alone]!]!; vertex !== alone; ) {
      const half = cycleEdge[vertex]!;
      const partner = head[half]!;
      mate[vertex] = half;
      mate[partner] = twin[half]!;
      cycleEdge[vertex] = NONE;
      vertex = head[cycleEdge[partner]!]!;
      cycleEdge[partner] = NONE;
    }
    cycleEdge[alone] = NONE;
  }

  function parentOf(vertex: number): number {
    const up = upwards(vertex);
    return up === NONE ? NONE : head[up]!;
  }

  /** Takes the cycle that an edge between two even vertices closes in halves. */
  function takeCycle(half: number): void {
    const from = head[twin[half]!]!;
    const to = head[half]!;
    const root = meeting(from, to);
    const cycle = [half];
    for (let vertex = to; vertex !== root; ) {
      const up = upwards(vertex);
      cycle.push(up);
      vertex = head[up]!;
    }
    for (let vertex = from; vertex !== root; ) {
      const up = upwards(vertex);
      cycle.push(twin[up]!);
      vertex = head[up]!;
    }
    augment(root, NONE);
    for (const edge of cycle) {
      cycleEdge[head[twin[edge]!]!] = edge;
      mate[head[edge]!] = NONE;
    }
  }

  function finish(): void {
    const to = endEdge === NONE ? NONE : head[endEdge]!;
    if (to === NONE) augment(endVertex, NONE);
    else if (label[to] === EVEN) takeCycle(endEdge);
    else {
      if (cycleEdge[to] !== NONE) pairUp(to);
      augment(head[twin[endEdge]!]!, endEdge);
    }
  }

  function growTree(root: number): void {
    time = 0;
    endTime = Infinity;
    takeIn(root, EVEN);
    scan(root);
    while (queue.nextTime < endTime) {
      time = queue.nextTime;
      const vertex = queue.pop();
      if (label[vertex] === OUT) grow(vertex);
    }
    finish();
    for (const vertex of inTree) {
      price[vertex]! += label[vertex] === EVEN ? -endTime : endTime;
      label[vertex] = OUT;
    }
    for (const vertex of reached) reach[vertex] = Infinity;
    inTree.length = 0;
    reached.length = 0;
    queue.clear();
  }

  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (mate[vertex] !== NONE || cycleEdge[vertex] !== NONE || price[vertex] === 0) continue;
    if (shouldStop?.()) break;
    growTree(vertex);
  }
  for (let vertex = 0; vertex < vertexCount; vertex++) if (cycleEdge[vertex] !== NONE) pairUp(vertex);
  return { mate, price };
}

/**
 * Half the best weight around a vertex covers every pair; then each vertex in turn lowers its price
 * until a pair of its own is tight, and takes that partner if free.
 */
function startPrices(edges: HalfEdges, mate: Int32Array): Float64Array {
  const { vertexCount, start, head, twin, doubleWeight } = edges;
  const price = new Float64Array(vertexCount);
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    for (let half = start[vertex]!; half < start[vertex + 1]!; half++) {
      price[vertex] = Math.max(price[vertex]!, doubleWeight[half]! / 2);
    }
  }
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (mate[vertex] !== NONE) continue;
    let least = 0;
    let tight = NONE;
    for (let half = start[vertex]!; half < start[vertex + 1]!; half++) {
      const needed = doubleWeight[half]! - price[head[half]!]!;
      if (needed < least || (needed === least && tight !== NONE)) continue;
      least = needed;
      tight = half;
    }
    price[vertex] = least;
    if (tight === NONE || mate[head[tight]!] !== NONE) continue;
    mate[vertex] = tight;
    mate[head[tight]!] = twin[tight]!;
  }
  return price;
}
