import { NEUTRAL_SCORE } from '../../score-scale.ts';
import { scoreOfProduct } from '../part.ts';
import type { RowOps } from './row-ops.ts';

/** The kernel in TypeScript: for machines without SIMD, and to hold the compiled one against. */
export function plainRowOps(buffer: ArrayBuffer): RowOps {
  const bytes = new Uint8Array(buffer);
  const shorts = new Int16Array(buffer);
  const words = new Int32Array(buffer);
  return {
    addColumn(sums, column, count, weight) {
      for (let j = 0; j < count; j++) words[(sums >> 2) + j]! += weight * shorts[(column >> 1) + j]!;
    },

    addProduct(sums, terms, termCount, count, offset, full, factor, bits, weight, absent) {
      for (let j = 0; j < count; j++) {
        let product = offset;
        for (let term = terms >> 1; term < (terms >> 1) + 4 * termCount; term += 4) {
          const value = (words[term >> 1]! >> 1) + 2 * j;
          product += shorts[term + 2]! * shorts[value]! + shorts[term + 3]! * shorts[value + 1]!;
        }
        const score = shorts[(absent >> 1) + j] === 0 ? scoreOfProduct(product, { full, factor, bits }) : NEUTRAL_SCORE;
        words[(sums >> 2) + j]! += weight * score;
      }
    },

    addOverlap(sums, terms, termCount, count, curve, last, weight, absent) {
      for (let j = 0; j < count; j++) {
        let shared = 0;
        for (let term = terms; term < terms + 8 * termCount; term += 8) shared += ones(bytes[words[term >> 2]! + j]! & bytes[term + 4]!);
        const step = Math.min(shared, last);
        const score = shorts[(absent >> 1) + j] === 0 ? bytes[curve + step]! + 256 * bytes[curve + 16 + step]! : NEUTRAL_SCORE;
        words[(sums >> 2) + j]! += weight * score;
      }
    },

    markBlocked(blocks, column, count, code) {
      let removed = 0;
      for (let j = 0; j < count; j++) {
        if (bytes[blocks + j] !== 0 || bytes[column + j] === 0) continue;
        bytes[blocks + j] = code;
        removed++;
      }
      return removed;
    },

    finish(sums, scores, blocks, count, divisor, floor, floorCode) {
      let removed = 0;
      for (let j = 0; j < count; j++) {
        const mean = Math.floor(words[(sums >> 2) + j]! / divisor);
        if (bytes[blocks + j] === 0 && mean < floor) {
          bytes[blocks + j] = floorCode;
          removed++;
        }
        shorts[(scores >> 1) + j] = bytes[blocks + j] === 0 ? mean : -1;
      }
      return removed;
    },

    selectBest(scores, count, turn, most, _pool, mentors, best) {
      const scoreOf = (mentor: number): number => shorts[(scores >> 1) + mentor]!;
      const found: number[] = [];
      for (let step = 0; step < count; step++) {
        const mentor = (turn + step) % count;
        if (scoreOf(mentor) >= 0) found.push(mentor);
      }
      found.sort((a, b) => scoreOf(b) - scoreOf(a));
      found.length = Math.min(found.length, most);
      words.set(found, mentors >> 2);
      words.set(found.map(scoreOf), best >> 2);
      return found.length;
    },
  };
}

function ones(byte: number): number {
  const pairs = byte - ((byte >> 1) & 0x55);
  const fours = (pairs & 0x33) + ((pairs >> 2) & 0x33);
  return (fours + (fours >> 4)) & 0x0f;
}
