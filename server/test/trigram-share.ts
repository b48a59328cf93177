import { contentWords } from '../src/matching/engine/index.ts';
import { trigramsOf } from '../src/matching/engine/text/trigrams.ts';

/** How alike two texts are by their letters alone: the share of trigrams of their content words that both have. */
export function shareOfTrigrams(a: string, b: string): number {
  const [own, other] = [trigramsOf(contentWords(a)), trigramsOf(contentWords(b))];
  const shared = [...own].filter((trigram) => other.has(trigram)).length;
  return shared / Math.max(1, own.size + other.size - shared);
}
