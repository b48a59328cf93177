import { parentPort } from 'node:worker_threads';
import { languageOf } from './language.ts';
import type { ReadText, TextModel } from './text-model.ts';
import { END, type FromReaderThread, type ToReaderThread, type Texts } from './reader-messages.ts';
import { quantised } from './unit-vector.ts';
import { loadWorkplaceModel } from './workplace-model.ts';

/** The thread in which texts are read: loading takes a third of a second and reading 15 ms a sentence, in which a server would answer nobody. */
const loading = loadWorkplaceModel();

let last: Promise<unknown> = loading.catch(() => undefined);

parentPort?.on('message', (message: ToReaderThread) => {
  if (message === END) void last.then(() => parentPort?.close());
  else last = answer(message.texts).then((read) => parentPort?.postMessage(read));
});

async function answer(texts: Texts): Promise<FromReaderThread> {
  try {
    return { read: await readTexts(await loading, texts) };
  } catch (error) {
    return { error: error instanceof Error ? error.name : 'Error' };
  }
}

/** Passages that were read lately: people share sentences, and who changes one keeps the others. */
const remembered = new Map<string, Int16Array<ArrayBuffer>>();
const MOST_REMEMBERED = 5_000;

/** The language is that of a whole text; the new passages of all texts that the model can read go through it together. */
async function readTexts(model: TextModel, texts: Texts): Promise<ReadText[]> {
  const languages = texts.map((passages) => languageOf(passages.join('\n'), model.languages));
  const isRead = (at: number) => languages[at] === null || model.languages.includes(languages[at]!);
  const fresh = [...new Set(texts.filter((_, at) => isRead(at)).flat())].filter((passage) => !remembered.has(passage));
  const embedded = await model.embed(fresh);
  fresh.forEach((passage, at) => remembered.set(passage, quantised(embedded.subarray(at * model.dimensions, (at + 1) * model.dimensions))));
  const read = texts.map((passages, at) => ({ language: languages[at]!, vectors: isRead(at) ? passages.map((passage) => remembered.get(passage)!) : null }));
  for (const passage of remembered.keys()) if (remembered.size > MOST_REMEMBERED) remembered.delete(passage);
  return read;
}
