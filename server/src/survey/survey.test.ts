import { addDaysTo } from '@alongside/shared/days';
import { waveKinds } from '@alongside/shared/vocabulary';
import { describe, expect, test } from 'vitest';
import { makeParticipant, makeProgram, makeSignedInStaff, makeStaff, signInPerson } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { identify, type Trx } from '../database/actor.ts';
import { completeAnswers } from './answer-input.ts';
import { closeWave, openWave, remindWave } from './wave.service.ts';

const { database, server } = await openProduct();
const smtp = await openMailbox();

async function programWithPeople() {
  const { programId } = await makeProgram(database);
  const mentee = await makeParticipant(database, programId, 'mentee');
  const mentor = await makeParticipant(database, programId, 'mentor');
  return { programId, mentee, mentor, coordinator: await makeSignedInStaff(database, ['coordinator'], [programId]) };
}

async function sendWave(programId: string, coordinator: Credential, kind = 'midway'): Promise<string> {
  const answer = await server.mutate('admin.survey.planWave', { programId, kind, opensAt: null, closesAt: addDaysTo(new Date(), 14).toISOString() }, coordinator);
  expect(answer.error).toBeUndefined();
  return answer.data.waveId;
}

async function openFor(personId: string, programId: string) {
  const token = await signInPerson(database, personId);
  const answer = await server.query('widget.survey.open', { programId }, token);
  return { token, surveys: answer.data.surveys as { waveId: string; participantId: string; questions: { id: string; kind: string }[] }[] };
}

describe('a wave', () => {
  test('is sent, mailed with its last day, answered once in the widget and counted', async () => {
    const { programId, mentee, coordinator } = await programWithPeople();
    const waveId = await sendWave(programId, coordinator);
    await runDueJobs(database, { mailer: smtp.mailer });
    const { email } = await database.owner.selectFrom('person').select('email').where('id', '=', mentee.personId).executeTakeFirstOrThrow();
    expect((await smtp.take(email)).subject).toBe('A few questions about Open mentoring');

    const { token, surveys } = await openFor(mentee.personId, programId);
    const inJapanese = await server.query('widget.survey.open', { programId, reads: 'ja' }, token);
    expect(inJapanese.data.surveys[0].questions[0]).toMatchObject({ label: '全体として、このプログラムにどのくらい満足していますか。', lowLabel: 'まったくない', highLabel: 'とても' });
    expect(surveys[0]!.questions.map(({ kind }) => kind)).toEqual(['scale', 'scale', 'scale', 'again', 'comment']);
    const answers = surveys[0]!.questions.slice(0, 2).map(({ id }) => ({ questionId: id, value: 4 }));
    const input = { waveId, participantId: mentee.participantId, answers };
    expect((await server.mutate('widget.survey.answer', input, token)).error).toBeUndefined();
    expect((await server.mutate('widget.survey.answer', input, token)).error?.code).toBe('ALREADY_ANSWERED');

    const listed = await server.query('admin.survey.waves', {}, coordinator);
    expect(listed.data.waves[0]).toMatchObject({ id: waveId, state: 'open', invited: 2, answered: 1 });
    const stored = await database.owner.selectFrom('surveyAnswer').select('value').where('participantId', '=', mentee.participantId).execute();
    expect(stored.filter(({ value }) => value === null)).toHaveLength(3);
  });

  test.each(waveKinds)('%s goes to as many people as was said before it was sent, who has finished and who has two places among them', async (kind) => {
    const { programId, mentee, coordinator } = await programWithPeople();
    await makeParticipant(database, programId, 'mentor', { personId: mentee.personId });
    await makeParticipant(database, programId, 'mentee', { state: 'finished' });
    await makeParticipant(database, programId, 'mentee', { state: 'withdrawn' });
    const said = (await server.query('admin.survey.preview', { programId }, coordinator)).data.invited[kind];
    const waveId = await sendWave(programId, coordinator, kind);
    await runDueJobs(database);
    const people = await database.owner.selectFrom('surveyInvitation').select('personId').distinct().where('waveId', '=', waveId).execute();
    expect(said).toBe(people.length);
    expect(said).toBe({ before: 1, midway: 2, after: 3, follow_up: 3 }[kind]);
  });

  test('asks a mentor nothing about learning, and both about the rest', async () => {
    const { programId, mentor, coordinator } = await programWithPeople();
    await sendWave(programId, coordinator);
    await runDueJobs(database);
    const { surveys } = await openFor(mentor.personId, programId);
    expect(surveys[0]!.questions.map(({ kind }) => kind)).toEqual(['scale', 'scale', 'again', 'comment']);
  });

  test('opens once, however many servers run its job', async () => {
    const { programId, coordinator, mentee } = await programWithPeople();
    const waveId = await sendWave(programId, coordinator);
    const open = () => database.jobs.transaction().execute((trx) => openWave(trx, new Date(), waveId));
    await Promise.all([open(), open(), open()]);
    const invitations = await database.owner.selectFrom('surveyInvitation').select('participantId').where('waveId', '=', waveId).execute();
    expect(invitations).toHaveLength(2);
    const { email } = await database.owner.selectFrom('person').select('email').where('id', '=', mentee.personId).executeTakeFirstOrThrow();
    const mails = await database.owner.selectFrom('mail').select('id').where('address', '=', email).where('kind', '=', 'survey_invitation').execute();
    expect(mails).toHaveLength(1);
  });

  test('that ran out while no server was up asks nobody, and is closed, whichever job comes first', async () => {
    const close = (trx: Trx, _now: Date, waveId: string) => closeWave(trx, waveId);
    for (const first of [openWave, close]) {
      const { programId, coordinator } = await programWithPeople();
      const opensAt = addDaysTo(new Date(), 1);
      const planned = await server.mutate('admin.survey.planWave', { programId, kind: 'midway', opensAt: opensAt.toISOString(), closesAt: addDaysTo(new Date(), 15).toISOString() }, coordinator);
      const { waveId } = planned.data;
      const later = addDaysTo(new Date(), 20);
      for (const job of [first, openWave, remindWave, close]) await database.jobs.transaction().execute(async (trx) => void (await job(trx, later, waveId)));
      const wave = await database.owner.selectFrom('surveyWave').select('state').where('id', '=', waveId).executeTakeFirstOrThrow();
      const invited = await database.owner.selectFrom('surveyInvitation').select('personId').where('waveId', '=', waveId).execute();
      expect([wave.state, invited]).toEqual(['closed', []]);
    }
  });

  test('is answered once when two answers arrive at the same moment', async () => {
    const { programId, mentee, coordinator } = await programWithPeople();
    const waveId = await sendWave(programId, coordinator);
    await runDueJobs(database);
    const { token, surveys } = await openFor(mentee.personId, programId);
    const answer = (value: number) => server.mutate('widget.survey.answer', { waveId, participantId: mentee.participantId, answers: [{ questionId: surveys[0]!.questions[0]!.id, value }] }, token);
    const results = await Promise.all([answer(1), answer(5)]);
    expect(results.map(({ error }) => error?.code ?? 'stored').sort()).toEqual(['ALREADY_ANSWERED', 'stored']);
  });

  test('does not run beside another one, nor end before it began', async () => {
    const { programId, coordinator } = await programWithPeople();
    await sendWave(programId, coordinator);
    const again = await server.mutate('admin.survey.planWave', { programId, kind: 'after', opensAt: null, closesAt: addDaysTo(new Date(), 3).toISOString() }, coordinator);
    expect(again.error?.code).toBe('CONFLICT');
    const backwards = await server.mutate('admin.survey.planWave', { programId, kind: 'after', opensAt: null, closesAt: addDaysTo(new Date(), -1).toISOString() }, coordinator);
    expect(backwards.error?.params['issues'][0].path).toBe('closesAt');
  });

  test('reminds only those who have not answered, and not twice within two days', async () => {
    const { programId, mentee, coordinator } = await programWithPeople();
    const waveId = await sendWave(programId, coordinator);
    await runDueJobs(database);
    await database.owner.updateTable('surveyInvitation').set({ invitedAt: addDaysTo(new Date(), -3) }).where('waveId', '=', waveId).execute();
    const { token, surveys } = await openFor(mentee.personId, programId);
    await server.mutate('widget.survey.answer', { waveId, participantId: mentee.participantId, answers: [{ questionId: surveys[0]!.questions[0]!.id, value: 3 }] }, token);
    expect((await server.mutate('admin.survey.remind', { waveId }, coordinator)).data).toEqual({ reminded: 1 });
    expect((await server.mutate('admin.survey.remind', { waveId }, coordinator)).data).toEqual({ reminded: 0 });
  });
});

