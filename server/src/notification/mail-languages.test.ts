import type { Email } from 'postal-mime';
import { expect, test } from 'vitest';
import { mailParams } from '../../test/mail-samples.ts';
import { makeMentorship, makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { queueMail, type MailKind, type MailParams } from '../queue/outgoing-mail.ts';

const now = new Date('2026-11-22T09:00:00Z');
const { database, server } = await openProduct({ now: () => now });
const { mailer, take } = await openMailbox();
const { programId } = await makeProgram(database, { pageUrl: 'https://intra.example/m' });

interface Somebody {
  personId: string;
  email: string;
  as: Credential;
}

async function readerOf(reads: string, timeZone: string): Promise<Somebody> {
  const { personId, email } = await makePerson(database);
  await makeParticipant(database, (await makeProgram(database)).programId, 'mentee', { personId, timeZone });
  const as = await signInPerson(database, personId);
  await server.mutate('widget.identity.read', { reads }, as);
  return { personId, email, as };
}

const german = await readerOf('de-AT', 'Asia/Tokyo');
const arabic = await readerOf('ar', 'Africa/Cairo');
const sendMail = () => runDueJobs(database, { mailer, now: () => now });

async function receive<Kind extends MailKind>(kind: Kind, params: MailParams[Kind], { email }: Pick<Somebody, 'email'>): Promise<Email> {
  const key = `${kind}:${email}`;
  await database.jobs.transaction().execute((trx) => queueMail(trx, now, { key, kind, address: email, params }));
  await sendMail();
  return take(email);
}

const page = (mail: Email) => /<html lang="(\w+)" dir="(\w+)">/.exec(mail.html ?? '')?.slice(1);

test.each(Object.entries(mailParams))('%s goes out in the language of whoever reads it, and in its direction', async (kind, [given]) => {
  const params = { ...given, programId } as MailParams[MailKind];
  const english = await receive(kind as MailKind, params, { email: `nobody-yet-${kind.replaceAll('_', '-')}@harbourline.example` });
  const [inGerman, inArabic] = [await receive(kind as MailKind, params, german), await receive(kind as MailKind, params, arabic)];
  expect([english, inGerman, inArabic].map(page)).toEqual([['en', 'ltr'], ['de', 'ltr'], ['ar', 'rtl']]);
  expect(english.text).toMatch(/^Hello (Lena|Ruth),/);
  expect(inGerman.text).toMatch(/^Hallo (Lena|Ruth),/);
  expect(inArabic.text).toMatch(/^مرحبًا \u2068(Lena|Ruth)\u2069،/);
  expect(inArabic.subject).toMatch(/\p{Script=Arabic}/u);
  expect(new Set([english, inGerman, inArabic].map(({ subject }) => subject)).size).toBe(3);
  for (const { text, html } of [english, inGerman, inArabic]) {
    expect(text).toContain('https://intra.example/m');
    expect(html).toContain('<a href="https://intra.example/m">https://intra.example/m</a>');
  }
});

test('the day on which questions close is that of the reader’s own clock', async () => {
  const params = { name: 'Lena', programName: 'Harbour', programId, closesOn: '2026-11-26T20:00:00.000Z' };
  const reader = await readerOf('de', 'Asia/Tokyo');
  expect((await receive('survey_invitation', params, reader)).text).toContain('Freitag, 27. November');
  const other = await readerOf('fr', 'Europe/Paris');
  expect((await receive('survey_invitation', params, other)).text).toContain('jeudi 26 novembre');
});

test('a meeting planned, moved, called off, or held without somebody is told each in their own language, and so their calendars', async () => {
  const members = [
    await makeParticipant(database, programId, 'mentee', { personId: german.personId, timeZone: 'Asia/Tokyo' }),
    await makeParticipant(database, programId, 'mentor', { personId: arabic.personId, timeZone: 'Africa/Cairo' }),
  ];
  const { mentorshipId } = await makeMentorship(database, programId, members);
  const plan = { startsAt: '2026-11-26T13:00:00Z', minutes: 45, place: 'Pier 4', agenda: ['Hallo'] };
  const both = async () => (await sendMail(), [await take(german.email), await take(arabic.email)] as const);
  const calendarOf = (mail: Email): string => new TextDecoder().decode(mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content as ArrayBuffer);
  const { data } = await server.mutate('widget.meeting.plan', { mentorshipId, plan }, german.as);
  const planned = await both();
  expect(planned.map(({ subject }) => subject)).toEqual(['Dein Treffen mit Robin Berg', 'لقاؤك مع \u2068Robin Berg\u2069']);
  expect(planned[0].text).toMatch(/Wann: Donnerstag, 26\. November.*22:00–22:45/);
  expect(planned[0].text).toContain('Wo: Pier 4');
  expect(calendarOf(planned[0])).toContain('SUMMARY:Mentoring: Robin Berg und Robin Berg');
  expect(calendarOf(planned[1])).toContain('إرشاد');
  await server.mutate('widget.meeting.move', { meetingId: data.meetingId, plan: { ...plan, startsAt: '2026-11-27T13:00:00Z' } }, german.as);
  expect((await both()).map(({ subject }) => subject)).toEqual(['Verschoben: dein Treffen mit Robin Berg', 'تغيّر الموعد: لقاؤك مع \u2068Robin Berg\u2069']);
  const left = await receive('meeting_left', { meetingId: data.meetingId, name: 'Robin', sequence: 2 }, german);
  expect(left.subject).toBe('Ohne dich: das Treffen von Robin Berg und Robin Berg');
  await server.mutate('widget.meeting.cancel', { meetingId: data.meetingId }, german.as);
  expect((await both()).map(({ subject }) => subject)).toEqual(['Abgesagt: dein Treffen mit Robin Berg', 'أُلغي: لقاؤك مع \u2068Robin Berg\u2069']);
});

test('mail to those who run the product is in English, the language of their screens', async () => {
  const mail = await receive('staff_invitation', { name: 'Robin', organisation: 'Harbourline', token: 'none' }, german);
  expect(mail.subject).toBe('You have been asked to help run mentoring at Harbourline');
  expect(page(mail)).toEqual(['en', 'ltr']);
});

test('what a name is made of stays text', async () => {
  const reader = await readerOf('de', 'Europe/Berlin');
  const mail = await receive('match_published', { name: '<b>Lena</b>', partnerName: 'Ruth & "Co" <img src=x>', programName: 'https://x.example/"onclick=', programId }, reader);
  expect(mail.html).not.toMatch(/<b>|<img|"onclick/);
  expect(mail.text).toContain('<b>Lena</b>');
});

test('a person has one language, the one read last; others do not say it for them', async () => {
  const reader = await readerOf('ja', 'Asia/Tokyo');
  const me = async () => (await server.query('widget.identity.me', {}, reader.as)).data.person.reads;
  expect(await me()).toBe('ja');
  await server.mutate('widget.identity.read', { reads: 'tlh' }, reader.as);
  expect(await me()).toBe('en');
  expect((await server.mutate('widget.identity.read', { reads: 'de' })).error?.code).toBe('UNAUTHENTICATED');
});
