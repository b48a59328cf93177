import type { Arena } from './arena.ts';

/** People told apart by one thing only: everybody of a class is treated alike. */
export interface Classes<T> {
  /** The class of each person, −1 for those of whom it is unknown. */
  readonly of: Int32Array;
  /** What a class has in common. */
  readonly values: readonly T[];
}

/** Sorts people into classes by what they are read as; `keyOf` is the same for the same. */
export function classesOf<P, T>(people: readonly P[], read: (person: P) => T | null, keyOf: (value: T) => number | string): Classes<T> {
  const known = new Map<number | string, number>();
  const values: T[] = [];
  const of = new Int32Array(people.length).fill(-1);
  people.forEach((person, at) => {
    const value = read(person);
    if (value === null) return;
    const key = keyOf(value);
    if (!known.has(key)) {
      known.set(key, values.length);
      values.push(value);
    }
    of[at] = known.get(key)!;
  });
  return { of, values };
}

/** Classes that have a column of their own; those beyond share one, filled anew every time. */
const MOST_COLUMNS = 256;

/** Columns over all mentors, one for each class of mentees, filled when first needed. */
export class ClassColumns {
  readonly #address: number;
  readonly #bytes: number;
  readonly #own: number;
  readonly #filled = new Uint8Array(MOST_COLUMNS);

  constructor(arena: Arena, classCount: number, columnBytes: number) {
    this.#own = Math.min(classCount, MOST_COLUMNS);
    this.#bytes = columnBytes;
    this.#address = arena.reserve((this.#own + 1) * columnBytes);
  }

  /** The address of the column of a class, until the next is asked for. */
  columnOf(menteeClass: number, fill: (menteeClass: number, address: number) => void): number {
    const at = Math.min(menteeClass, this.#own);
    const address = this.#address + at * this.#bytes;
    if (at < this.#own && this.#filled[at] === 1) return address;
    fill(menteeClass, address);
    if (at < this.#own) this.#filled[at] = 1;
    return address;
  }
}
