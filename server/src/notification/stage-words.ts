import type { FormatWords } from '@alongside/shared/format-words';
import { dayText } from '../queue/day-text.ts';
import type { MailParams } from '../queue/outgoing-mail.ts';

/** What those who take part read when a stage begins: what is happening and what, if anything, is theirs to do. */
export function stageWords({ stage, pairing, programName, endsOn, byLot }: MailParams['stage_begun'], { made }: Pick<FormatWords, 'made'>): { subject: string; text: string } {
  const day = endsOn && dayText(endsOn);
  switch (stage) {
    case 'matching':
      if (byLot) {
        return {
          subject: `Sign-up is over: the places of ${programName} are drawn by lot`,
          text: `Sign-up for ${programName} has closed, and its places are drawn by lot before the coordinators find who fits whom. There is nothing you need to do: you get a mail when they are drawn.`,
        };
      }
      return {
        subject: `Sign-up is over: ${made.many} are being found in ${programName}`,
        text: `Sign-up for ${programName} has closed, and the coordinators are finding who fits whom. There is nothing you need to do: you get a mail when it is settled${day ? `, planned for ${day} at the latest` : ''}.`,
      };
    case 'running':
      return {
        subject: `${programName} begins`,
        text: `${pairing === 'formal' ? `${programName} begins. A good first step is a short first meeting, to agree how often you will meet and what stays between you.` : `${programName} is under way. You find who takes part, and what is yours to do next, on its page.`}${day ? ` It runs until ${day}.` : ''}`,
      };
    case 'closing':
      return {
        subject: `${programName} is coming to an end`,
        text: `${programName} closes${day ? ` on ${day}` : ' soon'}. It is a good time for a last meeting: to look back on what you reached, to say thank you, and to agree whether you stay in touch.`,
      };
  }
}
