import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { signInPerson } from '../factories.ts';
import { openMailbox, openProduct } from '../product.ts';
import { runDueJobs, type Answer } from '../server.ts';
import { adminMatrix } from './admin-matrix.ts';
import { widgetMatrix } from './widget-matrix.ts';
import { actorNames, makeWorld, type ActorName } from './world.ts';

/** Words as a pair would write them, each with a mark by which it is found wherever it turns up. */
const sealed = { sharedNote: 'marigold-shared-note', privateNote: 'marigold-private-note', message: 'marigold-message', draft: 'marigold-draft', signUpDraft: 'marigold-sign-up-draft', request: 'marigold-request', reflection: 'marigold-reflection' };
const pairOnly = { goal: 'marigold-goal', action: 'marigold-action', confidentiality: 'marigold-agreement' };
/** Stands in the invitations that the pair itself gets, and nowhere else outside. */
const invitation = { place: 'tansy-place', agenda: ['tansy-agenda'] };
const mark = 'marigold';
const tells = (text: string) => text.includes(mark) || text.includes('tansy');

const logged: string[] = [];

const { database, server } = await openProduct({ logTo: (line) => logged.push(line) });
const smtp = await openMailbox();
const world = await makeWorld(database);
await plant();
await runDueJobs(database, { mailer: smtp.mailer });

async function plant(): Promise<void> {
  const { mentorshipId, programId, mentorId, menteePersonId } = world;
  const as = world.credentials.mentee;
  const { dueOn } = (await server.query('widget.mentorship.get', { mentorshipId }, as)).data.mentorship.checkIn;
  const answers = [
    await server.mutate('widget.note.add', { mentorshipId, visibility: 'shared', text: sealed.sharedNote }, as),
    await server.mutate('widget.note.add', { mentorshipId, visibility: 'private', text: sealed.privateNote }, as),
    await server.mutate('widget.message.send', { mentorshipId, text: sealed.message }, as),
    await server.mutate('widget.draft.save', { kind: 'message', aboutId: mentorshipId, fields: { text: sealed.draft } }, as),
    await server.mutate('widget.participant.saveDraft', { programId, role: 'mentor', step: 1, data: { goalsText: sealed.signUpDraft } }, as),
    await server.mutate('widget.goal.add', { mentorshipId, goal: { title: pairOnly.goal, measure: '', reason: '', dueOn: '2126-01-01', sharedWithCoordinator: false }, milestones: [] }, as),
    await server.mutate('widget.actionItem.add', { mentorshipId, ownerId: menteePersonId, title: pairOnly.action, dueOn: null }, as),
    await server.mutate('widget.agreement.propose', { mentorshipId, basedOn: 0, terms: { cadenceDays: 14, meetingMinutes: 45, meetingForm: 'hybrid', confidentiality: pairOnly.confidentiality, feedback: '', untilOn: '2126-06-01' } }, as),
    await server.mutate('widget.meeting.plan', { mentorshipId, plan: { startsAt: '2126-02-01T09:00:00Z', minutes: 45, ...invitation } }, as),
    await server.mutate('widget.checkIn.answer', { mentorshipId, dueOn, answer: { progress: 4, fit: 3, energy: 5 } }, as),
    await server.mutate('widget.survey.answer', { waveId: world.waveId, participantId: world.menteeId, answers: [{ questionId: world.surveyQuestionId, value: 4 }] }, as),
    await server.mutate('widget.request.withdraw', { requestId: world.things.requestId }, world.credentials.other_mentee),
    await server.mutate('widget.request.send', { programId, mentorId, words: sealed.request }, world.credentials.other_mentee),
    await server.mutate('widget.mentorship.end', { mentorshipId, outcome: 'completed' }, as),
    await server.mutate('widget.mentorship.reflect', { mentorshipId, text: sealed.reflection, shared: true }, as),
  ];
  expect(answers.map((answer) => answer.error)).toEqual(answers.map(() => undefined));
}