describe('answers are confidential', () => {
  test('a coordinator, an analyst and another person read not one row of them', async () => {
    const { programId, mentee, mentor, coordinator } = await programWithPeople();
    const waveId = await sendWave(programId, coordinator);
    await runDueJobs(database);
    const { token, surveys } = await openFor(mentee.personId, programId);
    await server.mutate('widget.survey.answer', { waveId, participantId: mentee.participantId, answers: [{ questionId: surveys[0]!.questions[0]!.id, value: 2 }] }, token);
    const { accountId: analystId } = await makeStaff(database, ['analyst']);
    const { accountId: coordinatorId } = await database.owner.selectFrom('programCoordinator').select('accountId').where('programId', '=', programId).executeTakeFirstOrThrow();
    const actors = [
      { kind: 'staff', accountId: analystId },
      { kind: 'staff', accountId: coordinatorId },
      { kind: 'person', personId: mentor.personId, sessionId: mentor.personId, assurance: 'email' },
    ] as const;
    for (const actor of actors) {
      const rows = await database.app.transaction().execute(async (trx) => {
        await identify(trx, actor);
        return trx.selectFrom('surveyAnswer').selectAll().execute();
      });
      expect(rows).toEqual([]);
    }
  });

  test('somebody else’s invitation answers like one that is not there', async () => {
    const { programId, mentee, mentor, coordinator } = await programWithPeople();
    const waveId = await sendWave(programId, coordinator);
    await runDueJobs(database);
    const { token } = await openFor(mentor.personId, programId);
    const answer = await server.mutate('widget.survey.answer', { waveId, participantId: mentee.participantId, answers: [{ questionId: mentee.participantId, value: 2 }] }, token);
    expect(answer.error?.code).toBe('NOT_FOUND');
  });
});

test('skipped is kept as such, not asked is refused, and nothing at all is no answer', () => {
  const asked = [{ id: 'a', kind: 'scale' }, { id: 'b', kind: 'again' }];
  expect(completeAnswers(asked, [{ questionId: 'b', value: 'dont_know' }])).toEqual([{ questionId: 'a', value: null }, { questionId: 'b', value: 'dont_know' }]);
  expect(() => completeAnswers(asked, [{ questionId: 'c', value: 1 }])).toThrow('INVALID_INPUT');
  expect(() => completeAnswers(asked, [{ questionId: 'a', value: 'often' }])).toThrow('INVALID_INPUT');
  expect(() => completeAnswers(asked, [{ questionId: 'a', value: null }])).toThrow('ANSWER_REQUIRED');
});
