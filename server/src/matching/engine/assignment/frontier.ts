import { MentorHeap } from './mentor-heap.ts';

const NOBODY = -1;

/**
 * The tree of a search over mentors (Dijkstra 1959): tentative distances, how each mentor was
 * reached, and those settled, in order. Cleared in time proportional to what the search touched.
 */
export class Frontier {
  readonly distance: Float64Array;
  /** The mentee over whom a mentor was reached, the score of that arc, and whence. */
  readonly via: Int32Array;
  readonly viaScore: Int32Array;
  readonly from: Int32Array;
  readonly settled: Int32Array;
  settledCount = 0;
  readonly #heap: MentorHeap;
  readonly #touched: Int32Array;
  #touchedCount = 0;

  constructor(mentorCount: number) {
    this.distance = new Float64Array(mentorCount).fill(Infinity);
    this.via = new Int32Array(mentorCount);
    this.viaScore = new Int32Array(mentorCount);
    this.from = new Int32Array(mentorCount);
    this.settled = new Int32Array(mentorCount);
    this.#heap = new MentorHeap(this.distance);
    this.#touched = new Int32Array(mentorCount);
  }

  /** Notes a shorter way to a mentor; `queue` where the search may go on from there. */
  reach(mentor: number, distance: number, via: number, viaScore: number, from: number, queue: boolean): void {
    if (this.distance[mentor] === Infinity) this.#touched[this.#touchedCount++] = mentor;
    this.distance[mentor] = distance;
    this.via[mentor] = via;
    this.viaScore[mentor] = viaScore;
    this.from[mentor] = from;
    if (queue) this.#heap.push(mentor);
  }

  /** The nearest mentor not settled yet if nearer than `limit`, settled now; else -1. */
  settleNearest(limit: number): number {
    const mentor = this.#heap.pop();
    if (mentor === NOBODY || this.distance[mentor]! >= limit) return NOBODY;
    this.settled[this.settledCount++] = mentor;
    return mentor;
  }

  clear(): void {
    for (let k = 0; k < this.#touchedCount; k++) this.distance[this.#touched[k]!] = Infinity;
    this.#touchedCount = 0;
    this.settledCount = 0;
    this.#heap.clear();
  }
}
