import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { identify, type Doer } from '../src/database/actor.ts';
import { makeParticipant, makeProgram, makeStaff } from './factories.ts';
import { openDatabase } from './product.ts';
import { makeWorld } from './matrix/world.ts';

/** Tables whose rows belong to the people they are about. What the policies of procedures say is said again by the database. */
const privateTables = [
  'note', 'message', 'message_read', 'data_key', 'reflection', 'agreement', 'agreement_signature', 'goal', 'milestone', 'action_item', 'meeting', 'meeting_content', 'check_in_answer', 'survey_answer',
  'survey_invitation', 'request', 'request_words', 'request_decline', 'participant_exclusion', 'participant_draft', 'favourite', 'support_flag',
  'participant', 'participant_answer', 'mentorship', 'draft', 'mentor_mark', 'mentorship_leaver', 'flash_slot', 'flash_slot_place', 'flash_answer', 'participant_text_vector',
  'matching_round', 'proposal', 'unmatched', 'round_what_if', 'pair_decision',
  'participant_aspect', 'participant_personality', 'participant_wish', 'participant_attribute', 'participant_consent', 'lottery_ticket',
  'introduction_rhythm', 'introduction_round', 'introduction', 'introduction_member', 'introduction_answer', 'introduction_spare', 'introduction_break',
] as const;

const database = await openDatabase();
const world = await makeWorld(database);
const { mentorshipId, menteeId, menteePersonId, strangerPersonId, programId, waveId, surveyQuestionId, mentorId } = world;
const db = database.owner;
const at = new Date('2026-10-01T09:00:00Z');
await db.insertInto('agreement').values({ mentorshipId, version: 1, cadenceDays: 14, meetingMinutes: 45, meetingForm: 'remote', confidentiality: 'All', feedback: '', untilOn: '2126-01-01', updatedAt: at }).execute();
await db.insertInto('meetingContent').values({ meetingId: world.things.meetingId, mentorshipId, place: 'Room 4', agenda: [] }).execute();
const checkIn = await db.insertInto('checkIn').values({ mentorshipId, dueOn: '2026-10-01' }).returning('id').executeTakeFirstOrThrow();
await db.insertInto('checkInAnswer').values({ checkInId: checkIn.id, personId: menteePersonId, progress: 3, fit: 1, energy: 3, answeredAt: at }).execute();
await db.insertInto('surveyAnswer').values({ waveId, participantId: menteeId, personId: menteePersonId, questionId: surveyQuestionId, value: '4' }).execute();
await db.insertInto('participantExclusion').values({ participantId: menteeId, personId: strangerPersonId }).execute();
await db.insertInto('participantDraft').values({ personId: menteePersonId, programId, role: 'mentor', data: '{}', savedAt: at }).execute();
await db.insertInto('participantTextVector').values({ participantId: menteeId, position: 0, model: 'm', sourceHash: Buffer.alloc(32), language: 'en', vector: null }).execute();
await db.insertInto('favourite').values({ participantId: menteeId, mentorId, createdAt: at }).execute();
await db.insertInto('participantAspect').values({ participantId: menteeId, aspect: 'interests', choices: ['Running'] }).execute();
await db.insertInto('participantPersonality').values({ participantId: menteeId, traits: [1, 2, 3, 4, 5] }).execute();
await db.insertInto('participantWish').values({ participantId: menteeId, otherId: mentorId, position: 1 }).execute();
const attribute = await db.insertInto('programAttribute').values({ programId, position: 0, name: 'Carer' }).returning('id').executeTakeFirstOrThrow();
await db.insertInto('participantAttribute').values({ participantId: menteeId, attributeId: attribute.id }).execute();
await db.insertInto('participantConsent').values({ participantId: menteeId, purpose: 'ask_for', givenAt: at }).execute();

await db.insertInto('lottery').values({ programId, commitment: '0'.repeat(64), committedAt: at }).execute();
await db.insertInto('flashSlotPlace').values({ slotId: world.things.slotId, place: 'https://meet.example/1' }).execute();
await db.insertInto('flashAnswer').values({ mentorshipId, personId: menteePersonId, useful: 'partly', answeredAt: at }).execute();
await db.insertInto('mentorshipLeaver').values({ mentorshipId, participantId: world.otherMenteeId, personId: (await db.selectFrom('participant').select('personId').where('id', '=', world.otherMenteeId).executeTakeFirstOrThrow()).personId, role: 'mentee', leftAt: at }).execute();
const { introductionId } = world.things;
const { roundId: introductionRoundId } = await db.selectFrom('introduction').select('roundId').where('id', '=', introductionId).executeTakeFirstOrThrow();
await db.insertInto('introductionAnswer').values({ introductionId, personId: menteePersonId, answer: 'not_met', answeredAt: at }).execute();
await db.insertInto('introductionSpare').values({ roundId: introductionRoundId, personId: menteePersonId }).execute();
await db.insertInto('introductionBreak').values({ programId, personId: menteePersonId, rounds: 'next', since: at }).execute();

