import type { CatalogueName } from './catalogues.ts';
import { common } from './ar/common.ts';
import { discover } from './ar/discover.ts';
import { flash } from './ar/flash.ts';
import { formats } from './ar/formats.ts';
import { home } from './ar/home.ts';
import { introductions } from './ar/introductions.ts';
import { laterErrors } from './ar/later-errors.ts';
import { lottery } from './ar/lottery.ts';
import { myMentoring } from './ar/my-mentoring.ts';
import { requests } from './ar/requests.ts';
import { signIn } from './ar/sign-in.ts';
import { signUp } from './ar/sign-up.ts';
import { survey } from './ar/survey.ts';

/**
 * Everything in Modern Standard Arabic. Where the form of address has a gender, the unmarked one stands.
 *
 * | English | Arabic |
 * |---|---|
 * | mentor, mentee, peer | مرشد، مسترشد، زميل |
 * | mentorship, mentoring | إرشاد |
 * | to be matched | يُختار له شريك |
 * | programme | برنامج |
 * | coordinator | منسق |
 * | request, to ask | طلب، يطلب |
 * | to decline | يعتذر |
 * | agreement | اتفاق |
 * | meeting; slot | لقاء؛ موعد |
 * | check-in, goal, to do | متابعة سريعة، هدف، مهام |
 * | shared note, private note | ملاحظة مشتركة، ملاحظة خاصة |
 * | circle | حلقة |
 * | to sign up, to sign in | التسجيل، تسجيل الدخول |
 *
 * Where English counts in a text without plural forms, the number stands after a colon: no noun has to agree with it.
 */
export const ar = { common, discover, flash, formats, home, introductions, laterErrors, lottery, myMentoring, requests, signIn, signUp, survey } satisfies Readonly<Record<CatalogueName, object>>;
