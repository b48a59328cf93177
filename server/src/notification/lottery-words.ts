import type { MailParams } from '../queue/outgoing-mail.ts';
import type { MailAbout, MailWords } from './mail-words.ts';

type LotteryKind = 'lottery_drawn' | 'lottery_called_off' | 'lottery_place_free';

/** What those who signed up are told of a draw of the places. */
export const lotteryWords: { [Kind in LotteryKind]: (params: MailParams[Kind], about: MailAbout) => MailWords } = {
  lottery_drawn: ({ programName, slug, ticket, waiting }, { publicUrl, reader: { say } }) => {
    const values = { programName, ticket, waiting: waiting ?? 0 };
    const repeat = say('Chance alone decided, and anybody can repeat the draw: {page}', { page: `${publicUrl}/lottery/${slug}` });
    if (waiting === null) {
      return {
        subject: say('You have a place in {programName}', values),
        paragraphs: [say('The places of {programName} were drawn by lot, and your ticket, number {ticket}, has one. There is nothing you need to do now: you get a mail when it goes on.', values), repeat],
      };
    }
    return {
      subject: say('The places of {programName}: you are number {waiting} on the waiting list', values),
      paragraphs: [
        say('More people signed up for {programName} than there are places, so they were drawn by lot. Your ticket, number {ticket}, came after the last place: you are number {waiting} on the waiting list. That says nothing about you.', values),
        say('A place that comes free goes to the next by itself, and you get a mail at once. If you would rather not wait, you can withdraw at any time.'),
        repeat,
      ],
    };
  },
  lottery_called_off: ({ programName, slug, reason }, { publicUrl, reader: { say } }) => ({
    subject: say('The places of {programName} are not drawn by lot', { programName }),
    paragraphs: [
      say('The places of {programName} were to be drawn by lot. That is called off, and nothing was drawn: everybody who signed up takes part in the matching, and you need do nothing.', { programName }),
      say('The coordinators’ reason: {reason}', { reason }),
      say('It stays on the public record: {page}', { page: `${publicUrl}/lottery/${slug}` }),
    ],
  }),
  lottery_place_free: (params, { reader: { say } }) => ({
    subject: say('A place came free: you take part in {programName}', params),
    paragraphs: [say('A place in {programName} came free, and your ticket, number {ticket}, was the next on the waiting list: it is yours. There is nothing you need to do now: you get a mail when it goes on.', params)],
  }),
};