test('the pair itself reads what it wrote', async () => {
  const notes = await server.query('widget.note.list', { mentorshipId: world.mentorshipId }, world.credentials.mentee);
  expect(JSON.stringify(notes.data)).toContain(sealed.privateNote);
  const partner = await server.query('widget.note.list', { mentorshipId: world.mentorshipId }, world.credentials.mentor);
  expect(JSON.stringify(partner.data)).toContain(sealed.sharedNote);
  expect(JSON.stringify(partner.data)).not.toContain(sealed.privateNote);
});

const outsiders = actorNames.filter((actor): actor is ActorName => !['mentee', 'mentor', 'other_mentee'].includes(actor));

test.each(outsiders)('no procedure tells %s a word of what a pair wrote', async (actor) => {
  for (const [surface, matrix] of [['widget', widgetMatrix], ['admin', adminMatrix]] as const) {
    for (const [path, row] of Object.entries(matrix)) {
      const answer = await ask(`${surface}.${path}`, row.input(world), actor);
      expect({ path, told: tells(JSON.stringify(answer)) }).toEqual({ path, told: false });
    }
  }
});

test.each(['mentee', 'mentor', 'other_mentee'] as const)('a page’s word for who somebody is tells %s nothing that was sealed for one or two, but that it is there', async (actor) => {
  const { person } = (await server.query('widget.identity.me', {}, world.credentials[actor])).data;
  const vouched = await signInPerson(database, person.id, 'host');
  const kept = Object.entries(sealed).filter(([what]) => what !== 'sharedNote' && what !== 'signUpDraft');
  for (const [path, row] of Object.entries(widgetMatrix)) {
    const answer = JSON.stringify(await server.query(`widget.${path}`, row.input(world), vouched));
    expect({ path, told: kept.filter(([, words]) => answer.includes(words)) }).toEqual({ path, told: [] });
  }
  const requests = (await server.query('widget.request.mine', { programId: world.programId }, vouched)).data;
  for (const { words, wordsLocked } of [...requests.sent, ...requests.received]) expect([words, wordsLocked]).toEqual([null, true]);
});

/** Asks in the way that fits; a change that is refused for its method is asked as a read and the other way round. */
async function ask(path: string, input: object, actor: ActorName): Promise<Answer> {
  const asRead = await server.query(path, input, world.credentials[actor]);
  return asRead.status === 405 ? server.mutate(path, input, world.credentials[actor]) : asRead;
}

test('no log line, audit entry, mail or job has a word of it', async () => {
  const audit = await database.owner.selectFrom('auditEntry').selectAll().execute();
  const mails = await database.owner.selectFrom('mail').selectAll().execute();
  const { rows: jobs } = await sql`select row_to_json(j) from graphile_worker._private_jobs j`.execute(database.owner);
  expect([logged.length, audit.length, mails.length, smtp.received.length]).not.toContain(0);
  for (const [place, text] of Object.entries({ logged: logged.join('\n'), audit: JSON.stringify(audit), mails: JSON.stringify(mails), jobs: JSON.stringify(jobs) })) {
    expect({ place, told: tells(text) }).toEqual({ place, told: false });
  }
  expect(JSON.stringify(smtp.received)).not.toContain(mark);
});

test('what is sealed lies nowhere in the database in plain words', async () => {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(database.owner);
  for (const { name } of tables) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(name)} t`.execute(database.owner);
    const text = rows.map((row) => row.line).join('\n');
    for (const words of Object.values(sealed)) {
      expect({ name, found: text.includes(words) || text.includes(Buffer.from(words).toString('hex')) }).toEqual({ name, found: false });
    }
  }
});

test('row security keeps notes, messages and agreements from staff who ask the database itself', async () => {
  const kept = ['note', 'message', 'reflection', 'agreement', 'milestone', 'actionItem', 'meetingContent', 'checkInAnswer', 'surveyAnswer', 'requestWords', 'draft', 'dataKey'] as const;
  for (const table of kept) expect({ table, empty: (await database.owner.selectFrom(table).selectAll().execute()).length === 0 }).toEqual({ table, empty: false });
  await database.app.transaction().execute(async (trx) => {
    await sql`select set_config('app.account', ${world.coordinatorId}, true)`.execute(trx);
    for (const table of kept) expect({ table, rows: await trx.selectFrom(table).selectAll().execute() }).toEqual({ table, rows: [] });
  });
});
