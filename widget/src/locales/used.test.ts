import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCodes } from '@alongside/shared/error-codes';
import { declineCategories, participantRoles } from '@alongside/shared/vocabulary';
import { expect, test } from 'vitest';
import type { ClientErrorCode } from '../api/api-error.ts';
import type { Mentor } from '../components/discover/mentor-row.ts';
import type { LotteryItem } from '../components/home/today-words.ts';
import { viewNames } from '../view-names.ts';
import type { CatalogueName, Catalogues } from './catalogues.ts';
import { discoverEnglish } from './en.discover.ts';
import { flashEnglish } from './en.flash.ts';
import { homeEnglish } from './en.home.ts';
import { introductionsEnglish } from './en.introductions.ts';
import { laterErrorsEnglish } from './en.later-errors.ts';
import { lotteryEnglish } from './en.lottery.ts';
import { myMentoringEnglish } from './en.my-mentoring.ts';
import { requestsEnglish } from './en.requests.ts';
import { signInEnglish } from './en.sign-in.ts';
import { signUpEnglish } from './en.sign-up.ts';
import { surveyEnglish } from './en.survey.ts';
import { en } from './en.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

/** What a format says otherwise has the keys of the others. */
type Plain = Omit<Catalogues, 'formats'>;

const catalogues: Plain = {
  common: en,
  discover: discoverEnglish,
  flash: flashEnglish,
  home: homeEnglish,
  introductions: introductionsEnglish,
  laterErrors: laterErrorsEnglish,
  lottery: lotteryEnglish,
  myMentoring: myMentoringEnglish,
  requests: requestsEnglish,
  signIn: signInEnglish,
  signUp: signUpEnglish,
  survey: surveyEnglish,
};

type SharedBy = Extract<Mentor['reasons'][number], { code: 'alike' }>['in'];

const ofThisSide: Record<ClientErrorCode, true> = { INSECURE_PAGE: true, OFFLINE: true, SERVER_UNAVAILABLE: true, UNEXPECTED: true, UNREADABLE_ANSWER: true };
const draws: Record<LotteryItem['state'], true> = { open: true, place: true, waiting: true };
const sharedBy: Record<SharedBy, true> = { affinity: true, interests: true, values: true };

/** Keys that a code of the server chooses, of a list that both sides share. */
const byCode: { readonly [Name in CatalogueName]?: readonly string[] } = {
  common: [...errorCodes, ...Object.keys(ofThisSide)].map((code) => `error.${code}`).concat(viewNames.map((view) => `nav.${view}`)),
  discover: Object.keys(sharedBy),
  home: participantRoles,
  laterErrors: errorCodes,
  lottery: Object.keys(draws),
  requests: declineCategories,
};

/** The code of the widget, by the file. */
const files = new Map<string, string>();
for (const name of await readdir(source, { recursive: true })) {
  if (name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^locales\/(en\b|[a-z]{2}[./])/.test(name)) files.set(name, await readFile(join(source, name), 'utf8'));
}

/** The code that stands beside where a catalogue is taken from: all of it for what every view shares. */
function codeFor(name: string): string {
  const all = [...files];
  const file = `en.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  const folders = new Set(all.filter(([, code]) => code.includes(`/${file}'`)).map(([path]) => dirname(path)));
  return all.filter(([path]) => name === 'common' || folders.has(dirname(path))).map(([, code]) => code).join('\n');
}

test.each(Object.entries(catalogues))('every text of %s is said somewhere', (name, texts) => {
  const code = codeFor(name);
  const begun = [...code.matchAll(/`([\w.]+)\$\{/g)].map(([, beginning]) => beginning!);
  const isSaid = (key: string): boolean => code.includes(`'${key}'`) || begun.some((beginning) => key.startsWith(beginning)) || (byCode[name as CatalogueName]?.includes(key) ?? false);
  expect(Object.keys(texts).filter((key) => !isSaid(key))).toEqual([]);
});