const person = (personId: string): Doer => ({ kind: 'person', personId });
const coordinator = (accountId: string): Doer => ({ kind: 'staff', accountId });

/** The private tables of which the app role sees a row under somebody's name. */
function tablesSeenBy(actor: Doer): Promise<string[]> {
  return database.app.transaction().execute(async (trx) => {
    await identify(trx, actor);
    const seen: string[] = [];
    for (const table of privateTables) {
      const { rows } = await sql<{ found: boolean }>`select exists (select 1 from ${sql.table(table)}) as found`.execute(trx);
      if (rows[0]!.found) seen.push(table);
    }
    return seen;
  });
}

/**
 * Tables without row security: the organisation's own words and settings, the directory, what belongs to no single person
 * or is found by a secret alone, and who is in which mentorship. A new table is under row security or stands here.
 */
const openTables = [
  'access_token', 'audit_entry', 'check_in', 'company_sign_in', 'email_sign_in', 'host_token', 'idempotency_answer', 'identity_link', 'import_mapping', 'key_probe', 'mail', 'mentorship_member', 'mentorship_pause', 'organisation',
  'participant_skill', 'person', 'persona', 'program', 'program_coordinator', 'program_notice', 'program_objective', 'program_origin', 'program_question', 'program_stage', 'refresh_token', 'sign_in_network', 'skill',
  'skill_text_vector', 'snapshot', 'snapshot_cell', 'snapshot_print', 'staff_account', 'staff_authenticator_app', 'staff_challenge', 'staff_company_sign_in', 'staff_identity_link', 'staff_link', 'staff_passkey', 'staff_recovery_code', 'staff_role', 'staff_session', 'staff_sign_in_failure', 'survey', 'survey_question', 'survey_wave', 'widget_session',
];

