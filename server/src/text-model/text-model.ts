/**
 * Turns texts into vectors whose dot product says how near in meaning two texts are. Another model is plugged in by
 * implementing this and loading it in text.worker.ts.
 */
export interface TextModel {
  /** Kept with every vector: vectors of different ids are never compared. Changes with anything that changes a vector. */
  readonly id: string;
  /** A multiple of eight. */
  readonly dimensions: number;
  /** ISO 639-1 codes of the languages it reads; the first is taken for texts too short to tell. */
  readonly languages: readonly string[];
  /**
   * One vector of length 1 after the other, `texts.length × dimensions` numbers: 1 is the same meaning, 0 or less none in
   * common (the vectors are centred). Texts have something in them besides blanks.
   */
  embed(texts: readonly string[]): Promise<Float32Array>;
}

/** The model that ships with the server, for those who keep its vectors without loading it. */
export const builtInModel = { id: 'use-lite-workplace-1', dimensions: 160, languages: ['en'] } as const;

/** What a text was read as. */
export interface ReadText {
  /** ISO 639-1; null where the text is too short to tell. */
  language: string | null;
  /** A vector for each of its passages; null where the model does not read this language. */
  vectors: Int16Array<ArrayBuffer>[] | null;
}
