import type { CatalogueName } from './catalogues.ts';
import { common } from './es/common.ts';
import { discover } from './es/discover.ts';
import { flash } from './es/flash.ts';
import { formats } from './es/formats.ts';
import { home } from './es/home.ts';
import { introductions } from './es/introductions.ts';
import { laterErrors } from './es/later-errors.ts';
import { lottery } from './es/lottery.ts';
import { myMentoring } from './es/my-mentoring.ts';
import { requests } from './es/requests.ts';
import { signIn } from './es/sign-in.ts';
import { signUp } from './es/sign-up.ts';
import { survey } from './es/survey.ts';

/**
 * Everything in Spanish. Readers are colleagues and are called "tú", two of them "vosotros".
 *
 * | English | Spanish |
 * |---|---|
 * | mentor, mentee | where it can be, what one does (ofrecer mentoría, aprender); else "mentor o mentora" |
 * | peer | par |
 * | mentorship, mentoring | mentoría |
 * | pair, to be matched | pareja, emparejar |
 * | programme | programa |
 * | coordinator | coordinación |
 * | request, to ask | solicitud, pedir |
 * | to accept, to decline | aceptar, decir que no |
 * | agreement | acuerdo |
 * | meeting; slot | encuentro; hueco |
 * | check-in, goal, to do | punto de control, meta, por hacer |
 * | shared note, private note | nota compartida, nota privada |
 * | circle | círculo |
 * | to sign up, to sign in | apuntarse, entrar |
 */
export const es = { common, discover, flash, formats, home, introductions, laterErrors, lottery, myMentoring, requests, signIn, signUp, survey } satisfies Readonly<Record<CatalogueName, object>>;
