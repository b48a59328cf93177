/** The length of every stored vector. A dot product of two stays under 2³¹, whatever the order of its sum (Cauchy–Schwarz). */
export const UNIT = 32_767;

/** A vector of length 1 as whole numbers. */
export function quantised(vector: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(vector, (value) => Math.round(value * UNIT));
}

/** The cosine of two stored vectors, -1…1. */
export function likeness(a: Int16Array, b: Int16Array): number {
  let product = 0;
  for (let i = 0; i < a.length; i++) product += a[i]! * b[i]!;
  return product / (UNIT * UNIT);
}

/** The mean direction of some vectors, of the same length as each; null for none or where they cancel out. */
export function meanVector(vectors: readonly Int16Array[]): Int16Array | null {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, at) => (sum[at]! += value));
  const length = Math.hypot(...sum);
  return length === 0 ? null : quantised(sum.map((value) => value / length));
}

/** As the database keeps it: two bytes a number, the lower first. */
export function bytesOf(vector: Int16Array): Buffer {
  const bytes = Buffer.alloc(vector.length * 2);
  vector.forEach((value, at) => bytes.writeInt16LE(value, at * 2));
  return bytes;
}

/** A vector as the database keeps it: 16-bit integers, little-endian, whatever this machine's order is. */
export function vectorOf(bytes: Buffer): Int16Array<ArrayBuffer> {
  return Int16Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readInt16LE(at * 2));
}
