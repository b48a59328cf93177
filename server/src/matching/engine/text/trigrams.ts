import { EVERYDAY_WORDS } from './everyday-words.ts';
import { STOP_WORDS } from './stop-words.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST_TEXT = 10_000;

/** Lower-case words of a text that carry meaning: at least two characters, no stop word, each once. */
export function contentWords(text: string): string[] {
  const words = text.slice(0, LONGEST_TEXT).normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return [...new Set(words)].filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}

/**
 * The trigram set of a list of words as PostgreSQL's pg_trgm defines it: each word is prefixed with
 * two spaces and suffixed with one ("cat" gives "  c", " ca", "cat", "at ").
 * Source: PostgreSQL documentation, F.35 pg_trgm.
 */
export function trigramsOf(words: readonly string[]): Set<string> {
  const trigrams = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let k = 0; k + 3 <= padded.length; k++) trigrams.add(padded.slice(k, k + 3));
  }
  return trigrams;
}

/**
 * pg_trgm's `similarity`: shared trigrams divided by all distinct trigrams of both, 0…1.
 * Both sets are sorted ascending without repeats; an empty set is similar to nothing.
 */
export function trigramSimilarity(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (a.length + b.length - shared);
}

/** Two words are told as the same when their trigrams agree this much: "negotiate", "negotiating". */
const SAME_WORD = 0.5;
/** Every word is held against every other: longer texts are compared by their beginnings. */
const WORDS_COMPARED = 200;

/**
 * The words of `a` that `b` has too, exactly or inflected, in the order of `a`, at most `limit`.
 * For explanations; words under four letters are left out unless they are equal.
 */
export function sharedWords(a: string, b: string, limit: number): string[] {
  const others = contentWords(b).slice(0, WORDS_COMPARED);
  const exact = new Set(others);
  const isSimilar = similarTo(others.filter((word) => word.length > 3));
  const found: string[] = [];
  for (const word of contentWords(a).slice(0, WORDS_COMPARED)) {
    if (found.length === limit) break;
    if (exact.has(word) || (word.length > 3 && isSimilar(word))) found.push(word);
  }
  return found;
}

/** `sharedWords` without those that two people share by chance: what is told as a reason. */
export function tellingWords(a: string, b: string, limit: number): string[] {
  return sharedWords(a, b, WORDS_COMPARED)
    .filter((word) => !EVERYDAY_WORDS.has(word))
    .slice(0, limit);
}

/** Whether a word agrees with one of these: by an index of their trigrams, so that words without one in common cost nothing. */
function similarTo(words: readonly string[]): (word: string) => boolean {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const trigrams = trigramsOf([word]);
    sizes.push(trigrams.size);
    for (const trigram of trigrams) {
      const known = holders.get(trigram);
      if (known === undefined) holders.set(trigram, [at]);
      else known.push(at);
    }
  }
  return (word) => {
    const own = trigramsOf([word]);
    const shared = new Uint16Array(words.length);
    for (const trigram of own) {
      for (const at of holders.get(trigram) ?? []) {
        const both = ++shared[at]!;
        // It only grows from here.
        if (both / (own.size + sizes[at]! - both) >= SAME_WORD) return true;
      }
    }
    return false;
  };
}
