/**
 * A 32-bit hash of an id under a seed: FNV-1a over UTF-16 code units (Fowler, Noll, Vo 1991),
 * finished with the mixer of MurmurHash3 (Appleby 2011) so that a changed seed reorders everybody.
 */
export function seedHash(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1);
  for (let k = 0; k < id.length; k++) hash = Math.imul(hash ^ id.charCodeAt(k), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** People in an order that depends on the seed and their ids alone, whatever order they came in. */
export function inSeedOrder<T extends { readonly id: string }>(people: readonly T[], seed: number): T[] {
  return people
    .map((person) => ({ person, hash: seedHash(person.id, seed) }))
    .sort((a, b) => a.hash - b.hash || compareIds(a.person.id, b.person.id))
    .map(({ person }) => person);
}

/** Order by code units: the same on every machine, unlike a locale's. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
