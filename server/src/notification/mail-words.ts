import type { FormatWords } from '@alongside/shared/format-words';
import type { MailKind, MailParams } from '../queue/outgoing-mail.ts';
import { introductionWords } from './introduction-words.ts';
import { listed } from './listed.ts';
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
}

export type WordedKind = Exclude<MailKind, 'meeting_invitation' | 'meeting_cancelled' | 'meeting_left'>;

function place({ page }: MailAbout): string {
  return page ? `Open it here: ${page}` : 'Open the mentoring page on your intranet to see it.';
}

/** The words of every mail that needs nothing but its parameters. */
export const mailWords: { [Kind in WordedKind]: (params: MailParams[Kind], about: MailAbout) => MailWords } = {
  staff_invitation: ({ name, organisation, token }, about) => ({
    subject: `You have been asked to help run mentoring at ${organisation}`,
    paragraphs: [`Hello ${name},`, 'An administrator gave you access to Alongside. Choose a password to begin:', `${about.publicUrl}/accept#token=${token}`, 'The link works once, for three days.'],
  }),
  request_received: ({ mentorName, menteeName, programName }, about) => ({
    subject: `${menteeName} ${about.said.wish}`,
    paragraphs: [`Hello ${mentorName},`, `${menteeName} has asked you in ${programName}. You can accept or decline; either is fine, and a quick answer helps.`, place(about)],
  }),
  request_reminder: ({ mentorName, menteeName, programName }, about) => ({
    subject: `${menteeName} is waiting for your answer`,
    paragraphs: [`Hello ${mentorName},`, `${menteeName} asked you in ${programName} some days ago. If it does not fit, declining lets them ask somebody else.`, place(about)],
  }),
  request_accepted: ({ menteeName, mentorName, programName }, about) => ({
    subject: `${mentorName} said yes`,
    paragraphs: [`Hello ${menteeName},`, `You and ${mentorName} are together in ${programName}. A good first step: agree together how often you will meet and what stays between you.`, place(about)],
  }),
  request_declined: ({ menteeName, programName }, about) => ({
    subject: `The ${about.said.host.one} you asked is not available now`,
    paragraphs: [`Hello ${menteeName},`, `The ${about.said.host.one} you asked in ${programName} is not available. Others who fit are listed for you.`, place(about)],
  }),
  request_expired: ({ menteeName, mentorName, programName, nextBestName }, about) => ({
    subject: `No answer from ${mentorName}`,
    paragraphs: [
      `Hello ${menteeName},`,
      `${mentorName} did not answer in time, so your request in ${programName} has ended and you are free to ask again.`,
      ...(nextBestName ? [`The next best fit with room is ${nextBestName}.`] : []),
      place(about),
    ],
  }),
  mentor_free: ({ menteeName, mentorName, programName }, about) => ({
    subject: `${mentorName} can be asked again`,
    paragraphs: [`Hello ${menteeName},`, `You wanted to be told: ${mentorName} can be asked in ${programName} again. Whoever asks first goes first.`, place(about)],
  }),
  lottery_drawn: ({ name, programName, slug, ticket, waiting }, about) => {
    const repeat = `Chance alone decided, and anybody can repeat the draw: ${about.publicUrl}/lottery/${slug}`;
    return waiting === null
      ? {
          subject: `You have a place in ${programName}`,
          paragraphs: [`Hello ${name},`, `The places of ${programName} were drawn by lot, and your ticket, number ${ticket}, has one. There is nothing you need to do now: you get a mail when it goes on.`, repeat, place(about)],
        }
      : {
          subject: `The places of ${programName}: you are number ${waiting} on the waiting list`,
          paragraphs: [
            `Hello ${name},`,
            `More people signed up for ${programName} than there are places, so they were drawn by lot. Your ticket, number ${ticket}, came after the last place: you are number ${waiting} on the waiting list. That says nothing about you.`,
            'A place that comes free goes to the next by itself, and you get a mail at once. If you would rather not wait, you can withdraw at any time.',
            repeat,
            place(about),
          ],
        };
  },
  lottery_called_off: ({ name, programName, slug, reason }, about) => ({
    subject: `The places of ${programName} are not drawn by lot`,
    paragraphs: [
      `Hello ${name},`,
      `The places of ${programName} were to be drawn by lot. That is called off, and nothing was drawn: everybody who signed up takes part in the matching, and you need do nothing.`,
      `The coordinators’ reason: ${reason}`,
      `It stays on the public record: ${about.publicUrl}/lottery/${slug}`,
      place(about),
    ],
  }),
  lottery_place_free: ({ name, programName, ticket }, about) => ({
    subject: `A place came free: you take part in ${programName}`,
    paragraphs: [`Hello ${name},`, `A place in ${programName} came free, and your ticket, number ${ticket}, was the next on the waiting list: it is yours. There is nothing you need to do now: you get a mail when it goes on.`, place(about)],
  }),
  match_left_out: ({ name, programName }, about) => ({
    subject: `No ${about.said.company} yet in ${programName}`,
    paragraphs: [`Hello ${name},`, `The ${about.said.made.many} of ${programName} are settled, and there was no ${about.said.company} free for you this time. That says nothing about you: your sign-up stays, and the coordinators will look again when a place opens.`, place(about)],
  }),
  match_published: ({ name, partnerName, programName }, about) => ({
    subject: `You and ${partnerName}: your match in ${programName}`,
    paragraphs: [`Hello ${name},`, `You have been matched with ${partnerName} in ${programName}. Why you two fit stands on the page. A good first step is a short first meeting.`, place(about)],
  }),
  group_published: ({ name, leaderName, leads, otherNames, programName }, about) => ({
    subject: leaderName === null ? `You and ${listed(otherNames)}: your group in ${programName}` : leads ? `Your circle in ${programName}` : `Your circle with ${leaderName} in ${programName}`,
    paragraphs: [
      `Hello ${name},`,
      leaderName === null
        ? `You have been brought together with ${listed(otherNames)} in ${programName}, to learn from one another.`
        : leads
          ? `You lead a circle in ${programName} with ${listed(otherNames)}.`
          : `You are in a circle that ${leaderName} leads in ${programName}${otherNames.length > 0 ? `, together with ${listed(otherNames)}` : ''}.`,
      'A good first step is a short first meeting of all of you, to agree how often you will meet and what stays between you.',
      place(about),
    ],
  }),
  group_left: ({ name, leaverName, programName }, about) => ({
    subject: `${leaverName} has left your group in ${programName}`,
    paragraphs: [`Hello ${name},`, `${leaverName} no longer takes part in your group in ${programName}. Your meetings, notes and agreement stay as they are for the rest of you.`, place(about)],
  }),
  stage_begun: (params, about) => {
    const { subject, text } = stageWords(params, about.said);
    return { subject, paragraphs: [`Hello ${params.name},`, text, place(about)] };
  },
  introduction: (params, about) => {
    const { subject, paragraphs } = introductionWords(params);
    return { subject, paragraphs: [`Hello ${params.name},`, ...paragraphs, place(about)] };
  },
  survey_invitation: ({ name, programName, closesOn }, about) => ({
    subject: `A few questions about ${programName}`,
    paragraphs: [`Hello ${name},`, `How is it going? It takes about two minutes and is open until ${closesOn}. Answers are confidential: only averages of groups are shown.`, place(about)],
  }),
  survey_reminder: ({ name, programName, closesOn }, about) => ({
    subject: `Still open: a few questions about ${programName}`,
    paragraphs: [`Hello ${name},`, `The questions close on ${closesOn}. Only averages of groups are shown.`, place(about)],
  }),
};
