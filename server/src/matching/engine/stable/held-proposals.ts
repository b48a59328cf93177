/**
 * Who each receiver holds, as one heap per receiver inside flat arrays, the least wanted on top: to take
 * a better proposer in a full house costs O(log places). Keys are distinct per receiver; lower is better.
 */
export class HeldProposals {
  /** A receiver takes whoever has a lower key than this: Infinity while there is room, else the least wanted one's. */
  readonly threshold: Float64Array;
  readonly #start: Int32Array;
  readonly #count: Int32Array;
  readonly #key: Float64Array;
  readonly #proposer: Int32Array;

  /** `quota[r]`: how many receiver r may hold at once. */
  constructor(quota: Int32Array) {
    this.#start = new Int32Array(quota.length + 1);
    for (let receiver = 0; receiver < quota.length; receiver++) {
      this.#start[receiver + 1] = this.#start[receiver]! + quota[receiver]!;
    }
    this.#count = new Int32Array(quota.length);
    this.#key = new Float64Array(this.#start[quota.length]!);
    this.#proposer = new Int32Array(this.#key.length);
    this.threshold = Float64Array.from(quota, (places) => (places > 0 ? Infinity : -Infinity));
  }

  hasRoom(receiver: number): boolean {
    return this.threshold[receiver] === Infinity;
  }

  /** Takes a proposer where there is room. */
  add(receiver: number, proposer: number, key: number): void {
    const start = this.#start[receiver]!;
    let at = this.#count[receiver]!++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#key[start + parent]! > key) break;
      this.#key[start + at] = this.#key[start + parent]!;
      this.#proposer[start + at] = this.#proposer[start + parent]!;
      at = parent;
    }
    this.#key[start + at] = key;
    this.#proposer[start + at] = proposer;
    const isFull = this.#start[receiver + 1] === start + this.#count[receiver]!;
    if (isFull) this.threshold[receiver] = this.#key[start]!;
  }

  /** Takes a proposer in a full house in place of the least wanted one, who is returned. */
  replaceWorst(receiver: number, proposer: number, key: number): number {
    const start = this.#start[receiver]!;
    const out = this.#proposer[start]!;
    this.threshold[receiver] = sink(this.#key, this.#proposer, start, this.#start[receiver + 1]!, proposer, key);
    return out;
  }

  /** Takes a proposer in a full house in place of one who is held, found by a search through all held. */
  replace(receiver: number, out: number, proposer: number, key: number): void {
    const start = this.#start[receiver]!;
    const at = this.#proposer.indexOf(out, start) - start;
    // Up to the top first, then down: the top of what is above `at` moves into its place step by step.
    for (let hole = at; hole > 0; ) {
      const parent = (hole - 1) >> 1;
      this.#key[start + hole] = this.#key[start + parent]!;
      this.#proposer[start + hole] = this.#proposer[start + parent]!;
      hole = parent;
    }
    this.threshold[receiver] = sink(this.#key, this.#proposer, start, this.#start[receiver + 1]!, proposer, key);
  }

  /** Calls back for every proposer held. */
  forEach(visit: (receiver: number, proposer: number) => void): void {
    for (let receiver = 0; receiver < this.#count.length; receiver++) {
      const start = this.#start[receiver]!;
      for (let at = start; at < start + this.#count[receiver]!; at++) visit(receiver, this.#proposer[at]!);
    }
  }
}

/** Lets a newcomer sink from the free top of a heap, `start` to `end`; returns the key on top after. */
function sink(keys: Float64Array, proposers: Int32Array, start: number, end: number, proposer: number, key: number): number {
  let at = start;
  for (let child = start + 1; child < end; child = 2 * at - start + 1) {
    if (child + 1 < end && keys[child + 1]! > keys[child]!) child++;
    if (keys[child]! < key) break;
    keys[at] = keys[child]!;
    proposers[at] = proposers[child]!;
    at = child;
  }
  keys[at] = key;
  proposers[at] = proposer;
  return keys[start]!;
}
