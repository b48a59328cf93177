import '../locales/later-errors.ts';
/** Surveys come while people meet, who then have My mentoring at hand: both views come in one file. */
export { MyMentoring } from './my-mentoring/my-mentoring.ts';
export { Survey } from './survey/survey.ts';
