import { NONE, type HalfEdges } from './half-edges.ts';

/**
 * A matching and its blossoms: odd sets of vertices, nested or disjoint, in each of which all but one
 * (the base) are matched inside (Edmonds 1965).
 *
 * Nodes 0 to n − 1 are the vertices; nodes from n on are blossoms. A blossom's children form a cycle of
 * odd length; `cycleEdge[child]` is the half-edge from a child to the next. Counted from the child that
 * holds the base, children 1 and 2, 3 and 4, … are matched to each other. The vertices of every node form
 * a stretch of one linked list, so joining and parting blossoms takes time proportional to the children.
 */
export class Blossoms {
  /** The half-edge to its partner, of each vertex. */
  readonly mate: Int32Array;
  /** The outermost node that holds a vertex. */
  readonly top: Int32Array;
  /** The blossom directly around a node. */
  readonly parent: Int32Array;
  /** The vertex of a node that is matched outside it or not at all. */
  readonly base: Int32Array;
  /** Of a blossom: the child that holds its base. */
  readonly baseChild: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly cycleEdge: Int32Array;
  readonly firstVertex: Int32Array;
  readonly lastVertex: Int32Array;
  readonly nextVertex: Int32Array;
  readonly nodeLimit: number;

  readonly #edges: HalfEdges;
  readonly #free: Int32Array;
  #freeCount: number;
  readonly #pendingNode: number[] = [];
  readonly #pendingVertex: number[] = [];

  /** Takes over the matching `mate`; there are no blossoms yet. */
  constructor(edges: HalfEdges, mate: Int32Array) {
    const n = edges.vertexCount;
    // Sets of three or more that are nested or disjoint and odd: never more than half the vertices.
    const blossoms = n >> 1;
    const nodes = n + blossoms;
    this.#edges = edges;
    this.nodeLimit = nodes;
    this.mate = mate;
    this.top = Int32Array.from({ length: n }, (_, vertex) => vertex);
    this.parent = new Int32Array(nodes).fill(NONE);
    this.base = Int32Array.from({ length: nodes }, (_, node) => (node < n ? node : NONE));
    this.baseChild = new Int32Array(nodes).fill(NONE);
    this.next = new Int32Array(nodes).fill(NONE);
    this.previous = new Int32Array(nodes).fill(NONE);
    this.cycleEdge = new Int32Array(nodes).fill(NONE);
    this.firstVertex = this.base.slice();
    this.lastVertex = this.base.slice();
    this.nextVertex = new Int32Array(n).fill(NONE);
    this.#free = Int32Array.from({ length: blossoms }, (_, at) => nodes - 1 - at);
    this.#freeCount = blossoms;
  }

  isBlossom(node: number): boolean {
    return node >= this.top.length;
  }

  /** Whether a blossom of this number stands, nested or not. */
  isInUse(blossom: number): boolean {
    return this.base[blossom] !== NONE;
  }

  match(half: number): void {
    const twin = this.#edges.twin[half]!;
    this.mate[this.#edges.head[twin]!] = half;
    this.mate[this.#edges.head[half]!] = twin;
  }

  /**
   * Joins outermost nodes into a new blossom. `nodes` go once around the cycle from the one with the
   * base; `edges[k]` leads from `nodes[k]` to the one after it.
   */
  join(nodes: readonly number[], edges: readonly number[]): number {
    const blossom = this.#free[--this.#freeCount]!;
    const { next, previous, parent, firstVertex, lastVertex, nextVertex } = this;
    let before = nodes.at(-1)!;
    nodes.forEach((node, at) => {
      next[before] = node;
      previous[node] = before;
      before = node;
      this.cycleEdge[node] = edges[at]!;
      parent[node] = blossom;
      if (at > 0) nextVertex[lastVertex[nodes[at - 1]!]!] = firstVertex[node]!;
    });
    const first = nodes[0]!;
    this.baseChild[blossom] = first;
    this.base[blossom] = this.base[first]!;
    parent[blossom] = NONE;
    firstVertex[blossom] = firstVertex[first]!;
    lastVertex[blossom] = lastVertex[before]!;
    nextVertex[lastVertex[blossom]!] = NONE;
    this.#setTop(blossom, blossom);
    return blossom;
  }

  /** Parts an outermost blossom; its children become outermost. Their links in the cycle stay readable. */
  part(blossom: number): void {
    const first = this.baseChild[blossom]!;
    let child = first;
    do {
      this.parent[child] = NONE;
      this.nextVertex[this.lastVertex[child]!] = NONE;
      this.#setTop(child, child);
      child = this.next[child]!;
    } while (child !== first);
    this.base[blossom] = NONE;
    this.#free[this.#freeCount++] = blossom;
  }

  /** The child of a blossom that holds a vertex. */
  childWith(blossom: number, vertex: number): number {
    let node = vertex;
    while (this.parent[node] !== blossom) node = this.parent[node]!;
    return node;
  }

  /**
   * Whether the way from a child to the base that begins with a matched edge goes forward around the
   * cycle: true for children at an odd place counted from the base.
   */
  goesForward(blossom: number, child: number): boolean {
    let odd = false;
    for (let node = this.baseChild[blossom]!; node !== child; node = this.next[node]!) odd = !odd;
    return odd;
  }

  /** Makes `vertex` the base of an outermost node by swapping matched and unmatched edges on the way. */
  rebase(node: number, vertex: number): void {
    this.#pendingNode.push(node);
    this.#pendingVertex.push(vertex);
    while (this.#pendingNode.length > 0) {
      const blossom = this.#pendingNode.pop()!;
      const base = this.#pendingVertex.pop()!;
      if (!this.isBlossom(blossom) || this.base[blossom] === base) continue;
      this.#rebaseChildren(blossom, base);
    }
  }

  #rebaseChildren(blossom: number, vertex: number): void {
    const child = this.childWith(blossom, vertex);
    const { next, previous, cycleEdge } = this;
    const end = this.baseChild[blossom]!;
    this.#later(child, vertex);
    if (this.goesForward(blossom, child)) {
      for (let node = child; node !== end; ) {
        node = next[node]!;
        this.#matchInside(node, cycleEdge[node]!, next[node]!);
        node = next[node]!;
      }
    } else {
      for (let node = child; node !== end; ) {
        node = previous[previous[node]!]!;
        this.#matchInside(node, cycleEdge[node]!, next[node]!);
      }
    }
    this.baseChild[blossom] = child;
    this.base[blossom] = vertex;
  }

  #matchInside(from: number, half: number, to: number): void {
    const { head, twin } = this.#edges;
    this.match(half);
    this.#later(from, head[twin[half]!]!);
    this.#later(to, head[half]!);
  }

  #later(node: number, vertex: number): void {
    this.#pendingNode.push(node);
    this.#pendingVertex.push(vertex);
  }

  #setTop(node: number, top: number): void {
    const last = this.lastVertex[node]!;
    for (let vertex = this.firstVertex[node]!; ; vertex = this.nextVertex[vertex]!) {
      this.top[vertex] = top;
      if (vertex === last) return;
    }
  }
}
