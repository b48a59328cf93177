/**
 * Binary min-heap of mentor indices by distance, with decrease-key through a position table
 * (Williams 1964). Equal distances come out by the smaller index, so runs repeat exactly.
 */
export class MentorHeap {
  readonly #distance: Float64Array;
  readonly #heap: Int32Array;
  readonly #position: Int32Array;
  #size = 0;

  /** `distance[j]` is read whenever j is pushed or moved; the caller lowers it before `push`. */
  constructor(distance: Float64Array) {
    this.#distance = distance;
    this.#heap = new Int32Array(distance.length);
    this.#position = new Int32Array(distance.length).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a mentor, or moves it up after its distance was lowered. */
  push(mentor: number): void {
    let at = this.#position[mentor]!;
    if (at < 0) {
      at = this.#size++;
    }
    this.#siftUp(at, mentor);
  }

  /** Takes the mentor with the smallest distance; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0]!;
    this.#position[top] = -1;
    this.#size--;
    if (this.#size > 0) this.#siftDown(this.#heap[this.#size]!);
    return top;
  }

  /** Empties the heap in time proportional to what is in it. */
  clear(): void {
    for (let at = 0; at < this.#size; at++) this.#position[this.#heap[at]!] = -1;
    this.#size = 0;
  }

  #siftUp(start: number, mentor: number): void {
    let at = start;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = this.#heap[parentAt]!;
      if (!this.#before(mentor, parent)) break;
      this.#place(parent, at);
      at = parentAt;
    }
    this.#place(mentor, at);
  }

  #siftDown(mentor: number): void {
    let at = 0;
    for (;;) {
      let childAt = 2 * at + 1;
      if (childAt >= this.#size) break;
      if (childAt + 1 < this.#size && this.#before(this.#heap[childAt + 1]!, this.#heap[childAt]!)) childAt++;
      const child = this.#heap[childAt]!;
      if (!this.#before(child, mentor)) break;
      this.#place(child, at);
      at = childAt;
    }
    this.#place(mentor, at);
  }

  #place(mentor: number, at: number): void {
    this.#heap[at] = mentor;
    this.#position[mentor] = at;
  }

  #before(a: number, b: number): boolean {
    const difference = this.#distance[a]! - this.#distance[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }
}
