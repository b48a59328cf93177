import { EVEN, meetingFinder, ODD, OUT } from './alternating-tree.ts';
import { Blossoms } from './blossoms.ts';
import { EventQueue } from './event-queue.ts';
import { fractionalStart } from './fractional-start.ts';
import { NONE, type HalfEdges } from './half-edges.ts';

/** A matching with the prices that bound it, in halves; `complete` means they prove it optimal. */
export interface WeightedMatching {
  readonly blossoms: Blossoms;
  readonly vertexPrice: Float64Array;
  readonly blossomPrice: Float64Array;
  readonly complete: boolean;
}

export interface MatchingOptions {
  /** Asked once per vertex that begins without a partner. */
  readonly shouldStop?: () => boolean;
}

/**
 * Maximum-weight matching in a general graph, by the primal-dual blossom method (Edmonds 1965), one
 * tree at a time as in Cook and Rohe (1999), with events in a queue as in Galil, Micali and Gabow (1986).
 *
 * From each unmatched vertex whose price is above 0 a tree of tight edges grows, even and odd vertices
 * by turns. Time t is what the even vertices have given up so far and the odd ones gained; what happens
 * at which t goes into the queue: a matched vertex joins the tree; an edge between two even nodes closes
 * a blossom; an odd blossom without a price opens. The tree ends at the first unmatched vertex it meets or
 * at an even vertex whose price reaches 0, and the path from there to the root is swapped.
 *
 * Prices are kept as if t were 0 and corrected when a vertex changes sides, so the passing of time
 * costs nothing. Invariants: prices ≥ 0; both ends and the blossoms around a pair cover its weight, and
 * cover it exactly on matched pairs and on the cycles of blossoms; a vertex is unmatched only with price
 * 0 or while it waits to be a root. At the end they are the certificate.
 *
 * Integers throughout: prices are half-integers from the start (kept doubled), tight edges join equal
 * fractions, so two even vertices of one tree are always a whole unit apart, and blossom prices are whole.
 *
 * O(n · m · log n + n³) at worst, the last term only where blossoms nest deeply.
 */
