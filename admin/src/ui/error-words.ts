import { createContext, use } from 'react';

/** An error in words for the person in front of the screen. */
export interface ErrorWords {
  /** What happened. */
  title: string;
  /** What to do now. */
  text: string;
  /** Short code to quote to whoever runs the installation. */
  code: string;
  /** Whether the same may work on a second try. */
  mayRetry: boolean;
}

/** How the application puts a thrown value into words; given once, at the root. */
export const ErrorWordsContext = createContext<((error: unknown) => ErrorWords) | null>(null);

export function useErrorWords(): (error: unknown) => ErrorWords {
  const describe = use(ErrorWordsContext);
  if (describe === null) throw new Error('ErrorWordsContext has no value: render inside its provider.');
  return describe;
}
