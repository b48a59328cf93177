import type { CatalogueName } from './catalogues.ts';
import { common } from './ja/common.ts';
import { discover } from './ja/discover.ts';
import { flash } from './ja/flash.ts';
import { formats } from './ja/formats.ts';
import { home } from './ja/home.ts';
import { introductions } from './ja/introductions.ts';
import { laterErrors } from './ja/later-errors.ts';
import { lottery } from './ja/lottery.ts';
import { myMentoring } from './ja/my-mentoring.ts';
import { requests } from './ja/requests.ts';
import { signIn } from './ja/sign-in.ts';
import { signUp } from './ja/sign-up.ts';
import { survey } from './ja/survey.ts';

/**
 * Everything in Japanese, in です・ます; names take さん, buttons the plain form.
 *
 * | English | Japanese |
 * |---|---|
 * | mentor, mentee, peer | メンター、メンティー、ピア |
 * | mentorship, mentoring | メンタリング |
 * | matching; to be matched | マッチング；組み合わせが決まる |
 * | programme | プログラム |
 * | coordinator | コーディネーター |
 * | request, to ask | リクエスト、お願いする |
 * | to accept, to decline | 引き受ける、辞退する |
 * | agreement | 合意 |
 * | meeting; slot | 面談；枠 |
 * | check-in, goal, to do | チェックイン、目標、すること |
 * | shared note, private note | 共有メモ、個人メモ |
 * | circle | サークル |
 * | to sign up, to sign in | 申し込む、サインイン |
 */
export const ja = { common, discover, flash, formats, home, introductions, laterErrors, lottery, myMentoring, requests, signIn, signUp, survey } satisfies Readonly<Record<CatalogueName, object>>;
