import type { OverlapForm } from '../../criteria/form.ts';
import type { RowMachine } from './row-machine.ts';
import { markAbsent, TERM_BYTES, type CompileForm } from './row-part.ts';
import { slotsOf } from './slots.ts';

/** The kernel looks the curve up in one register: 16 low bytes and 16 high ones. */
const CURVE_STEPS = 16;

/** Overlaps for rows: eight numbers make a plane of a byte for every mentor, and only planes that the mentee has a bit in are visited. */
export const compileOverlap: CompileForm<OverlapForm> = (form, { sides, weight, arena, sums, count }) => {
  const own = sides.mentees.map((mentee) => form.mentee(mentee));
  const theirs = sides.mentors.map((mentor) => form.mentor(mentor));
  const { count: slotCount, slotOf } = slotsOf(own, theirs);
  const planeCount = Math.ceil(slotCount / 8);
  const planes = arena.reserve(planeCount * count);
  const terms = arena.reserve(planeCount * TERM_BYTES);
  const absent = arena.reserve(count * Int16Array.BYTES_PER_ELEMENT);
  const curve = arena.reserve(2 * CURVE_STEPS);

  return (machine) => {
    const { buffer, ops } = machine;
    const bytes = new Uint8Array(buffer);
    theirs.forEach((numbers, mentor) => {
      for (const number of numbers ?? []) {
        const slot = slotOf[number] ?? -1;
        if (slot >= 0) bytes[planes + (slot >> 3) * count + mentor]! |= 1 << (slot & 7);
      }
    });
    markAbsent(machine, absent, theirs);
    writeCurve(bytes, curve, form.curve);
    const write = termWriter(machine, { terms, planes, count, slotOf });
    return {
      isNeutral: (mentee) => own[mentee] === null,
      add: (mentee, first) => ops.addOverlap(sums, terms, write(own[mentee]!), first, curve, form.curve.length - 1, weight, absent),
    };
  };
};

function writeCurve(bytes: Uint8Array, address: number, curve: readonly number[]): void {
  curve.forEach((score, step) => {
    bytes[address + step] = score & 0xff;
    bytes[address + CURVE_STEPS + step] = score >> 8;
  });
}

interface TermPlaces {
  readonly terms: number;
  readonly planes: number;
  readonly count: number;
  readonly slotOf: Int32Array;
}

/** Writes the terms of a mentee's numbers; says how many there are. Slots ascend with numbers, so that bytes are gathered in one go. */
function termWriter({ buffer }: RowMachine, { terms, planes, count, slotOf }: TermPlaces): (numbers: Int32Array) => number {
  const bytes = new Uint8Array(buffer);
  const words = new Int32Array(buffer);
  return (numbers) => {
    let written = 0;
    let plane = -1;
    for (const number of numbers) {
      const slot = slotOf[number] ?? -1;
      if (slot < 0) continue;
      if (slot >> 3 !== plane) {
        plane = slot >> 3;
        words[(terms + written * TERM_BYTES) >> 2] = planes + plane * count;
        words[((terms + written * TERM_BYTES) >> 2) + 1] = 0;
        written++;
      }
      bytes[terms + (written - 1) * TERM_BYTES + 4]! |= 1 << (slot & 7);
    }
    return written;
  };
}
