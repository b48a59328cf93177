import type { ParticipantRole, WaveKind } from '@alongside/shared/vocabulary';
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
    const questions = await questionsFor(trx, { surveyId, kind: invitation.kind, role: invitation.role });
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
  const asked = await questionsFor(trx, { surveyId: wave.surveyId, kind: wave.kind, role: invitation.role });
  await repository.insertAnswers(trx, invitation, completeAnswers(asked, input.answers), now);
}

/** The questions of a survey that somebody in this role is asked in a wave of this kind. */
async function questionsFor(trx: Trx, { surveyId, kind, role }: { surveyId: string; kind: WaveKind; role: ParticipantRole }): Promise<repository.QuestionRow[]> {
  return (await repository.listQuestions(trx, surveyId)).filter(({ askedOf, measure }) => isAsked(askedOf, role) && isInWave(measure, kind));
}
