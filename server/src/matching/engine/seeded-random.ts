/**
 * The engine's only source of chance: xoshiro128** (Blackman and Vigna 2018) from a 32-bit seed spread
 * by SplitMix32, so that neighbouring seeds have nothing in common. Not for secrets.
 */
export class SeededRandom {
  readonly #state = new Uint32Array(4);

  constructor(seed: number) {
    let mixed = seed | 0;
    for (let at = 0; at < 4; at++) {
      mixed = (mixed + 0x9e3779b9) | 0;
      let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      this.#state[at] = word ^ (word >>> 15);
    }
  }

  /** The next 32 bits, 0…2³² − 1. */
  next(): number {
    const state = this.#state;
    const scrambled = Math.imul(state[1]!, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = (state[3]! << 11) | (state[3]! >>> 21);
    return result;
  }

  /** A whole number from 0 to `count` − 1; the bias is under count / 2³². */
  below(count: number): number {
    return Math.floor((this.next() / 2 ** 32) * count);
  }

  /** Puts a list into a random order in place (Fisher and Yates 1938; Durstenfeld 1964). */
  shuffle(list: { [at: number]: number; readonly length: number }): void {
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const moved = list[last]!;
      list[last] = list[other]!;
      list[other] = moved;
    }
  }
}
