/**
 * What a row of scores is made of, over arrays in one memory. Addresses are bytes, multiples of 16; `count` is the number of
 * mentors rounded up to a multiple of 32. Whichever implementation, the integers are the same.
 */
export interface RowOps {
  /** sums[j] += weight · column[j]; sums of 32 bits, columns of 16. */
  addColumn(sums: number, column: number, count: number, weight: number): void;
  /**
   * sums[j] += weight · score of the product of a wish with mentor j (`full`, `factor` and `bits` are a `ProductScale`), or of
   * 5,000 where absent[j] is −1 and not 0. A term is
   * the address of a plane and two coefficients of 16 bits; a plane has two values of 16 bits for every mentor.
   */
  addProduct(
    sums: number, terms: number, termCount: number, count: number, offset: number, full: number, factor: number, bits: number, weight: number, absent: number,
  ): void;
  /**
   * sums[j] += weight · curve[least of shared bits and `last`], or of 5,000 where absent. A term is the address of a plane and
   * eight bits; a plane has a byte for every mentor. The curve is 16 low bytes, then 16 high ones.
   */
  addOverlap(sums: number, terms: number, termCount: number, count: number, curve: number, last: number, weight: number, absent: number): void;
  /** Where blocks[j] is 0 and column[j] is not, blocks[j] becomes the code; bytes both. How many that were. */
  markBlocked(blocks: number, column: number, count: number, code: number): number;
  /**
   * scores[j] = ⌊sums[j] / divisor⌋, or −1 where blocked; what is under the floor is blocked by its code. How many that were.
   * Sums must be under 2¹⁴ · divisor, and the divisor under 2¹⁵.
   */
  finish(sums: number, scores: number, blocks: number, count: number, divisor: number, floor: number, floorCode: number): number;
  /**
   * The `most` best of the scores that are not −1, best first into `mentors` and `best` (32 bits each); of equals those
   * come first, and are taken, that follow `turn` soonest, going round. `pool` has `POOL_BYTES` and two for each of `count`. How
   * many there are.
   */
  selectBest(scores: number, count: number, turn: number, most: number, pool: number, mentors: number, best: number): number;
}
