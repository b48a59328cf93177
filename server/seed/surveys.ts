import { DAY } from '@alongside/shared/days';
import type { WaveKind } from '@alongside/shared/vocabulary';
import { enqueue } from '../src/queue/queue.ts';
import { builtInQuestions, isAsked, isInWave } from '../src/survey/built-in-questions.ts';
import { scale } from './check-ins.ts';
import type { Pair } from './courses.ts';
import { daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import type { SeededProgram } from './programs.ts';
import { randomOf, type Random } from './random.ts';
import { comments } from './words/private-words.ts';

/** A wave by days before now; negative is ahead. */
interface WavePlan {
  kind: WaveKind;
  opens: number;
  closes: number;
}

interface SurveyedProgram {
  program: SeededProgram;
  participants: Participants;
  pairs: readonly Pair[];
}

export interface SurveyedPrograms {
  last: SurveyedProgram;
  open: SurveyedProgram;
  leadership: SurveyedProgram;
  /** Has an open questionnaire to answer, whatever chance says. */
  notYet: readonly Participant[];
}

/** Surveys in waves: three closed ones of last year's edition, a baseline of this year's, and one that is open now. */
export async function seedSurveys(ground: Ground, { last, open, leadership, notYet }: SurveyedPrograms): Promise<void> {
  await seedSurvey(ground, last, [{ kind: 'before', opens: 374, closes: 360 }, { kind: 'midway', opens: 228, closes: 214 }, { kind: 'after', opens: 86, closes: 68 }], notYet);
  await seedSurvey(ground, leadership, [{ kind: 'before', opens: 11.9, closes: 2 }], notYet);
  await seedSurvey(ground, open, [{ kind: 'before', opens: 210, closes: 196 }, { kind: 'midway', opens: 70, closes: 56 }, { kind: 'midway', opens: 9, closes: -5 }], notYet);
}

async function seedSurvey(ground: Ground, { program, participants, pairs }: SurveyedProgram, plans: readonly WavePlan[], notYet: readonly Participant[]): Promise<void> {
  const { trx, now } = ground;
  const random = randomOf(`survey of ${program.slug}`);
  const createdAt = daysBefore(now, plans[0]!.opens + 5);
  const surveyId = ground.idAt(createdAt);
  const questions = builtInQuestions.map((question, position) => ({ ...question, id: ground.idAt(createdAt), surveyId, position }));
  await insertAll(trx, 'survey', [{ id: surveyId, programId: program.id, name: program.name, createdAt }]);
  await insertAll(trx, 'surveyQuestion', questions);

  const pairOf = new Map(pairs.flatMap((pair) => [[pair.mentor, pair], [pair.mentee, pair]] as const));
  const starts = new Map(participants.mentees.map((mentee) => [mentee, random.near(2.5, 0.6)]));
  const remarks = random.shuffle(comments);
  let said = 0;
  for (const { kind, opens, closes } of plans) {
    const opensAt = daysBefore(now, opens);
    const closesAt = daysBefore(now, closes);
    const waveId = ground.idAt(opensAt);
    const isOpen = closesAt > now;
    await insertAll(trx, 'surveyWave', [{ id: waveId, surveyId, programId: program.id, kind, state: isOpen ? 'open' : 'closed', opensAt, closesAt }]);
    const invited = [...participants.mentees, ...(kind === 'before' ? [] : participants.mentors)].filter(({ signedUpAt, state }) => signedUpAt < opensAt && state !== 'withdrawn');
    const invitations = [];
    const answers = [];
    for (const participant of invited) {
      const pair = pairOf.get(participant);
      const bond = pair?.bond ?? 0.5;
      const answersNow = random.chance((kind === 'before' ? 0.84 : 0.42 + 0.45 * bond) * (isOpen ? 0.78 : 1)) && !(isOpen && notYet.includes(participant));
      const answeredAt = answersNow ? new Date(opensAt.getTime() + random.next() ** 2 * (Math.min(closesAt.getTime(), now.getTime()) - opensAt.getTime())) : null;
      const remindedAt = new Date(opensAt.getTime() + 5 * DAY);
      const reminded = remindedAt < now && (answeredAt === null || answeredAt > remindedAt);
      invitations.push({ waveId, participantId: participant.id, personId: participant.person.id, role: participant.role, invitedAt: opensAt, remindedAt: reminded ? remindedAt : null, answeredAt });
      if (!answersNow) continue;
      const grown = kind === 'before' ? 0 : growth(pair, kind, opensAt);
      for (const question of questions.filter(({ askedOf, measure }) => isAsked(askedOf, participant.role) && isInWave(measure, kind))) {
        const value = question.kind === 'comment' ? (random.chance(0.13) ? remarks[said++ % remarks.length]! : null) : answerTo(question.measure, { random, bond, met: pair !== undefined, confidence: (starts.get(participant) ?? 3) + grown });
        answers.push({ waveId, participantId: participant.id, personId: participant.person.id, questionId: question.id, value: JSON.stringify(value) });
      }
    }
    await insertAll(trx, 'surveyInvitation', invitations);
    await insertAll(trx, 'surveyAnswer', answers);
    if (isOpen) await scheduleEnd(ground, waveId, opensAt, closesAt);
  }
}

/** As in `survey/wave.service.ts`: a wave that runs is closed by the queue, and reminds once more before. */
async function scheduleEnd({ trx }: Ground, waveId: string, opensAt: Date, closesAt: Date): Promise<void> {
  await enqueue(trx, 'close_survey_wave', { waveId }, { runAt: closesAt, key: `survey_wave_closes:${waveId}` });
  await enqueue(trx, 'remind_survey_wave', { waveId }, { runAt: new Date(opensAt.getTime() + 10 * DAY), key: `survey_wave_reminds:${waveId}:10` });
}

/** Points on the scale of confidence that a mentorship has brought by then: with the months, and with how well the two do. */
function growth(pair: Pair | undefined, kind: WaveKind, at: Date): number {
  if (!pair) return 0.1;
  const months = Math.max(0, Math.min(9, (Math.min(at.getTime(), pair.endedAt?.getTime() ?? Infinity) - pair.startedAt.getTime()) / DAY / 30));
  return (months / 9) * (kind === 'after' ? 2 : 1.8) * pair.bond;
}

function answerTo(measure: string, { random, bond, met, confidence }: { random: Random; bond: number; met: boolean; confidence: number }): number | string | null {
  switch (measure) {
    case 'satisfaction':
      return scale(random, met ? 2.5 + 2.7 * bond : 2.9);
    case 'quality':
      return met ? scale(random, 2.1 + 2.9 * bond) : null;
    case 'confidence':
      return scale(random, confidence);
    default:
      return random.weighted([['yes', 0.4 + 1.9 * bond], ['dont_know', 0.45], ['no', 0.8 * (1 - bond)]]);
  }
}
