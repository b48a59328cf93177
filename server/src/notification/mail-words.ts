import type { FormatWords } from '@alongside/shared/format-words';
import type { MailKind, MailParams } from '../queue/outgoing-mail.ts';
import { accountEventWords, demandWords, recoveryCodeUsedWords } from './account-words.ts';
import { introductionWords } from './introduction-words.ts';
import { lotteryWords } from './lottery-words.ts';
import type { Reader } from './reader.ts';
import { stageWords } from './stage-words.ts';

export interface MailWords {
  subject: string;
  /** Paragraphs, in plain text. */
  paragraphs: string[];
}

/** What the words of any mail may need beside its own parameters. */
export interface MailAbout {
  publicUrl: string;
  /** The intranet page on which the programme's widget stands, where the coordinator named it. */
  page: string | undefined;
  /** What people are called in the programme's format. */
  said: FormatWords;
  reader: Reader;
}

/** Mails to those who run the product go out in English, which is the language of their screens. */
export type StaffKind = 'staff_invitation' | 'account_event' | 'recovery_code_used' | 'second_factor_demanded';
export type WordedKind = Exclude<MailKind, StaffKind | 'meeting_invitation' | 'meeting_cancelled' | 'meeting_left'>;

type Worded<Kinds extends MailKind> = { [Kind in Kinds]: (params: MailParams[Kind], about: MailAbout) => MailWords };

const staffMailWords: Worded<StaffKind> = {
  staff_invitation: ({ name, organisation, token }, about) => ({
    subject: `You have been asked to help run mentoring at ${organisation}`,
    paragraphs: [`Hello ${name},`, 'An administrator gave you access to Alongside. Choose a password to begin:', `${about.publicUrl}/accept#token=${token}`, 'The link works once, for three days.'],
  }),
  account_event: (params, { publicUrl }) => accountEventWords(params, publicUrl),
  recovery_code_used: (params, { publicUrl }) => recoveryCodeUsedWords(params, publicUrl),
  second_factor_demanded: (params, { publicUrl }) => demandWords(params, publicUrl),
};

/** Whether a mail of this kind goes to staff, in English, and not to people, in their language. */
export function isToStaff(kind: string): kind is StaffKind {
  return Object.hasOwn(staffMailWords, kind);
}

/** A whole mail to staff. */
export function staffWordsOf<Kind extends StaffKind>(kind: Kind, params: MailParams[Kind], about: MailAbout): MailWords {
  return staffMailWords[kind](params, about);
}

