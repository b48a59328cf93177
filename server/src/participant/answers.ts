import type { ParticipantRole, QuestionKind } from '@alongside/shared/vocabulary';
import { DomainError, invalidInput } from '../domain-error.ts';

/** A question of the programme, as far as an answer is held against it. */
export interface AskedQuestion {
  id: string;
  kind: QuestionKind;
  askedOf: string;
  required: boolean;
  options: readonly string[];
  /** The longest text, the most choices or the highest number; null where there is no bound. */
  maximum: number | null;
  /** Of choices: own words may stand beside the options. */
  ownWords?: boolean;
  /** Of choices: their order says which comes first. */
  ranked?: boolean;
}

export type AnswerValue = string | number | string[];

export interface GivenAnswer {
  questionId: string;
  value: AnswerValue;
}

/** Whether a question is asked of somebody in this role; peers are asked everything. */
export function isAskedOf(question: Pick<AskedQuestion, 'askedOf'>, role: ParticipantRole): boolean {
  return role === 'peer' || question.askedOf === 'both' || question.askedOf === role;
}

/**
 * The answers worth keeping: of questions asked of this role, the empty ones left out.
 *
 * @throws DomainError ANSWER_REQUIRED `{questionId}` when a required one is missing, INVALID_INPUT `{issues}` when one
 * does not fit its question.
 */
export function checkAnswers(questions: readonly AskedQuestion[], role: ParticipantRole, answers: readonly GivenAnswer[]): GivenAnswer[] {
  const given = new Map(answers.map(({ questionId, value }) => [questionId, typeof value === 'string' ? value.trim() : value]));
  return questions
    .filter((question) => isAskedOf(question, role))
    .flatMap((question) => {
      const value = stillThere(question, given.get(question.id));
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
        if (question.required) throw new DomainError('ANSWER_REQUIRED', { questionId: question.id });
        return [];
      }
      if (!fits(question, value)) throw invalidInput({ path: `answers.${question.id}`, issue: 'format' });
      return [{ questionId: question.id, value }];
    });
}

const longestText: Partial<Record<QuestionKind, number>> = { short_text: 200, long_text: 2_000 };

function fits(question: AskedQuestion, value: AnswerValue): boolean {
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return typeof value === 'string' && value.length <= (question.maximum ?? longestText[question.kind] ?? 0);
    case 'choice':
      return typeof value === 'string' && question.options.includes(value);
    case 'choices':
      return Array.isArray(value) && new Set(value).size === value.length && value.length <= (question.maximum ?? question.options.length) && value.every((choice) => isChoice(question, choice));
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= (question.maximum ?? Number.MAX_SAFE_INTEGER);
  }
}

/** Whoever was ranked and is there no more drops out of the ranking; that is nobody's mistake. */
function stillThere({ ranked, options }: AskedQuestion, value: AnswerValue | undefined): AnswerValue | undefined {
  return ranked && Array.isArray(value) ? value.filter((choice) => options.includes(choice)) : value;
}

const longestOwnWord = 40;

function isChoice({ options, ownWords }: AskedQuestion, choice: string): boolean {
  return options.includes(choice) || (ownWords === true && choice.trim() !== '' && choice.length <= longestOwnWord);
}
