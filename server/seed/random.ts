/** A stream of numbers that is the same at every start: the demo organisation never changes by chance. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Each with the weight beside it. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** `count` different ones, in random order; all of them where there are fewer. */
  sample<T>(list: readonly T[], count: number): T[];
  shuffle<T>(list: readonly T[]): T[];
  /** Around `middle`, seldom further than twice `spread`. */
  near(middle: number, spread: number): number;
}

/** Streams of different names have nothing to do with each other: more people do not change who meets whom. */
export function randomOf(name: string): Random {
  const next = generator(name);
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const shuffle = <T>(list: readonly T[]) => {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = int(0, at);
      [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
    }
    return mixed;
  };
  return {
    next,
    int,
    shuffle,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const one = list[int(0, list.length - 1)];
      if (one === undefined) throw new Error('Nothing to pick from.');
      return one;
    },
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) if ((left -= weight) < 0) return value;
      return list.at(-1)![0];
    },
    sample: (list, count) => shuffle(list).slice(0, count),
    near: (middle, spread) => middle + spread * (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

/** sfc32 (Chris Doty-Humphrey, PractRand), started from a hash of the name. */
function generator(name: string): () => number {
  let hash = 1779033703 ^ name.length;
  for (const sign of name) {
    hash = Math.imul(hash ^ sign.codePointAt(0)!, 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  let [a, b, c, d] = [hash, hash ^ 0x9e3779b9, hash ^ 0x243f6a88, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let turn = 0; turn < 15; turn++) next();
  return next;
}
