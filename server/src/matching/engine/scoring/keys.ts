/** Stands for "has none" among keys, which are 0 and up. */
export const NO_KEY = -1;

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

  /** Distinct keys of a list, ascending. */
  keysOf(texts: Iterable<string>): Int32Array {
    const distinct = new Set<number>();
    for (const text of texts) distinct.add(this.keyOf(text));
    return Int32Array.from(distinct).sort();
  }
}

/** Whether two short lists of keys have one in common. */
export function shareKey(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) return true;
  return false;
}

/** One number for an ordered pair of keys, exact while keys stay under 2^26 (67 million). */
export function pairKey(menteeKey: number, mentorKey: number): number {
  return menteeKey * 0x4000000 + mentorKey;
}
