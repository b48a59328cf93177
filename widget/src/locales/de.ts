import type { CatalogueName } from './catalogues.ts';
import { common } from './de/common.ts';
import { discover } from './de/discover.ts';
import { flash } from './de/flash.ts';
import { formats } from './de/formats.ts';
import { home } from './de/home.ts';
import { introductions } from './de/introductions.ts';
import { laterErrors } from './de/later-errors.ts';
import { lottery } from './de/lottery.ts';
import { myMentoring } from './de/my-mentoring.ts';
import { requests } from './de/requests.ts';
import { signIn } from './de/sign-in.ts';
import { signUp } from './de/sign-up.ts';
import { survey } from './de/survey.ts';

/**
 * Everything in German. Readers are colleagues and are called "du".
 *
 * | English | German |
 * |---|---|
 * | mentor | where it can be, what one does (begleiten, Mentoring geben); else "Mentorin oder Mentor", never with a colon or a star |
 * | mentee, peer | Mentee, Peer |
 * | mentorship, to be matched | Mentoring, zusammenkommen |
 * | matching | Vermittlung |
 * | programme | Programm |
 * | coordinator | Koordination; to those outside of it Programmleitung |
 * | request, to ask | Anfrage, fragen |
 * | agreement | Vereinbarung |
 * | meeting | Treffen; a slot that can be booked: Termin |
 * | check-in, goal, to do | Check-in, Ziel, zu tun |
 * | shared note, private note | gemeinsame Notiz, private Notiz |
 * | circle | Kreis |
 * | to sign up, to sign in | mitmachen, sich anmelden |
 */
export const de = { common, discover, flash, formats, home, introductions, laterErrors, lottery, myMentoring, requests, signIn, signUp, survey } satisfies Readonly<Record<CatalogueName, object>>;
