import type { DotForm, Vector } from '../../criteria/form.ts';
import { productScale } from '../part.ts';
import type { RowMachine } from './row-machine.ts';
import { markAbsent, TERM_BYTES, type CompileForm } from './row-part.ts';
import { slotsOf } from './slots.ts';

/** Bytes of a mentor in a plane: the values of two dimensions. */
const PAIR_BYTES = 4;

/**
 * Dot products for rows: two dimensions make a plane over all mentors, and of a wish only those planes are visited in
 * which it has a value. So five wanted skills of a thousand cost five planes, and a text's 64 dimensions 32.
 */
export const compileDot: CompileForm<DotForm> = (form, { sides, weight, arena, sums, count }) => {
  const own = sides.mentees.map((mentee) => form.mentee(mentee));
  const theirs = sides.mentors.map((mentor) => form.mentor(mentor));
  const slots = slotsOf(own.map((wish) => wish && wish.vector.dimensions), theirs.map((vector) => vector && vector.dimensions));
  const planeCount = Math.ceil(slots.count / 2);
  const planes = arena.reserve(planeCount * count * PAIR_BYTES);
  const terms = arena.reserve(planeCount * TERM_BYTES);
  const absent = arena.reserve(count * Int16Array.BYTES_PER_ELEMENT);

  return (machine) => {
    writePlanes(machine, planes, count, slots.slotOf, theirs);
    markAbsent(machine, absent, theirs);
    const write = termWriter(machine, { terms, planes, count, slotOf: slots.slotOf });
    return {
      isNeutral: (mentee) => own[mentee] === null,
      add(mentee, first) {
        const { vector, full, offset = 0 } = own[mentee]!;
        const { factor, bits } = productScale(full);
        machine.ops.addProduct(sums, terms, write(vector), first, offset, full, factor, bits, weight, absent);
      },
    };
  };
};

function writePlanes({ buffer }: RowMachine, planes: number, count: number, slotOf: Int32Array, theirs: readonly (Vector | null)[]): void {
  const values = new Int16Array(buffer);
  theirs.forEach((vector, mentor) => {
    vector?.dimensions.forEach((dimension, at) => {
      const slot = slotOf[dimension] ?? -1;
      if (slot < 0) return;
      const pair = planes + ((slot >> 1) * count + mentor) * PAIR_BYTES;
      values[(pair >> 1) + (slot & 1)] = vector.values[at]!;
    });
  });
}

interface TermPlaces {
  readonly terms: number;
  readonly planes: number;
  readonly count: number;
  readonly slotOf: Int32Array;
}

/** Writes the terms of a wish; says how many there are. Slots ascend with dimensions, so that pairs are neighbours. */
function termWriter({ buffer }: RowMachine, { terms, planes, count, slotOf }: TermPlaces): (vector: Vector) => number {
  const shorts = new Int16Array(buffer);
  const words = new Int32Array(buffer);
  return ({ dimensions, values }) => {
    let written = 0;
    let plane = -1;
    for (let at = 0; at < dimensions.length; at++) {
      const slot = slotOf[dimensions[at]!] ?? -1;
      if (slot < 0) continue;
      if (slot >> 1 !== plane) {
        plane = slot >> 1;
        words[(terms + written * TERM_BYTES) >> 2] = planes + plane * count * PAIR_BYTES;
        words[((terms + written * TERM_BYTES) >> 2) + 1] = 0;
        written++;
      }
      shorts[((terms + (written - 1) * TERM_BYTES) >> 1) + 2 + (slot & 1)] = values[at]!;
    }
    return written;
  };
}
