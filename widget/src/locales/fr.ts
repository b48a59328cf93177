import type { CatalogueName } from './catalogues.ts';
import { common } from './fr/common.ts';
import { discover } from './fr/discover.ts';
import { flash } from './fr/flash.ts';
import { formats } from './fr/formats.ts';
import { home } from './fr/home.ts';
import { introductions } from './fr/introductions.ts';
import { laterErrors } from './fr/later-errors.ts';
import { lottery } from './fr/lottery.ts';
import { myMentoring } from './fr/my-mentoring.ts';
import { requests } from './fr/requests.ts';
import { signIn } from './fr/sign-in.ts';
import { signUp } from './fr/sign-up.ts';
import { survey } from './fr/survey.ts';

/**
 * Everything in French. Readers are colleagues and are called "vous".
 *
 * | English | French |
 * |---|---|
 * | mentor, mentee, peer | mentor, mentoré, pair |
 * | mentorship, mentoring | mentorat |
 * | pair, to be matched | binôme, former un binôme |
 * | programme | programme |
 * | coordinator | coordination |
 * | request, to ask | demande, solliciter |
 * | to accept, to decline | accepter, décliner |
 * | agreement | accord |
 * | meeting; slot | rencontre; créneau |
 * | check-in, goal, to do | point d’étape, objectif, à faire |
 * | shared note, private note | note partagée, note privée |
 * | circle | cercle |
 * | to sign up, to sign in | s’inscrire, se connecter |
 */
export const fr = { common, discover, flash, formats, home, introductions, laterErrors, lottery, myMentoring, requests, signIn, signUp, survey } satisfies Readonly<Record<CatalogueName, object>>;
