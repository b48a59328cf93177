import type { PeerProblem } from './peers.types.ts';

/** No node, no vertex, no half-edge. */
export const NONE = -1;

/**
 * The graph from each person's side: the half-edges that leave v are `start[v]` to `start[v + 1]`,
 * in order of the person they lead to. Half-edge h leads to `head[h]` and comes back as `twin[h]`.
 */
export interface HalfEdges {
  readonly vertexCount: number;
  readonly start: Int32Array;
  readonly head: Int32Array;
  readonly twin: Int32Array;
  /** Twice the weight of the pair: prices are kept in halves, so all arithmetic is on integers. */
  readonly doubleWeight: Float64Array;
}

/**
 * Sorts pairs into half-edges by counting (a radix sort on both ends), so that the order in which
 * pairs were listed has no influence on anything after. Weight of a pair: `bonus` + its score.
 */
export function halfEdgesOf(problem: PeerProblem, bonus: number): HalfEdges {
  const { personCount: vertexCount, pairFirst, pairSecond, pairScore } = problem;
  const start = new Int32Array(vertexCount + 1);
  for (let pair = 0; pair < pairFirst.length; pair++) {
    start[pairFirst[pair]! + 1]!++;
    start[pairSecond[pair]! + 1]!++;
  }
  for (let vertex = 0; vertex < vertexCount; vertex++) start[vertex + 1]! += start[vertex]!;

  // First pass: unsorted lists. Half-edge 2e leaves the first person of pair e, 2e + 1 the second.
  const unsorted = new Int32Array(2 * pairFirst.length);
  const fill = start.slice(0, vertexCount);
  for (let pair = 0; pair < pairFirst.length; pair++) {
    unsorted[fill[pairFirst[pair]!]!++] = 2 * pair;
    unsorted[fill[pairSecond[pair]!]!++] = 2 * pair + 1;
  }
  // Second pass: visiting the tails in order puts every list in order of its heads.
  const position = new Int32Array(unsorted.length);
  const head = new Int32Array(unsorted.length);
  const doubleWeight = new Float64Array(unsorted.length);
  fill.set(start.subarray(0, vertexCount));
  for (let tail = 0; tail < vertexCount; tail++) {
    for (let at = start[tail]!; at < start[tail + 1]!; at++) {
      const half = unsorted[at]!;
      const pair = half >> 1;
      const from = (half & 1) === 0 ? pairSecond[pair]! : pairFirst[pair]!;
      const slot = fill[from]!++;
      head[slot] = tail;
      doubleWeight[slot] = 2 * (bonus + pairScore[pair]!);
      position[half ^ 1] = slot;
    }
  }
  const twin = new Int32Array(unsorted.length);
  for (let half = 0; half < position.length; half++) twin[position[half]!] = position[half ^ 1]!;
  return { vertexCount, start, head, twin, doubleWeight };
}
