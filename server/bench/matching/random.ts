/** Whole numbers 0 ≤ x < `below` from a seed: xoshiro128** (Blackman and Vigna 2018), the same on every machine. */
export function randomFrom(seed: number): (below: number) => number {
  const state = Int32Array.of(seed | 1, 0x9e3779b9, 0x243f6a88, 0xb7e15162);
  const next = (): number => {
    const result = Math.imul(rotated(Math.imul(state[1]!, 5), 7), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotated(state[3]!, 11);
    return result;
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) next();
  return (below) => Math.floor((next() / 2 ** 32) * below);
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
