import { formatWords } from '@alongside/shared/format-words';
import { programFormats, type ProgramFormat } from '@alongside/shared/vocabulary';
import { describe, expect, test } from 'vitest';
import { mailSamples } from '../../test/mail-samples.ts';
import { languages } from '../language/language.ts';
import type { MailParams } from '../queue/outgoing-mail.ts';
import { wordsOf, type MailAbout } from './mail-words.ts';
import { readerOf } from './reader.ts';

const params = { name: 'Lena', mentorName: 'Ruth', menteeName: 'Lena', programName: 'Exchange', programId: '', nextBestName: 'Omar' };
const kinds = ['request_received', 'request_reminder', 'request_accepted', 'request_declined', 'request_expired', 'mentor_free', 'match_left_out'] as const;

function read(format: ProgramFormat, groupLargest = 2, reads = 'en'): string {
  const about: MailAbout = { publicUrl: '', page: undefined, said: formatWords({ format, groupLargest }), reader: readerOf({ reads, timeZone: null }) };
  return kinds.map((kind) => { const { subject, paragraphs } = wordsOf(kind, params, about); return [subject, ...paragraphs].join('\n'); }).join('\n').replaceAll('mentoring page', 'page');
}

test('mails of a programme of peers speak of peers, and of nobody who mentors', () => {
  expect(read('peer')).not.toMatch(/mentor|mentee/i);
  expect(read('peer')).toContain('Lena would like to learn with you');
  expect(read('peer')).toContain('No partner yet in Exchange');
  expect(read('peer', 4)).toContain('The groups of Exchange are settled, and there was no group free for you this time.');
});

test('mails of every other format name the mentor, and circles by their name', () => {
  for (const format of programFormats.filter((each) => each !== 'peer')) expect(read(format)).toContain('Lena would like you as a mentor');
  expect(read('group')).toContain('The circles of Exchange are settled, and there was no circle free for you this time.');
});

describe.each(languages)('in %s', (language) => {
  test('every mail of every format is whole: other words than the English ones, and all that it tells', () => {
    const english = readerOf({ reads: 'en', timeZone: 'Europe/Berlin' });
    const reader = readerOf({ reads: language, timeZone: 'Europe/Berlin' });
    for (const sample of mailSamples) {
      const [plain, said] = [sample.words(english), sample.words(reader)];
      expect({ of: sample.kind, paragraphs: said.paragraphs.length }).toEqual({ of: sample.kind, paragraphs: plain.paragraphs.length });
      for (const [index, text] of [said.subject, ...said.paragraphs].entries()) {
        const inEnglish = [plain.subject, ...plain.paragraphs][index]!;
        // What a meeting is called in a calendar is the one thing that is German as it is English.
        if (!text.startsWith('Mentoring: ')) expect({ text, same: text === inEnglish }).toEqual({ text, same: false });
        expect(text).not.toMatch(/\{\w+\}|undefined/);
        for (const told of ['Lena', 'Ruth', 'Omar', 'Harbour', 'Letterpress', 'Pilot', '@harbourline.example', '4711', '12', 'Everybody fits', 'Pier 4', 'Who are we?', 'https://m.example/lottery/harbour', 'https://intra.example/m']) expect({ text, told, there: text.includes(told) }).toEqual({ text, told, there: inEnglish.includes(told) });
      }
    }
  });
});

test('a mail whose reader has not been here before is in English', () => {
  expect(read('one_to_one', 2, 'tlh')).toBe(read('one_to_one'));
});

test('days are said in the language and the time zone of the reader', () => {
  const closesOn: MailParams['survey_invitation']['closesOn'] = '2026-11-26T23:30:00.000Z';
  expect(readerOf({ reads: 'de', timeZone: 'Asia/Tokyo' }).day(closesOn)).toBe('Freitag, 27. November');
  expect(readerOf({ reads: null, timeZone: 'Europe/London' }).day(closesOn)).toBe('Thursday 26 November');
  expect(readerOf({ reads: 'fr', timeZone: 'Asia/Tokyo' }).day('2026-11-26')).toBe('jeudi 26 novembre');
  expect(readerOf({ reads: 'fr', timeZone: 'Asia/Tokyo' }).day('Thursday 26 November')).toBe('Thursday 26 November');
});
