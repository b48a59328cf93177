import { formatWords } from '@alongside/shared/format-words';
import { programFormats } from '@alongside/shared/vocabulary';
import { calendarTitle, detailsOf, leftWords, meetingWords } from '../src/notification/meeting-invitation.service.ts';
import { wordsOf, type MailAbout, type MailWords, type WordedKind } from '../src/notification/mail-words.ts';
import { readerOf, type Reader } from '../src/notification/reader.ts';
import type { MailParams } from '../src/queue/outgoing-mail.ts';

/** A mail as it could be sent, in the words of whoever reads it. */
export interface MailSample {
  kind: string;
  words(reader: Reader): MailWords;
}

const programme = { programName: 'Harbour', programId: '' };
const draw = { name: 'Lena', ...programme, slug: 'harbour', ticket: 4711 };
const pair = { menteeName: 'Lena', mentorName: 'Ruth', ...programme };
const stage = { name: 'Lena', ...programme, pairing: 'formal', endsOn: null, byLot: false } as const;
/** What people know, as they wrote it: it is no text of the product. */
const skill = 'Letterpress';
const nothing = { knows: [], wants: [], shared: [] };
const other = { name: 'Ruth Adeyemi', givenName: 'Ruth', jobTitle: 'Pilot', email: 'ruth@harbourline.example', ground: nothing };

/** Every kind of mail, in all that can make its words others. */
export const mailParams: { [Kind in WordedKind]: readonly MailParams[Kind][] } = {
  request_received: [pair],
  request_reminder: [pair],
  request_accepted: [pair],
  request_declined: [pair],
  request_expired: [{ ...pair, nextBestName: null }, { ...pair, nextBestName: 'Omar' }],
  mentor_free: [pair],
  lottery_drawn: [{ ...draw, waiting: null }, { ...draw, waiting: 12 }],
  lottery_called_off: [{ ...draw, reason: 'Everybody fits' }],
  lottery_place_free: [draw],
  match_left_out: [{ name: 'Lena', ...programme }],
  match_published: [{ name: 'Lena', partnerName: 'Ruth', ...programme }],
  group_published: [
    { name: 'Lena', leaderName: null, leads: false, otherNames: ['Omar'], ...programme },
    { name: 'Lena', leaderName: 'Lena', leads: true, otherNames: ['Omar'], ...programme },
    { name: 'Lena', leaderName: 'Ruth', leads: false, otherNames: ['Omar'], ...programme },
    { name: 'Lena', leaderName: 'Ruth', leads: false, otherNames: [], ...programme },
  ],
  group_left: [{ name: 'Lena', leaverName: 'Omar', ...programme }],
  stage_begun: [
    { ...stage, stage: 'matching', byLot: true },
    { ...stage, stage: 'matching' },
    { ...stage, stage: 'matching', endsOn: '2026-11-26' },
    { ...stage, stage: 'running', endsOn: '2026-11-26' },
    { ...stage, stage: 'running', pairing: 'open' },
    { ...stage, stage: 'closing' },
    { ...stage, stage: 'closing', endsOn: '2026-11-26' },
  ],
  introduction: [nothing, { ...nothing, knows: [skill] }, { ...nothing, wants: [skill] }, { ...nothing, shared: [skill] }].map((ground) => ({ name: 'Lena', others: [{ ...other, ground }], ...programme })),
  survey_invitation: [{ name: 'Lena', closesOn: '2026-11-26T12:00:00.000Z', ...programme }],
  survey_reminder: [{ name: 'Lena', closesOn: '2026-11-26T12:00:00.000Z', ...programme }],
};

const formats = [...programFormats.map((format) => ({ format, groupLargest: 2 })), { format: 'peer', groupLargest: 4 } as const];
const meeting = { startsAt: new Date('2026-11-26T13:00:00Z'), endsAt: new Date('2026-11-26T13:45:00Z'), place: 'Pier 4', agenda: '• Who are we?' };
const names = { names: 'Omar', programName: 'Harbour' };

function samplesOf(kind: WordedKind): MailSample[] {
  return formats.flatMap((format, index) =>
    mailParams[kind].map((given) => ({
      kind,
      words: (reader) => wordsOf(kind, given, { publicUrl: 'https://m.example', page: index === 0 ? 'https://intra.example/m' : undefined, said: formatWords(format), reader } satisfies MailAbout),
    })),
  );
}

export const mailSamples: readonly MailSample[] = [
  ...(Object.keys(mailParams) as WordedKind[]).flatMap((kind) => samplesOf(kind)),
  ...(['planned', 'moved', 'cancelled'] as const).map((change) => ({
    kind: `meeting ${change}`,
    words: (reader: Reader) => {
      const { subject, paragraphs } = meetingWords(reader, { change, ...names });
      return { subject, paragraphs: [...paragraphs, ...detailsOf(reader, meeting)] };
    },
  })),
  {
    kind: 'meeting left',
    words: (reader) => ({ ...leftWords(reader, names), paragraphs: [...leftWords(reader, names).paragraphs, calendarTitle(reader, names.names)] }),
  },
];

/** Every English text of the product that a mail is made of. */
export function textsOfMails(): string[] {
  const texts = new Set<string>();
  const english = readerOf({ reads: null, timeZone: 'Europe/London' });
  const say: Reader['say'] = (text, values) => {
    if (text !== skill) texts.add(text);
    return english.say(text, values);
  };
  for (const { words } of mailSamples) words({ ...english, say });
  return [...texts];
}
