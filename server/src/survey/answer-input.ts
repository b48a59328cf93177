import { z } from 'zod';
import { DomainError, invalidInput } from '../domain-error.ts';

/** A scale from 1 to 5, a choice, or words; null is a question that was asked and skipped. */
export const answerValue = z.union([z.int().min(1).max(5), z.string().trim().min(1).max(1000), z.null()]);
export type AnswerValue = z.output<typeof answerValue>;

const choices = ['yes', 'no', 'dont_know'];

export interface AskedQuestion {
  id: string;
  kind: string;
}

export interface GivenAnswer {
  questionId: string;
  value: AnswerValue;
}

/**
 * One answer for each question that was asked; what was not mentioned counts as skipped. Not asked leaves no answer at all.
 * @throws DomainError INVALID_INPUT for a question that was not asked or a value of another kind; ANSWER_REQUIRED when all are skipped.
 */
export function completeAnswers(asked: readonly AskedQuestion[], given: readonly GivenAnswer[]): GivenAnswer[] {
  given.forEach((answer, index) => {
    const question = asked.find(({ id }) => id === answer.questionId);
    if (!question) throw invalidInput({ path: `answers.${index}.questionId`, issue: 'choice' });
    if (!fits(question.kind, answer.value)) throw invalidInput({ path: `answers.${index}.value`, issue: 'type' });
  });
  const all = asked.map(({ id }) => ({ questionId: id, value: given.find((answer) => answer.questionId === id)?.value ?? null }));
  if (all.every(({ value }) => value === null)) throw new DomainError('ANSWER_REQUIRED');
  return all;
}

function fits(kind: string, value: AnswerValue): boolean {
  if (value === null) return true;
  if (kind === 'scale') return typeof value === 'number';
  if (kind === 'again') return typeof value === 'string' && choices.includes(value);
  return typeof value === 'string';
}
