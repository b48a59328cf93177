import { laterErrorsEnglish } from './en.later-errors.ts';
import { learnErrors } from './translate.ts';

// Whoever opens a view beyond the first has these words by then, and nobody waits for them before.
learnErrors(laterErrorsEnglish);
