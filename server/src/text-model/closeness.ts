import { conceptFinder } from './concept-finder.ts';
import { likeness, UNIT } from './unit-vector.ts';
import { workplaceConcepts } from './workplace-concepts.ts';

/** The first numbers of the built-in model's vectors: the axes along which texts from work differ most. */
export const AXES = 64;
/** How much of the likeness of two texts comes from the concepts they share; the rest comes from the axes. */
export const SHARE_OF_CONCEPTS = 0.8;
/** What the axes count for beside the likeness. */
const SECOND_EVIDENCE = 0.3;

/** A few words with what they mean, by the built-in model. */
export interface MeantWords {
  text: string;
  vector: Int16Array;
}

const conceptsNamedIn = conceptFinder(workplaceConcepts);

/**
 * How surely an offer answers what was asked, up to 1. Where both name one concept in so many words, their likeness; else
 * that held against the axes alone. A text that is near no concept is still as long along them as one that names its
 * own, and so comes near others by chance ("football results" to "working across cultures", 0.72).
 *
 * @returns a function of an offer.
 */
export function closenessTo(asked: MeantWords): (offer: MeantWords) => number {
  const named = conceptsNamedIn(asked.text);
  return (offer) => {
    const alike = likeness(asked.vector, offer.vector);
    const held = (1 - SECOND_EVIDENCE) * alike + SECOND_EVIDENCE * alongAxes(asked.vector, offer.vector);
    return alike > held && [...conceptsNamedIn(offer.text)].some((concept) => named.has(concept)) ? alike : held;
  };
}

/** The cosine of two vectors along the axes. */
function alongAxes(a: Int16Array, b: Int16Array): number {
  let product = 0;
  for (let axis = 0; axis < AXES; axis++) product += a[axis]! * b[axis]!;
  return product / (UNIT * UNIT * (1 - SHARE_OF_CONCEPTS));
}