test('every table is under row security or known to be open', async () => {
  const { rows } = await sql<{ name: string; secured: boolean }>`
    select relname as name, relrowsecurity as secured from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'kysely_%' order by relname`.execute(database.owner);
  expect(rows.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual(openTables);
  expect(rows.filter(({ secured }) => secured).map(({ name }) => name)).toEqual(expect.arrayContaining([...privateTables]));
});

test('no view goes round row security, and a table under it has a policy for each role that has rights to it', async () => {
  const { rows: views } = await sql`select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`.execute(database.owner);
  expect(views).toEqual([]);
  const { rows } = await sql<{ name: string }>`
    select c.relname || ' for ' || r.rolname as name from pg_class c cross join pg_roles r
    where c.relrowsecurity and c.relnamespace = 'public'::regnamespace and r.rolname in ('alongside_app', 'alongside_jobs')
      and (has_table_privilege(r.oid, c.oid, 'select, insert, update, delete') or has_any_column_privilege(r.oid, c.oid, 'select, update'))
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and (r.oid = any (p.polroles) or p.polroles = '{0}'))`.execute(database.owner);
  expect(rows).toEqual([]);
});

test('a function with the rights of the owner looks names up in one place, and is for the two roles and nobody else', async () => {
  const { rows } = await sql<{ name: string; path: string | null; everybody: boolean }>`
    select p.oid::regprocedure::text as name, p.proconfig::text as path, has_function_privilege('public', p.oid, 'execute') as everybody
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in ('public', 'alongside_queue') order by 1`.execute(database.owner);
  expect(rows.length).toBeGreaterThan(15);
  for (const { name, path, everybody } of rows) expect({ name, path: path?.replaceAll('"', ''), everybody }).toEqual({ name, path: expect.stringMatching(/^\{search_path=(?:public, pg_temp|pg_catalog)\}$/), everybody: false });
});

test('nobody and a stranger see no row of them', async () => {
  expect(await tablesSeenBy({ kind: 'anonymous' })).toEqual([]);
  expect(await tablesSeenBy(person(world.strangerPersonId))).toEqual([]);
});

test('a partner sees what the pair shares, and nothing that the other answered, wished or began', async () => {
  const seen = await tablesSeenBy(person(world.mentorPersonId));
  expect(seen).toEqual(expect.arrayContaining(['note', 'goal', 'meeting', 'meeting_content', 'agreement', 'action_item', 'introduction', 'introduction_member']));
  for (const table of ['check_in_answer', 'survey_answer', 'survey_invitation', 'participant_exclusion', 'participant_draft', 'favourite', 'support_flag', 'participant_personality', 'participant_wish', 'participant_attribute', 'participant_consent', 'introduction_answer', 'introduction_spare', 'introduction_break']) expect(seen).not.toContain(table);
});

test('a coordinator sees who takes part, rhythm and state, another one nothing, and a role that was taken away counts no more', async () => {
  const rhythm = ['flash_slot', 'introduction_break', 'introduction_rhythm', 'introduction_round', 'lottery_ticket', 'matching_round', 'meeting', 'mentorship', 'mentorship_leaver', 'participant', 'participant_aspect', 'participant_text_vector', 'request', 'support_flag', 'survey_invitation'];
  expect((await tablesSeenBy(coordinator(world.coordinatorId))).sort()).toEqual(rhythm);
  await database.owner.deleteFrom('staffRole').where('accountId', '=', world.coordinatorId).execute();
  expect(await tablesSeenBy(coordinator(world.coordinatorId))).toEqual([]);
});

test('nobody writes in the name of another', async () => {
  const { mentorshipId, mentorPersonId, menteePersonId, strangerPersonId } = world;
  const as = (actor: Doer, statement: ReturnType<typeof sql>) =>
    database.app.transaction().execute(async (trx) => {
      await identify(trx, actor);
      return (await statement.execute(trx)).numAffectedRows;
    });
  const flag = (raisedBy: string) => sql`insert into support_flag (mentorship_id, program_id, raised_by, kind, raised_at) values (${mentorshipId}, ${world.programId}, ${raisedBy}, 'help', now())`;
  await expect(as(person(mentorPersonId), flag(menteePersonId))).rejects.toThrow('row-level security');
  await expect(as(person(strangerPersonId), flag(strangerPersonId))).rejects.toThrow('row-level security');
  expect(await as(person(mentorPersonId), sql`update note set author_id = ${mentorPersonId} where id = ${world.things.noteId}`)).toBe(0n);
  await expect(as(person(mentorPersonId), sql`delete from message`)).rejects.toThrow('permission denied');
  await expect(as(person(mentorPersonId), sql`delete from audit_entry`)).rejects.toThrow('permission denied');
});

test('an administrator counts who takes part, and an analyst does not even that', async () => {
  const { accountId: administratorId } = await makeStaff(database, ['administrator']);
  const { accountId: analystId } = await makeStaff(database, ['analyst'], [world.programId]);
  expect((await tablesSeenBy({ kind: 'staff', accountId: administratorId })).sort()).toEqual(['mentorship', 'participant', 'participant_text_vector']);
  expect(await tablesSeenBy({ kind: 'staff', accountId: analystId })).toEqual([]);
});

test('people of a programme see its people and their published answers; of another programme nothing, not even to change', async () => {
  const { programId, menteeId, mentorPersonId } = world;
  const question = async (published: boolean, position: number) =>
    (await database.owner.insertInto('programQuestion').values({ programId, position, kind: 'short_text', label: 'Why?', askedOf: 'both', published }).returning('id').executeTakeFirstOrThrow()).id;
  const [open, closed] = [await question(true, 8), await question(false, 9)];
  await database.owner.insertInto('participantAnswer').values([open, closed].map((questionId) => ({ participantId: menteeId, questionId, value: '"Because"' }))).execute();
  const elsewhere = await makeParticipant(database, (await makeProgram(database)).programId, 'mentee');
  await database.app.transaction().execute(async (trx) => {
    await identify(trx, person(mentorPersonId));
    expect(await trx.selectFrom('participantAnswer').select('questionId').where('questionId', 'in', [open, closed]).execute()).toEqual([{ questionId: open }]);
    expect(await trx.selectFrom('participant').select('id').where('id', 'in', [menteeId, elsewhere.participantId]).execute()).toEqual([{ id: menteeId }]);
    expect((await trx.updateTable('participant').set({ state: 'withdrawn' }).where('id', '=', elsewhere.participantId).executeTakeFirstOrThrow()).numUpdatedRows).toBe(0n);
    expect((await trx.deleteFrom('participantAnswer').where('participantId', '=', menteeId).executeTakeFirstOrThrow()).numDeletedRows).toBe(0n);
  });
});

test('a slot is for the people of its programme, its place for its mentor and who booked it, an answer for its author', async () => {
  const seen = (personId: string) => tablesSeenBy(person(personId));
  expect(await seen(world.mentorPersonId)).toEqual(expect.arrayContaining(['flash_slot', 'flash_slot_place']));
  expect(await seen(world.mentorPersonId)).not.toContain('flash_answer');
  expect(await seen(menteePersonId)).toEqual(expect.arrayContaining(['flash_slot', 'flash_answer']));
  expect(await seen(menteePersonId)).not.toContain('flash_slot_place');
  await db.updateTable('flashSlot').set({ state: 'booked', mentorshipId }).where('id', '=', world.things.slotId).execute();
  expect(await seen(menteePersonId)).toContain('flash_slot_place');
  const took = await database.app.transaction().execute(async (trx) => {
    await identify(trx, person(strangerPersonId));
    return trx.updateTable('flashSlot').set({ state: 'withdrawn', mentorshipId: null }).where('id', '=', world.things.slotId).executeTakeFirstOrThrow();
  });
  expect(took.numUpdatedRows).toBe(0n);
});

test('requests write mail and never read it', async () => {
  await expect(sql`select address from mail`.execute(database.app)).rejects.toThrow('permission denied');
  await expect(sql`delete from mail`.execute(database.app)).rejects.toThrow('permission denied');
});
