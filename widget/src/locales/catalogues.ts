import type { discoverEnglish } from './en.discover.ts';
import type { flashEnglish } from './en.flash.ts';
import type { formatEnglish } from './en.formats.ts';
import type { homeEnglish } from './en.home.ts';
import type { introductionsEnglish } from './en.introductions.ts';
import type { laterErrorsEnglish } from './en.later-errors.ts';
import type { lotteryEnglish } from './en.lottery.ts';
import type { myMentoringEnglish } from './en.my-mentoring.ts';
import type { requestsEnglish } from './en.requests.ts';
import type { signInEnglish } from './en.sign-in.ts';
import type { signUpEnglish } from './en.sign-up.ts';
import type { surveyEnglish } from './en.survey.ts';
import type { en } from './en.ts';

/** Everything the widget says in English, by catalogue. A new one stands here first; then each language lacks it. */
export type Catalogues = {
  readonly common: typeof en;
  readonly discover: typeof discoverEnglish;
  readonly flash: typeof flashEnglish;
  readonly formats: typeof formatEnglish;
  readonly home: typeof homeEnglish;
  readonly introductions: typeof introductionsEnglish;
  readonly laterErrors: typeof laterErrorsEnglish;
  readonly lottery: typeof lotteryEnglish;
  readonly myMentoring: typeof myMentoringEnglish;
  readonly requests: typeof requestsEnglish;
  readonly signIn: typeof signInEnglish;
  readonly signUp: typeof signUpEnglish;
  readonly survey: typeof surveyEnglish;
};

export type CatalogueName = keyof Catalogues;
