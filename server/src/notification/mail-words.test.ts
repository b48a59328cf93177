import { formatWords } from '@alongside/shared/format-words';
import { programFormats, type ProgramFormat } from '@alongside/shared/vocabulary';
import { expect, test } from 'vitest';
import { mailWords } from './mail-words.ts';

const params = { name: 'Lena', mentorName: 'Ruth', menteeName: 'Lena', programName: 'Exchange', programId: '', nextBestName: 'Omar' };
const kinds = ['request_received', 'request_reminder', 'request_accepted', 'request_declined', 'request_expired', 'mentor_free', 'match_left_out'] as const;

function read(format: ProgramFormat, groupLargest = 2): string {
  const about = { publicUrl: '', page: undefined, said: formatWords({ format, groupLargest }) };
  return kinds.map((kind) => { const { subject, paragraphs } = mailWords[kind](params, about); return [subject, ...paragraphs].join('\n'); }).join('\n').replaceAll('mentoring page', 'page');
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
