import type { ReadText } from './text-model.ts';

/** Each text as its passages, none of them blank. */
export type Texts = readonly (readonly string[])[];

/** Ends the thread once it is through with what it was given. */
export const END = 'end';

export type ToReaderThread = typeof END | { texts: Texts };

export type FromReaderThread = { read: ReadText[] } | { error: string };
