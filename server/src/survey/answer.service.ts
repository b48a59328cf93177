import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import type { Say } from '../language/language.ts';
import { completeAnswers, type GivenAnswer } from './answer-input.ts';
import { isAsked, isInWave } from './built-in-questions.ts';
import * as repository from './survey.repository.ts';

/** The questions a person has still to answer, one entry for each place they have in the programme; those built in as they read them. */
export async function listOpenSurveys(trx: Trx, now: Date, { programId, personId, say }: { programId: string; personId: string; say: Say }) {
  const invitations = await repository.listOpenInvitations(trx, programId, personId, now);
  const surveys = [];
  for (const { surveyId, ...invitation } of invitations) {
    const questions = (await repository.listQuestions(trx, surveyId)).filter(({ askedOf, measure }) => isAsked(askedOf, invitation.role) && isInWave(measure, invitation.kind));
    surveys.push({ ...invitation, questions: questions.map(({ id, kind, label, lowLabel, highLabel }) => ({ id, kind, label: say(label), lowLabel: say(lowLabel), highLabel: say(highLabel) })) });
  }
  return surveys;
}

/**
 * Stores a person's answers, once and for good.
 * @throws DomainError ALREADY_ANSWERED, WRONG_STATE when the wave is not open, INVALID_INPUT and ANSWER_REQUIRED as `completeAnswers`.
 */
export async function answerSurvey(trx: Trx, personId: string, now: Date, input: { waveId: string; participantId: string; answers: readonly GivenAnswer[] }): Promise<void> {
  const invitation = await repository.findInvitationForUpdate(trx, input.waveId, input.participantId);
  const wave = await repository.findWave(trx, input.waveId);
  if (!invitation || !wave || invitation.personId !== personId) throw new DomainError('NOT_FOUND');
  if (invitation.answeredAt) throw new DomainError('ALREADY_ANSWERED');
  if (wave.state !== 'open' || wave.closesAt <= now) throw new DomainError('WRONG_STATE');
  const asked = (await repository.listQuestions(trx, wave.surveyId)).filter(({ askedOf, measure }) => isAsked(askedOf, invitation.role) && isInWave(measure, wave.kind));
  await repository.insertAnswers(trx, invitation, completeAnswers(asked, input.answers), now);
}
