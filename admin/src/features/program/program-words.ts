import type { MissingPart } from './program-types.ts';
import type { FormatWords } from '@alongside/shared/format-words';
import type { Delivery, ObjectiveMeasure, Pairing, ProgramFormat, ProgramStage, QuestionKind } from '@alongside/shared/vocabulary';
import type { StatusTone } from '../../ui/status-badge.tsx';

export const pairingNames: Record<Pairing, string> = { formal: 'matched in rounds', open: 'on request' };
export const deliveryNames: Record<Delivery, string> = { in_person: 'In person', remote: 'Remote', hybrid: 'In person and remote' };

export const stageNames: Record<ProgramStage, string> = { design: 'Draft', sign_up: 'Sign-up', matching: 'Matching', running: 'Running', closing: 'Closing', finished: 'Finished' };
export const stageTones: Record<ProgramStage, StatusTone> = { design: 'neutral', sign_up: 'accent', matching: 'info', running: 'good', closing: 'info', finished: 'neutral' };

interface StageStep {
  /** On the button that opens the dialog. */
  button: string;
  question: string;
  text: string;
  confirm: string;
}

/** What it means to enter a stage. */
export const stageSteps: Record<Exclude<ProgramStage, 'design'>, StageStep> = {
  sign_up: { button: 'Open sign-up…', question: 'Open sign-up?', text: 'Everybody who may join can sign up on your pages from now on. The programme’s short name is then fixed, because pages use it.', confirm: 'Open sign-up' },
  matching: { button: 'Close sign-up and match…', question: 'Close sign-up?', text: 'Nobody new can sign up after this. You then run matching rounds. Those who signed up get a mail that pairs are being found; who fits whom is told when you publish a round.', confirm: 'Close sign-up' },
  running: { button: 'Start the programme…', question: 'Start the programme?', text: 'Mentorships begin, and those who take part get a mail. An open programme goes on taking people and requests.', confirm: 'Start the programme' },
  closing: { button: 'Begin closing…', question: 'Begin closing?', text: 'No new requests are possible. Pairs that are still meeting bring their mentorship to an end and look back on it; they get a mail.', confirm: 'Begin closing' },
  finished: { button: 'Finish…', question: 'Finish the programme?', text: 'The programme becomes a record. This cannot be taken back.', confirm: 'Finish the programme' },
};

export const missingWords: Record<MissingPart, string> = {
  notice: 'A privacy notice, so that people know what they agree to.',
  coordinator: 'A coordinator, who looks after the programme.',
  origin: 'A page that may show it: add its address under “Put it on a page”.',
};

const measureNames: Record<Exclude<ObjectiveMeasure, 'match_rate'>, string> = {
  first_meeting_on_time: 'First meeting within three weeks',
  meetings_held: 'Meetings a mentorship',
  satisfaction: 'Satisfaction, of 5',
  goal_attainment: 'Goals reached',
};

/** A measure by its name in a programme of this format. */
export function measureName(measure: ObjectiveMeasure, said: FormatWords): string {
  return measure === 'match_rate' ? `${said.seeker.many.charAt(0).toLocaleUpperCase('en-GB')}${said.seeker.many.slice(1)} with a ${said.company}` : measureNames[measure];
}

/** Shares are typed and shown as per cent. */
export function isShare(measure: ObjectiveMeasure): boolean {
  return measure === 'match_rate' || measure === 'first_meeting_on_time' || measure === 'goal_attainment';
}

export const kindNames: Record<QuestionKind, string> = { short_text: 'Short text', long_text: 'Long text', choice: 'One of several', choices: 'Several of a list', number: 'Number' };
const askedOfNames: Record<string, string> = { both: 'Both', mentor: 'Mentors', mentee: 'Mentees' };

/** Whom a question is asked of: among peers there is one kind of people, who are asked everything. */
export function askedOfWords(askedOf: string, format: ProgramFormat): string {
  return format === 'peer' ? 'Everybody' : (askedOfNames[askedOf] ?? askedOf);
}

/** What a question asks for, in a few words. */
export function answerWords(question: { kind: QuestionKind; options: readonly string[]; maximum: number | null; required: boolean }): string {
  const { kind, options, maximum } = question;
  switch (kind) {
    case 'short_text':
    case 'long_text':
      return maximum === null ? kindNames[kind] : `${kindNames[kind]}, up to ${maximum} letters`;
    case 'number':
      return maximum === null ? 'Number' : `Number, up to ${maximum}`;
    case 'choice':
      return `One of ${options.length}`;
    case 'choices':
      return maximum === null ? `Several of ${options.length}` : `Up to ${maximum} of ${options.length}`;
  }
}

/** The codes of the checks that concern more than one field. */
const ruleWords: Record<string, string> = {
  after_reminder: 'A request should expire after its reminder.',
  before_start: 'The end is before the beginning.',
  before_earlier_stage: 'This begins before the stage that goes before it.',
  twice: 'The same stands here twice.',
  smallest_above_largest: 'This should be at least the smallest size.',
  least_above_most: 'The lowest level is above the highest.',
  origin: 'Not an address of a page. It should look like https://intranet.example.',
};

export function customIssueWords(message: string): string | undefined {
  return ruleWords[message];
}
