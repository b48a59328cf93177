/** Numbers that both sides have, in order, given out anew from 0: what only one side has never matters to a pair. */
export interface Slots {
  readonly count: number;
  /** By number, −1 for those without a slot. */
  readonly slotOf: Int32Array;
}

const IN_OWN = 1;
const IN_BOTH = 2;

/** The slots of two sides' lists of numbers. */
export function slotsOf(own: readonly (Int32Array | null)[], theirs: readonly (Int32Array | null)[]): Slots {
  let size = 0;
  for (const numbers of own) for (const number of numbers ?? []) size = Math.max(size, number + 1);
  const seen = new Uint8Array(size);
  for (const numbers of own) for (const number of numbers ?? []) seen[number] = IN_OWN;
  for (const numbers of theirs) for (const number of numbers ?? []) if (seen[number] === IN_OWN) seen[number] = IN_BOTH;
  let count = 0;
  const slotOf = Int32Array.from(seen, (sides) => (sides === IN_BOTH ? count++ : -1));
  return { count, slotOf };
}