/** The words of every mail to people that needs nothing but its parameters: what is between the greeting and the place to go to. */
export const mailWords: Worded<WordedKind> = {
  request_received: (params, { said, reader: { say } }) => ({
    subject: say(`{menteeName} ${said.wish}`, params),
    paragraphs: [say('{menteeName} has asked you in {programName}. You can accept or decline; either is fine, and a quick answer helps.', params)],
  }),
  request_reminder: (params, { reader: { say } }) => ({
    subject: say('{menteeName} is waiting for your answer', params),
    paragraphs: [say('{menteeName} asked you in {programName} some days ago. If it does not fit, declining lets them ask somebody else.', params)],
  }),
  request_accepted: (params, { reader: { say } }) => ({
    subject: say('{mentorName} said yes', params),
    paragraphs: [say('You and {mentorName} are matched in {programName}. A good first step: agree together how often you will meet and what stays between you.', params)],
  }),
  request_declined: (params, { said, reader: { say } }) => ({
    subject: say(`The ${said.host.one} you asked is not available now`),
    paragraphs: [say(`The ${said.host.one} you asked in {programName} is not available. Others who fit are listed for you.`, params)],
  }),
  request_expired: ({ nextBestName, ...params }, { reader: { say } }) => ({
    subject: say('No answer from {mentorName}', params),
    paragraphs: [
      say('{mentorName} did not answer in time, so your request in {programName} has ended and you are free to ask again.', params),
      ...(nextBestName ? [say('The next best fit with room is {nextBestName}.', { nextBestName })] : []),
    ],
  }),
  mentor_free: (params, { reader: { say } }) => ({
    subject: say('{mentorName} can be asked again', params),
    paragraphs: [say('You wanted to be told: {mentorName} can be asked in {programName} again. Whoever asks first goes first.', params)],
  }),
  ...lotteryWords,
  match_left_out: (params, { said, reader: { say } }) => ({
    subject: say(`No ${said.company} yet in {programName}`, params),
    paragraphs: [
      say(`The ${said.made.many} of {programName} are settled, and there was no ${said.company} free for you this time. That says nothing about you: your sign-up stays, and the coordinators will look again when a place opens.`, params),
    ],
  }),
  match_published: (params, { reader: { say } }) => ({
    subject: say('You and {partnerName}: your match in {programName}', params),
    paragraphs: [say('You have been matched with {partnerName} in {programName}. The page says why you two fit. A good first step is a short first meeting.', params)],
  }),
  group_published: ({ leaderName, leads, otherNames, programName }, { reader: { say, names } }) => {
    const values = { programName, names: names(otherNames), leaderName: leaderName ?? '' };
    return {
      subject: say(leaderName === null ? 'You and {names}: your group in {programName}' : leads ? 'Your circle in {programName}' : 'Your circle with {leaderName} in {programName}', values),
      paragraphs: [
        say(groupText(leaderName, leads, otherNames.length > 0), values),
        say('A good first step is a short first meeting of all of you, to agree how often you will meet and what stays between you.'),
      ],
    };
  },
  group_left: (params, { reader: { say } }) => ({
    subject: say('{leaverName} has left your group in {programName}', params),
    paragraphs: [say('{leaverName} no longer takes part in your group in {programName}. Your meetings, notes and agreement stay as they are for the rest of you.', params)],
  }),
  stage_begun: (params, about) => stageWords(params, about),
  introduction: (params, about) => introductionWords(params, about),
  survey_invitation: ({ programName, closesOn }, { reader: { say, day } }) => ({
    subject: say('A few questions about {programName}', { programName }),
    paragraphs: [say('How is it going? It takes about two minutes and is open until {day}. Answers are confidential: only averages of groups are shown.', { day: day(closesOn) })],
  }),
  survey_reminder: ({ programName, closesOn }, { reader: { say, day } }) => ({
    subject: say('Still open: a few questions about {programName}', { programName }),
    paragraphs: [say('The questions close on {day}. Only averages of groups are shown.', { day: day(closesOn) })],
  }),
};

function groupText(leaderName: string | null, leads: boolean, hasOthers: boolean): string {
  if (leaderName === null) return 'You have been brought together with {names} in {programName}, to learn from one another.';
  if (leads) return 'You lead a circle in {programName} with {names}.';
  return hasOthers ? 'You are in a circle that {leaderName} leads in {programName}, together with {names}.' : 'You are in a circle that {leaderName} leads in {programName}.';
}

/** A whole mail: the greeting, its words, and where to go. */
export function wordsOf<Kind extends WordedKind>(kind: Kind, params: MailParams[Kind], about: MailAbout): MailWords {
  const { say } = about.reader;
  const { subject, paragraphs } = mailWords[kind](params, about);
  const place = about.page ? say('Open it here: {page}', { page: about.page }) : say('Open the mentoring page on your intranet to see it.');
  return { subject, paragraphs: [say('Hello {name},', { name: greeted(kind, params) }), ...paragraphs, place] };
}

const toMentors: readonly MailKind[] = ['request_received', 'request_reminder'];

/** The given name of whom a mail speaks to. */
function greeted(kind: WordedKind, params: MailParams[WordedKind]): string {
  if ('name' in params) return params.name;
  return 'mentorName' in params && toMentors.includes(kind) ? params.mentorName : params.menteeName;
}