export function maximumWeightMatching(edges: HalfEdges, options: MatchingOptions = {}): WeightedMatching {
  const { vertexCount, start, head, twin, doubleWeight } = edges;
  const { mate: startMate, price } = fractionalStart(edges, options.shouldStop);
  const blossoms = new Blossoms(edges, startMate);
  const { mate, top, parent, base, baseChild, next, previous, cycleEdge, firstVertex, lastVertex, nextVertex } = blossoms;
  const blossomPrice = new Float64Array(blossoms.nodeLimit);

  const label = new Uint8Array(blossoms.nodeLimit);
  /** Of an odd node: the half-edge from its even parent. */
  const entry = new Int32Array(blossoms.nodeLimit).fill(NONE);
  /** Least (price of an even vertex − weight) towards each vertex, as if t were 0, and by which half-edge. */
  const reach = new Float64Array(vertexCount).fill(Infinity);
  const reachedBy = new Int32Array(vertexCount).fill(NONE);
  const queue = new EventQueue();
  const reached: number[] = [];
  const inTree: number[] = [];
  const meeting = meetingFinder(blossoms.nodeLimit, treeParent);

  /** The tree ends no later than `endTime`: over `endEdge`, or by giving up `endVertex` if that is NONE. */
  let endTime = Infinity;
  let endEdge = NONE;
  let endVertex = NONE;
  let time = 0;

  function shift(node: number, by: number): void {
    const last = lastVertex[node]!;
    for (let vertex = firstVertex[node]!; ; vertex = nextVertex[vertex]!) {
      price[vertex]! += by;
      if (vertex === last) return;
    }
  }

  /** Prices lose what their side got since; the node leaves the tree. */
  function takeOut(node: number): void {
    const sign = label[node] === EVEN ? -1 : 1;
    shift(node, sign * time);
    if (blossoms.isBlossom(node)) blossomPrice[node]! -= 2 * sign * time;
    label[node] = OUT;
  }

  function takeIn(node: number, side: typeof EVEN | typeof ODD): void {
    const sign = side === EVEN ? -1 : 1;
    shift(node, -sign * time);
    label[node] = side;
    inTree.push(node);
    if (!blossoms.isBlossom(node)) return;
    blossomPrice[node]! += 2 * sign * time;
    if (side === ODD) {
      const opens = blossomPrice[node]! / 2;
      if (opens < endTime) queue.push(opens, ~node);
    }
  }

  function offer(vertex: number): void {
    const at = reach[vertex]! + price[vertex]!;
    if (at >= endTime) return;
    if (mate[base[top[vertex]!]!] === NONE) {
      endTime = at;
      endEdge = reachedBy[vertex]!;
    } else queue.push(at, reachedBy[vertex]!);
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
      const node = top[other]!;
      const key = own - doubleWeight[half]!;
      if (label[node] === EVEN) {
        const closes = (key + price[other]!) / 2;
        if (closes < endTime && node !== top[vertex]) queue.push(closes, half);
      } else if (key < reach[other]!) {
        if (reach[other] === Infinity) reached.push(other);
        reach[other] = key;
        reachedBy[other] = half;
        if (label[node] === OUT) offer(other);
      }
    }
  }

  function scanNode(node: number): void {
    const last = lastVertex[node]!;
    for (let vertex = firstVertex[node]!; ; vertex = nextVertex[vertex]!) {
      scan(vertex);
      if (vertex === last) return;
    }
  }

  function grow(half: number): void {
    const odd = top[head[half]!]!;
    entry[odd] = half;
    takeIn(odd, ODD);
    const even = top[head[mate[base[odd]!]!]!]!;
    takeIn(even, EVEN);
    scanNode(even);
  }

  /** The odd parent of an even node and the even parent of an odd one; NONE above the root. */
  function treeParent(node: number): number {
    const half = label[node] === EVEN ? mate[base[node]!]! : twin[entry[node]!]!;
    return half === NONE ? NONE : top[head[half]!]!;
  }

  /** Closes a cycle of the tree, from the node where both ways meet down to one end of `half` and up again. */
  function closeBlossom(half: number): void {
    const from = top[head[twin[half]!]!]!;
    const to = top[head[half]!]!;
    const root = meeting(from, to);
    const nodes: number[] = [];
    const cycle: number[] = [];
    for (let node = from; node !== root; node = treeParent(node)) {
      nodes.push(node);
      cycle.push(label[node] === EVEN ? twin[mate[base[node]!]!]! : entry[node]!);
    }
    nodes.push(root);
    nodes.reverse();
    cycle.reverse();
    cycle.push(half);
    for (let node = to; node !== root; node = treeParent(node)) {
      nodes.push(node);
      cycle.push(label[node] === EVEN ? mate[base[node]!]! : twin[entry[node]!]!);
    }
    const turned = nodes.filter((node) => label[node] === ODD);
    for (const node of nodes) settleSide(node);
    const blossom = blossoms.join(nodes, cycle);
    label[blossom] = EVEN;
    blossomPrice[blossom] = -2 * time;
    inTree.push(blossom);
    for (const node of turned) scanNode(node);
  }

  /** A node about to be enclosed: its own price stands still from now on, its vertices turn even. */
  function settleSide(node: number): void {
    const odd = label[node] === ODD;
    if (odd) shift(node, 2 * time);
    if (blossoms.isBlossom(node)) blossomPrice[node]! += odd ? -2 * time : 2 * time;
    label[node] = OUT;
  }

  /** Opens an odd blossom whose price is used up: the way through it stays in the tree, the rest leaves. */
  function openBlossom(blossom: number): void {
    takeOut(blossom);
    const entered = blossoms.childWith(blossom, head[entry[blossom]!]!);
    const end = baseChild[blossom]!;
    const forward = blossoms.goesForward(blossom, entered);
    blossoms.part(blossom);
    entry[entered] = entry[blossom]!;
    const turned: number[] = [];
    let node = entered;
    takeIn(node, ODD);
    while (node !== end) {
      const even = forward ? next[node]! : previous[node]!;
      const odd = forward ? next[even]! : previous[even]!;
      entry[odd] = forward ? cycleEdge[even]! : twin[cycleEdge[odd]!]!;
      takeIn(even, EVEN);
      takeIn(odd, ODD);
      turned.push(even);
      node = odd;
    }
    for (node = next[end]!; node !== end; node = next[node]!) if (label[node] === OUT) offerNode(node);
    for (const even of turned) scanNode(even);
  }

  function offerNode(node: number): void {
    const last = lastVertex[node]!;
    for (let vertex = firstVertex[node]!; ; vertex = nextVertex[vertex]!) {
      if (reach[vertex]! < Infinity) offer(vertex);
      if (vertex === last) return;
    }
  }

  /** Carries out an event unless what it was put down for has changed since. */
  function happen(code: number): void {
    if (code < 0) {
      const blossom = ~code;
      if (label[blossom] === ODD && parent[blossom] === NONE && blossomPrice[blossom] === 2 * time) openBlossom(blossom);
      return;
    }
    const from = head[twin[code]!]!;
    const to = head[code]!;
    if (top[from] === top[to]) return;
    const slack = price[from]! + price[to]! - doubleWeight[code]!;
    if (label[top[to]!] === EVEN && slack === 2 * time) closeBlossom(code);
    else if (label[top[to]!] === OUT && slack === time) grow(code);
  }

  /** Swaps the way from the end of the tree to its root; `half` leaves the tree or is NONE. */
  function augment(leaving: number, half: number): void {
    let vertex = leaving;
    let through = half;
    for (;;) {
      const even = top[vertex]!;
      const up = mate[base[even]!]!;
      blossoms.rebase(even, vertex);
      if (through === NONE) mate[vertex] = NONE;
      else {
        blossoms.rebase(top[head[through]!]!, head[through]!);
        blossoms.match(through);
      }
      if (up === NONE) return;
      const odd = top[head[up]!]!;
      through = entry[odd]!;
      vertex = head[twin[through]!]!;
    }
  }

  function growTree(root: number): void {
    time = 0;
    endTime = Infinity;
    takeIn(top[root]!, EVEN);
    scanNode(top[root]!);
    while (queue.nextTime < endTime) {
      time = queue.nextTime;
      happen(queue.pop());
    }
    time = endTime;
    if (endEdge === NONE) augment(endVertex, NONE);
    else augment(head[twin[endEdge]!]!, endEdge);
    for (const node of inTree) {
      if (label[node] !== OUT) takeOut(node);
    }
    for (const vertex of reached) reach[vertex] = Infinity;
    inTree.length = 0;
    reached.length = 0;
    queue.clear();
  }

  let complete = true;
  for (let vertex = 0; complete && vertex < vertexCount; vertex++) {
    if (mate[vertex] !== NONE || price[vertex] === 0) continue;
    if (options.shouldStop?.()) complete = false;
    else growTree(vertex);
  }
  return { blossoms, vertexPrice: price, blossomPrice, complete };
}
