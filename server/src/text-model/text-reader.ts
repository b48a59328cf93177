import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { END, type FromReaderThread, type Texts, type ToReaderThread } from './reader-messages.ts';
import { builtInModel, type ReadText } from './text-model.ts';

/** Reads texts for their meaning, in a thread of its own. */
export interface TextReader {
  /** Whose vectors these are. */
  readonly modelId: string;
  /**
   * What each text was read as, in the order given.
   * @throws Error when the thread fails; the next call starts another.
   */
  read(texts: Texts): Promise<ReadText[]>;
  /** A few words as somebody searches by them; undefined where they are not read in time, or not in a language that is read. Never throws. */
  readQuery(words: string): Promise<Int16Array | undefined>;
  /** Gets the thread ready, for words that will come. */
  warm(): void;
  close(): Promise<void>;
}

export interface TextReaderOptions {
  /** How long a search waits for its words to be read before it does without; they are read all the same, for the next time. */
  patienceMs?: number;
  /** After so long with nothing to read the model is let go: it holds 300 MB. */
  idleMs?: number;
  /** Told when an idle model was let go. */
  onUnload?: () => void;
  /** Told when the thread fails. */
  onError?: (error: Error) => void;
}

/** Queries that are remembered, in memory only and by their hash: what somebody searches is theirs. */
const REMEMBERED = 200;

interface Work {
  texts: Texts;
  resolve(read: ReadText[]): void;
  reject(error: Error): void;
}

/** A reader that starts its thread with the first text and ends it when idle. Searches go before whatever else waits. */
export function openTextReader({ patienceMs = 250, idleMs = 600_000, onUnload = () => undefined, onError = () => undefined }: TextReaderOptions = {}): TextReader {
  const waiting: Work[] = [];
  let underWay: Work | undefined;
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const fail = (error: Error): void => {
    const left = [underWay, ...waiting.splice(0)];
    underWay = undefined;
    worker = undefined;
    onError(error);
    for (const work of left) work?.reject(error);
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./text.worker.ts', import.meta.url), { execArgv: [] });
    started.on('message', (message: FromReaderThread) => {
      // Node speaks here too: under --watch it reports the files that the thread imports.
      if (!('read' in message) && !('error' in message)) return;
      const done = underWay;
      underWay = undefined;
      if ('read' in message) done?.resolve(message.read);
      else done?.reject(new Error(`reading a text failed: ${message.error}`));
      next();
    });
    started.on('error', (error: Error) => worker === started && fail(error));
    started.on('exit', (code) => worker === started && fail(new Error(`the reading thread ended with code ${code}`)));
    return started;
  };

  const stop = async (): Promise<void> => {
    const ending = worker;
    if (!ending) return;
    worker = undefined;
    const ended = once(ending, 'exit');
    // Never terminated from outside: that would cut the model off in the middle of native code.
    ending.postMessage(END satisfies ToReaderThread);
    await ended;
  };

  const next = (): void => {
    clearTimeout(idle);
    if (underWay || closed) return;
    underWay = waiting.shift();
    if (underWay) (worker ??= start()).postMessage({ texts: underWay.texts } satisfies ToReaderThread);
    else idle = setTimeout(() => void stop().then(onUnload), idleMs).unref();
  };

  const queue = (texts: Texts, place: 'first' | 'last'): Promise<ReadText[]> => {
    if (closed) return Promise.reject(new Error('the reader is closed'));
    if (texts.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      waiting[place === 'first' ? 'unshift' : 'push']({ texts, resolve, reject });
      next();
    });
  };

  return {
    modelId: builtInModel.id,
    read: (texts) => queue(texts, 'last'),
    readQuery: rememberingQueries((words) => queue([[words]], 'first').then(([read]) => read?.vectors?.[0]), patienceMs),
    warm: () => {
      if (worker || closed) return;
      worker = start();
      next();
    },
    close: async () => {
      closed = true;
      clearTimeout(idle);
      for (const work of [underWay, ...waiting.splice(0)]) work?.reject(new Error('the reader is closed'));
      await stop();
    },
  };
}

/** The same words are read once; whoever waits longer than `patienceMs` goes on without. */
function rememberingQueries(read: (words: string) => Promise<Int16Array | undefined>, patienceMs: number): TextReader['readQuery'] {
  const known = new Map<string, Promise<Int16Array | undefined>>();
  return (words) => {
    const said = words.trim().toLowerCase();
    if (!/\p{L}/u.test(said)) return Promise.resolve(undefined);
    const key = createHash('sha256').update(said).digest('base64');
    const answer = known.get(key) ?? read(said).catch(() => void known.delete(key));
    known.delete(key);
    known.set(key, answer);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
    return inTime(answer, patienceMs);
  };
}

async function inTime<Value>(answer: Promise<Value>, ms: number): Promise<Value | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), ms);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
