import { AXES, SHARE_OF_CONCEPTS } from './closeness.ts';
import { ENCODED } from './sentence-encoder.ts';

/** Below this cosine a text and a concept have nothing to do with each other. */
const CHANCE = 0.3;
const SCALE = 32_767;

/** What is measured once with the encoder over texts from work; see `text-space` in package.json. */
export interface WorkplaceSpace {
  /** The mean vector: what all these texts have in common and none of them says. */
  mean: Float32Array;
  /** Principal axes of the texts around that mean, one after the other, each of length 1. */
  axes: Float32Array;
  /** The phrases of every concept along the axes, each of length 1. */
  concepts: readonly (readonly Float32Array[])[];
}

/**
 * A vector of the encoder as this product compares them. As they come, any two texts are alike (cosine .39 for "lead a
 * team" and "people management", .34 for "plan logistics"), so
 * 1. the mean of texts from work is taken away, and the rest is seen along their 64 principal axes (Mu and Viswanath
 *    2018, "All-but-the-Top"; a random projection to 64 kept fewer paraphrases than the whole vector, the axes more);
 * 2. beside these stands how near it comes to each concept of working life, by the nearest of the concept's phrases
 *    (explicit semantic analysis; Gabrilovich and Markovitch 2007): two texts that name one thing in words that the
 *    encoder keeps apart meet there. With it the right skill came first for 41 of 52 phrases among 82 skills, without
 *    it for 16. A text that has the concept's words in it is as near as can be: the encoder loses them in a sentence.
 *
 * The mean is fixed, and not that of a programme's people: two people's likeness does not change with who else signs up.
 *
 * @returns a function from a text's vector and the concepts that it names to where it stands.
 */
export function placeInto({ mean, axes, concepts }: WorkplaceSpace): (encoded: Float32Array, named: ReadonlySet<number>) => Float32Array {
  return (encoded, named) => {
    const centred = scaledTo(encoded.map((value, at) => value - mean[at]!), 1);
    const along = scaledTo(Float32Array.from({ length: AXES }, (_, axis) => product(axes.subarray(axis * ENCODED), centred)), 1);
    const near = Float32Array.from(concepts, (phrases, concept) => (named.has(concept) ? 1 : nearness(phrases, along)));
    const placed = new Float32Array(AXES + concepts.length);
    placed.set(scaledTo(along, Math.sqrt(1 - SHARE_OF_CONCEPTS)));
    placed.set(scaledTo(near, Math.sqrt(SHARE_OF_CONCEPTS)), AXES);
    return scaledTo(placed, 1);
  };
}

/** 0 for chance, 1 for the concept's own words; squared, so that the few concepts a text is about stand out from the many it touches. */
function nearness(phrases: readonly Float32Array[], along: Float32Array): number {
  const best = phrases.reduce((most, phrase) => Math.max(most, product(phrase, along)), 0);
  return (Math.max(0, best - CHANCE) / (1 - CHANCE)) ** 2;
}

/** A vector made `length` long; zeros stay zeros. */
function scaledTo(vector: Float32Array, length: number): Float32Array {
  const own = Math.sqrt(product(vector, vector));
  return own === 0 ? vector : vector.map((value) => (value * length) / own);
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** As `workplace-space.bin` keeps it: 16 bits a number; every number lies between -1 and 1. */
export function packSpace({ mean, axes, concepts }: WorkplaceSpace): Buffer {
  const numbers = [...mean, ...axes, ...concepts.flat().flatMap((phrase) => [...phrase])];
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((value, at) => bytes.writeInt16LE(Math.round(value * SCALE), at * 2));
  return bytes;
}

/**
 * @param phrases how many phrases each concept has.
 * @throws Error when the file was not made from these concepts.
 */
export function unpackSpace(bytes: Buffer, phrases: readonly number[]): WorkplaceSpace {
  const expected = ENCODED * (1 + AXES) + AXES * phrases.reduce((sum, count) => sum + count, 0);
  if (bytes.length !== expected * 2) throw new Error('workplace-space.bin is not of these concepts: make it anew with `pnpm --filter @alongside/server text-space`.');
  const numbers = Float32Array.from({ length: expected }, (_, at) => bytes.readInt16LE(at * 2) / SCALE);
  let at = 0;
  const take = (count: number) => numbers.subarray(at, (at += count));
  const mean = take(ENCODED);
  const axes = take(ENCODED * AXES);
  return { mean, axes, concepts: phrases.map((count) => Array.from({ length: count }, () => take(AXES))) };
}
