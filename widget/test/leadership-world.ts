import { DAY } from '@alongside/shared/days';
import type { TestDatabase } from '../../server/test/database.ts';
import { giveSkills, makeMentorship, makeOpenWave, makeParticipant } from '../../server/test/factories.ts';

const people = [
  { givenName: 'Lena', familyName: 'Fischer', email: 'lena@harbourline.example', about: 'Looks for a mentor' },
  { givenName: 'Ruth', familyName: 'Adeyemi', email: 'ruth@harbourline.example', about: 'Mentors two people' },
];

/** Two people, each a persona, and an open programme that is running. @returns the programme's id. */
export async function arrange({ owner }: TestDatabase): Promise<string> {
  for (const [position, { about, ...person }] of people.entries()) {
    const { id } = await owner.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow();
    await owner.insertInto('persona').values({ personId: id, about, position }).execute();
  }
  const kind = { format: 'one_to_one', pairing: 'open', delivery: 'hybrid', stage: 'running' } as const;
  const made = { rules: '{}', weights: '{}', createdAt: new Date(), updatedAt: new Date() };
  const program = { name: 'Leadership Pathways', slug: 'leadership', ...kind, ...made };
  const { id } = await owner.insertInto('program').values(program).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Ends what Lena and Ruth had, so that each test begins with a mentorship of its own. */
export async function pair(database: TestDatabase, programId: string): Promise<void> {
  const { owner } = database;
  await owner.deleteFrom('mentorship').where('programId', '=', programId).execute();
  const members = [];
  for (const [name, role] of [['Lena', 'mentee'], ['Ruth', 'mentor']] as const) {
    const { id: personId } = await owner.selectFrom('person').select('id').where('givenName', '=', name).executeTakeFirstOrThrow();
    const known = await owner.selectFrom('participant').select('id as participantId').where('personId', '=', personId).where('programId', '=', programId).executeTakeFirst();
    members.push(known ? { ...known, personId, role } : await makeParticipant(database, programId, role, { personId }));
  }
  const activatedAt = new Date(Date.now() - 40 * DAY);
  await makeMentorship(database, programId, members, { activatedAt, createdAt: activatedAt });
}

/** Nobody takes part but Ruth, a mentor with one place who has published a profile; the programme asks one question and has a notice. */
export async function makeNewcomers(database: TestDatabase, programId: string): Promise<void> {
  const { owner } = database;
  await owner.updateTable('program').set({ pairing: 'open', stage: 'running' }).where('id', '=', programId).execute();
  await owner.deleteFrom('participant').where('programId', '=', programId).execute();
  await owner.deleteFrom('participantDraft').execute();
  await owner.deleteFrom('programQuestion').where('programId', '=', programId).execute();
  await owner.insertInto('skill').values({ name: 'People management', aliases: ['lead a team'] }).onConflict((conflict) => conflict.doNothing()).execute();
  await owner.insertInto('programNotice').values({ programId, version: 1, body: 'What we keep, and for how long.', publishedAt: new Date() }).onConflict((conflict) => conflict.doNothing()).execute();
  await owner.insertInto('programQuestion').values({ programId, position: 0, kind: 'choice', label: 'How do you like feedback?', askedOf: 'both', required: true, published: true, options: ['Straight', 'Gently'] }).execute();
  const { id: personId } = await owner.selectFrom('person').select('id').where('givenName', '=', 'Ruth').executeTakeFirstOrThrow();
  const { participantId } = await makeParticipant(database, programId, 'mentor', { personId, capacity: 1, languages: ['en'], headline: 'I built three teams', goalsText: 'Ask me how a night shift is led.' });
  await giveSkills(database, participantId, 'offered', ['People management']);
}

/** Somebody takes Ruth's last place. */
export async function fillMentor(database: TestDatabase, programId: string): Promise<void> {
  const mentor = await database.owner.selectFrom('participant').select(['id as participantId', 'personId', 'role']).where('programId', '=', programId).where('role', '=', 'mentor').executeTakeFirstOrThrow();
  await makeMentorship(database, programId, [await makeParticipant(database, programId, 'mentee'), mentor]);
}

/** Asks Lena one question, anew for each test. */
export async function openSurvey(database: TestDatabase, programId: string): Promise<void> {
  const { owner } = database;
  await pair(database, programId);
  await owner.deleteFrom('survey').where('programId', '=', programId).execute();
  const lena = await owner
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .select(['participant.id as participantId', 'participant.personId', 'participant.role'])
    .where('programId', '=', programId)
    .where('givenName', '=', 'Lena')
    .executeTakeFirstOrThrow();
  await makeOpenWave(database, programId, lena);
}
