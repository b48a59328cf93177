import type { CatalogueName } from './catalogues.ts';

/**
 * The files of a language, each small enough for the bar of 3 kB, by what they are loaded with: the element itself, a
 * view beyond the first, or a programme that is not one mentor and one mentee. Only the build reads the lists.
 */
export const parts = {
  first: ['common', 'signIn', 'home', 'lottery'],
  formats: ['formats'],
  'later-1': ['discover', 'requests', 'laterErrors'],
  'later-2': ['signUp', 'flash', 'survey', 'introductions'],
  'later-3': ['myMentoring'],
} as const satisfies Record<string, readonly CatalogueName[]>;

export type Part = keyof typeof parts;
