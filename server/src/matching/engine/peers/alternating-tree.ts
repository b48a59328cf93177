import { NONE } from './half-edges.ts';

/** Where a vertex or a blossom stands while a tree grows from an unmatched root: outside, or an even or odd number of edges away. */
export const OUT = 0;
export const EVEN = 1;
export const ODD = 2;

/**
 * Finds the first node that the ways from two nodes to their root have in common. Both are walked by turns, so
 * that a short cycle is found in its own length, however deep in the tree it lies.
 * @param nodeCount nodes are numbered below it
 * @param parentOf the next node on the way up, NONE above the root
 */
export function meetingFinder(nodeCount: number, parentOf: (node: number) => number): (a: number, b: number) => number {
  const mark = new Int32Array(nodeCount);
  let markCount = 0;
  return (a, b) => {
    markCount++;
    let near = a;
    let far = b;
    for (;;) {
      if (near !== NONE) {
        if (mark[near] === markCount) return near;
        mark[near] = markCount;
        near = parentOf(near);
      }
      [near, far] = [far, near];
    }
  };
}
