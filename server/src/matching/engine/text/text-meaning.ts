/** The length of every vector of meaning. */
export const MEANING_UNIT = 32_767;
/** Vectors of meaning have no more dimensions than this. */
export const MOST_MEANINGS = 1_024;

/** A sentence, or the name of a skill, with its direction. */
export interface Passage {
  readonly text: string;
  readonly vector: Int16Array;
}

/** What somebody's own words mean, as a model of texts outside the engine read them. All vectors of a round are of one model. */
export interface TextMeaning {
  /** The direction of all passages together, of length 32,767; null where nothing could be read. */
  readonly vector: Int16Array | null;
  /** The sentences and, of a mentor, the names of the skills offered. For explanations. */
  readonly passages: readonly Passage[];
  /** ISO 639-1 of a text in a language that the model does not read; else null. */
  readonly unreadLanguage: string | null;
}

export interface ClosestPassages {
  readonly own: string;
  readonly other: string;
  /** Their cosine, -1…1. */
  readonly likeness: number;
}

/** The two passages nearest in meaning, the first ones of several; undefined where one side has none. */
export function closestPassages(own: readonly Passage[], other: readonly Passage[]): ClosestPassages | undefined {
  let closest: ClosestPassages | undefined;
  for (const a of own) {
    for (const b of other) {
      const likeness = cosine(a.vector, b.vector);
      if (!closest || likeness > closest.likeness) closest = { own: a.text, other: b.text, likeness };
    }
  }
  return closest;
}

function cosine(a: Int16Array, b: Int16Array): number {
  let product = 0;
  for (let at = 0; at < a.length; at++) product += a[at]! * (b[at] ?? 0);
  return product / (MEANING_UNIT * MEANING_UNIT);
}
