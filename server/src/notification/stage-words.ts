import type { MailParams } from '../queue/outgoing-mail.ts';
import type { MailAbout, MailWords } from './mail-words.ts';

/** What those who take part read when a stage begins: what is happening and what, if anything, is theirs to do. */
export function stageWords({ stage, pairing, programName, endsOn, byLot }: MailParams['stage_begun'], { said, reader }: Pick<MailAbout, 'said' | 'reader'>): MailWords {
  const { say } = reader;
  const values = { programName, day: endsOn === null ? '' : reader.day(endsOn) };
  switch (stage) {
    case 'matching':
      if (byLot) {
        return {
          subject: say('Sign-up is over: the places of {programName} are drawn by lot', values),
          paragraphs: [say('Sign-up for {programName} has closed, and its places are drawn by lot before the coordinators find who fits whom. There is nothing you need to do: you get a mail when they are drawn.', values)],
        };
      }
      return {
        subject: say(`Sign-up is over: ${said.made.many} are being found in {programName}`, values),
        paragraphs: [
          say(
            endsOn === null
              ? 'Sign-up for {programName} has closed, and the coordinators are finding who fits whom. There is nothing you need to do: you get a mail when it is settled.'
              : 'Sign-up for {programName} has closed, and the coordinators are finding who fits whom. There is nothing you need to do: you get a mail when it is settled, planned for {day} at the latest.',
            values,
          ),
        ],
      };
    case 'running':
      return {
        subject: say('{programName} begins', values),
        paragraphs: [
          say(
            pairing === 'formal'
              ? '{programName} begins. A good first step is a short first meeting, to agree how often you will meet and what stays between you.'
              : '{programName} is under way. You find who takes part, and what is yours to do next, on its page.',
            values,
          ),
          ...(endsOn === null ? [] : [say('It runs until {day}.', values)]),
        ],
      };
    case 'closing':
      return {
        subject: say('{programName} is coming to an end', values),
        paragraphs: [
          say(
            endsOn === null
              ? '{programName} closes soon. It is a good time for a last meeting: to look back on what you reached, to say thank you, and to agree whether you stay in touch.'
              : '{programName} closes on {day}. It is a good time for a last meeting: to look back on what you reached, to say thank you, and to agree whether you stay in touch.',
            values,
          ),
        ],
      };
  }
}
