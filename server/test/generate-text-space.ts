import { writeFile } from 'node:fs/promises';
import { skillWords, menteeClosings, mentorClosings, mentorOpenings, openings } from '../seed/words/phrases.ts';
import { ENCODED, loadSentenceEncoder } from '../src/text-model/sentence-encoder.ts';
import { workplaceConcepts } from '../src/text-model/workplace-concepts.ts';
import { AXES } from '../src/text-model/closeness.ts';
import { packSpace, type WorkplaceSpace } from '../src/text-model/workplace-space.ts';

/** Writes `src/text-model/workplace-space.bin` from the concepts and from sentences of profiles: `pnpm --filter @alongside/server text-space`. */
const encode = await loadSentenceEncoder();
const phrases = await encoded(workplaceConcepts.flat());
const sentences = await encoded(sentencesOfProfiles());
const mean = middle([middle(phrases), middle(sentences)]);
const around = [...phrases, ...sentences].map((vector) => unit(vector.map((value, at) => value - mean[at]!)));
const axes = principalAxes(around);
const along = (vector: Float32Array) => unit(Float32Array.from(axes, (axis) => product(axis, vector)));
let next = 0;
const space: WorkplaceSpace = {
  mean,
  axes: Float32Array.from(axes.flatMap((axis) => [...axis])),
  concepts: workplaceConcepts.map((words) => words.map(() => along(around[next++]!))),
};
await writeFile(new URL('../src/text-model/workplace-space.bin', import.meta.url), packSpace(space));

/** The sentences that the demo organisation writes with, a word in every gap. */
function sentencesOfProfiles(): string[] {
  const written = Object.values(skillWords).flatMap((words) => [...words.aims, ...words.known, ...words.wants, ...words.offers]);
  const fillings: Record<string, string> = { n: 'eight', years: 'ten', season: 'spring', team: 'planning', site: 'Hamburg' };
  return [...written, ...openings, ...menteeClosings, ...mentorOpenings, ...mentorClosings].map((text) => text.replace(/^[<>^]/, '').replaceAll(/\{(\w+)\}/g, (_, gap: string) => fillings[gap] ?? 'work'));
}

async function encoded(texts: readonly string[]): Promise<Float32Array[]> {
  const flat = await encode(texts);
  return texts.map((_, at) => flat.slice(at * ENCODED, (at + 1) * ENCODED));
}

function middle(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(ENCODED);
  for (const vector of vectors) vector.forEach((value, at) => (sum[at]! += value / vectors.length));
  return sum;
}

/** The first eigenvectors of the vectors' covariance by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2.4). */
function principalAxes(vectors: readonly Float32Array[]): Float32Array[] {
  const covariance = Array.from({ length: ENCODED }, () => new Float32Array(ENCODED));
  for (const vector of vectors) covariance.forEach((row, i) => row.forEach((_, j) => (row[j]! += (vector[i]! * vector[j]!) / vectors.length)));
  let axes = orthonormal(Array.from({ length: AXES }, (_, axis) => vectors[axis * Math.floor(vectors.length / AXES)]!));
  for (let turn = 0; turn < 40; turn++) axes = orthonormal(axes.map((axis) => Float32Array.from(covariance, (row) => product(row, axis))));
  return axes;
}

/** Gram and Schmidt's. */
function orthonormal(vectors: readonly Float32Array[]): Float32Array[] {
  const done: Float32Array[] = [];
  for (const vector of vectors) {
    const rest = Float32Array.from(vector);
    for (const axis of done) {
      const shared = product(axis, rest);
      rest.forEach((_, at) => (rest[at]! -= shared * axis[at]!));
    }
    done.push(unit(rest));
  }
  return done;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector));
  return vector.map((value) => value / length);
}

function product(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}
