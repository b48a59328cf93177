/** Gives equal strings equal small integers, so that pairs are compared without touching strings. */
export class KeyTable {
  readonly #keys = new Map<string, number>();

  keyOf(text: string): number {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const key = this.#keys.size;
    this.#keys.set(text, key);
    return key;
  }

  /** Null stays null: what a person has not said is no category. */
  keyOrNull(text: string | null): number | null {
    return text === null ? null : this.keyOf(text);
  }

  /** Distinct keys of a list, ascending. */
  keysOf(texts: Iterable<string>): Int32Array {
    const distinct = new Set<number>();
    for (const text of texts) distinct.add(this.keyOf(text));
    return Int32Array.from(distinct).sort();
  }
}

/** How many numbers two ascending lists without repeats have in common. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
