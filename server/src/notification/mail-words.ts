import type { MailKind, MailParams } from '../queue/outgoing-mail.ts';
import { introductionWords } from './introduction-words.ts';
import { listed } from './listed.ts';
import { stageWords } from './stage-words.ts';

export interface MailWords {
  subject: string;
  /** Paragraphs, in plain text. */
  paragraphs: string[];
}

/** Addresses that the words may point to. */
export interface MailLinks {
  publicUrl: string;
  /** The intranet page on which the programme's widget stands, where the coordinator named it. */
  page: string | undefined;
}

export type WordedKind = Exclude<MailKind, 'meeting_invitation' | 'meeting_cancelled'>;

function place(links: MailLinks): string {
  return links.page ? `Open it here: ${links.page}` : 'Open the mentoring page on your intranet to see it.';
}

/** The words of every mail that needs nothing but its parameters. */
export const mailWords: { [Kind in WordedKind]: (params: MailParams[Kind], links: MailLinks) => MailWords } = {
  staff_invitation: ({ name, organisation, token }, links) => ({
    subject: `You have been asked to help run mentoring at ${organisation}`,
    paragraphs: [`Hello ${name},`, 'An administrator gave you access to Alongside. Choose a password to begin:', `${links.publicUrl}/accept#token=${token}`, 'The link works once, for three days.'],
  }),
  request_received: ({ mentorName, menteeName, programName }, links) => ({
    subject: `${menteeName} would like you as a mentor`,
    paragraphs: [`Hello ${mentorName},`, `${menteeName} has asked you in ${programName}. You can accept or decline; either is fine, and a quick answer helps.`, place(links)],
  }),
  request_reminder: ({ mentorName, menteeName, programName }, links) => ({
    subject: `${menteeName} is waiting for your answer`,
    paragraphs: [`Hello ${mentorName},`, `${menteeName} asked you in ${programName} some days ago. If it does not fit, declining lets them ask somebody else.`, place(links)],
  }),
  request_accepted: ({ menteeName, mentorName, programName }, links) => ({
    subject: `${mentorName} said yes`,
    paragraphs: [`Hello ${menteeName},`, `${mentorName} will be your mentor in ${programName}. A good first step: agree together how often you will meet and what stays between you.`, place(links)],
  }),
  request_declined: ({ menteeName, programName }, links) => ({
    subject: 'The mentor you asked cannot take you on now',
    paragraphs: [`Hello ${menteeName},`, `The mentor you asked in ${programName} is not available. Others who fit are listed for you.`, place(links)],
  }),
  request_expired: ({ menteeName, mentorName, programName, nextBestName }, links) => ({
    subject: `No answer from ${mentorName}`,
    paragraphs: [
      `Hello ${menteeName},`,
      `${mentorName} did not answer in time, so your request in ${programName} has ended and you are free to ask again.`,
      ...(nextBestName ? [`The next best fit with room is ${nextBestName}.`] : []),
      place(links),
    ],
  }),
  mentor_free: ({ menteeName, mentorName, programName }, links) => ({
    subject: `${mentorName} has a place free`,
    paragraphs: [`Hello ${menteeName},`, `You wanted to be told: ${mentorName} can take on somebody in ${programName} again. Places go to those who ask first.`, place(links)],
  }),
  match_left_out: ({ name, programName }, links) => ({
    subject: `No mentor yet in ${programName}`,
    paragraphs: [`Hello ${name},`, `The pairs of ${programName} are settled, and there was no mentor free for you this time. That says nothing about you: your sign-up stays, and the coordinators will look again when a place opens.`, place(links)],
  }),
  match_published: ({ name, partnerName, programName }, links) => ({
    subject: `You and ${partnerName}: your match in ${programName}`,
    paragraphs: [`Hello ${name},`, `You have been matched with ${partnerName} in ${programName}. Why you two fit stands on the page. A good first step is a short first meeting.`, place(links)],
  }),
  group_published: ({ name, leaderName, leads, otherNames, programName }, links) => ({
    subject: leaderName === null ? `You and ${listed(otherNames)}: your group in ${programName}` : leads ? `Your circle in ${programName}` : `Your circle with ${leaderName} in ${programName}`,
    paragraphs: [
      `Hello ${name},`,
      leaderName === null
        ? `You have been brought together with ${listed(otherNames)} in ${programName}, to learn from one another.`
        : leads
          ? `You lead a circle in ${programName} with ${listed(otherNames)}.`
          : `You are in a circle that ${leaderName} leads in ${programName}${otherNames.length > 0 ? `, together with ${listed(otherNames)}` : ''}.`,
      'A good first step is a short first meeting of all of you, to agree how often you will meet and what stays between you.',
      place(links),
    ],
  }),
  group_left: ({ name, leaverName, programName }, links) => ({
    subject: `${leaverName} has left your group in ${programName}`,
    paragraphs: [`Hello ${name},`, `${leaverName} no longer takes part in your group in ${programName}. Your meetings, notes and agreement stay as they are for the rest of you.`, place(links)],
  }),
  stage_begun: (params, links) => {
    const { subject, text } = stageWords(params);
    return { subject, paragraphs: [`Hello ${params.name},`, text, place(links)] };
  },
  introduction: (params, links) => {
    const { subject, paragraphs } = introductionWords(params);
    return { subject, paragraphs: [`Hello ${params.name},`, ...paragraphs, place(links)] };
  },
  survey_invitation: ({ name, programName, closesOn }, links) => ({
    subject: `A few questions about ${programName}`,
    paragraphs: [`Hello ${name},`, `How is it going? It takes about two minutes and is open until ${closesOn}. Answers are confidential: only averages of groups are shown.`, place(links)],
  }),
  survey_reminder: ({ name, programName, closesOn }, links) => ({
    subject: `Still open: a few questions about ${programName}`,
    paragraphs: [`Hello ${name},`, `The questions close on ${closesOn}. Only averages of groups are shown.`, place(links)],
  }),
};
