import { randomUUID } from 'node:crypto';
import type { Assurance, ParticipantRole, StaffRole } from '@alongside/shared/vocabulary';
import type { Insertable } from 'kysely';
import type { DB } from '../src/database/rows.ts';
import { defaultRules, defaultWeights } from '../src/program/match-settings.ts';
import { hashPassword } from '../src/identity/password.ts';
import { hashToken, newToken } from '../src/identity/secret.ts';
import type { TestDatabase } from './database.ts';
import type { Credential } from './server.ts';

/** Rows for tests, written by the owner. Every function takes only what the test cares about. */
const longAgo = new Date('2026-09-01T08:00:00Z');
const farAhead = new Date('2126-01-01T00:00:00Z');

type Given<Table extends keyof DB> = { [Column in keyof Insertable<DB[Table]>]?: Exclude<Insertable<DB[Table]>[Column], undefined> };

export async function makePerson(database: TestDatabase, given: Given<'person'> = {}): Promise<{ personId: string; email: string }> {
  const email = given.email ?? `${randomUUID()}@harbourline.example`;
  const row = await database.owner.insertInto('person').values({ givenName: 'Robin', familyName: 'Berg', ...given, email }).returning('id').executeTakeFirstOrThrow();
  return { personId: row.id, email };
}

export async function makeProgram(database: TestDatabase, given: Given<'program'> = {}): Promise<{ programId: string; slug: string }> {
  const slug = given.slug ?? `program-${randomUUID().slice(0, 8)}`;
  const row = await database.owner
    .insertInto('program')
    .values({ name: 'Open mentoring', format: 'one_to_one', delivery: 'hybrid', pairing: 'open', stage: 'running', weights: '{}', rules: '{}', createdAt: longAgo, updatedAt: longAgo, ...given, slug })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { programId: row.id, slug };
}

/** A person with a place in a programme; makes the person unless `personId` is given. */
export async function makeParticipant(database: TestDatabase, programId: string, role: ParticipantRole, given: Given<'participant'> = {}): Promise<{ participantId: string; personId: string; role: ParticipantRole }> {
  const personId = given.personId ?? (await makePerson(database)).personId;
  const row = await database.owner
    .insertInto('participant')
    .values({ state: 'active', capacity: role === 'mentor' ? 2 : 1, timeZone: 'Europe/Berlin', signedUpAt: longAgo, updatedAt: longAgo, ...given, programId, personId, role })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { participantId: row.id, personId, role };
}

/** A running mentorship of these participants; a new mentee and a new mentor unless given. */
export async function makeMentorship(
  database: TestDatabase,
  programId: string,
  members?: readonly { participantId: string; personId: string; role: ParticipantRole }[],
  given: Given<'mentorship'> = {},
): Promise<{ mentorshipId: string; members: readonly { participantId: string; personId: string; role: ParticipantRole }[] }> {
  const both = members ?? [await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentor')];
  const row = await database.owner
    .insertInto('mentorship')
    .values({ state: 'active', createdAt: longAgo, activatedAt: longAgo, ...given, programId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await database.owner.insertInto('mentorshipMember').values(both.map((member) => ({ ...member, mentorshipId: row.id }))).execute();
  return { mentorshipId: row.id, members: both };
}

/** A ready matching round without pairs. */
export async function makeRound(database: TestDatabase, programId: string, given: Given<'matchingRound'> = {}): Promise<{ roundId: string }> {
  const settings = JSON.stringify({ weights: defaultWeights, rules: defaultRules });
  const summary = JSON.stringify({
    placed: 0, of: 0, medianScore: null, lowestScore: null, histogram: Array.from({ length: 20 }, () => 0), mentors: 0, mentorsUsed: 0, mentorsFull: 0, mentorsWithRoom: 0, places: 0,
    unmatched: { supply: 0, rules: 0, none_offered: 0, by_hand: 0 }, rulesRemoved: [], skills: [], proved: true, changedByHand: 0, locked: 0, banned: 0,
  });
  const row = await database.owner
    .insertInto('matchingRound')
    .values({ number: 1, state: 'ready', settings, seed: 1, summary, createdAt: longAgo, finishedAt: longAgo, ...given, programId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { roundId: row.id };
}

/** A survey of one question, in an open wave to which this participant is invited. */
export async function makeOpenWave(database: TestDatabase, programId: string, invited: { participantId: string; personId: string; role: ParticipantRole }): Promise<{ waveId: string; surveyQuestionId: string }> {
  const { participantId, personId, role } = invited;
  const survey = await database.owner.insertInto('survey').values({ programId, name: 'Programme', createdAt: longAgo }).returning('id').executeTakeFirstOrThrow();
  const question = await database.owner.insertInto('surveyQuestion').values({ surveyId: survey.id, position: 0, kind: 'scale', measure: 'satisfaction', label: 'How satisfied are you?', askedOf: 'both' }).returning('id').executeTakeFirstOrThrow();
  const wave = await database.owner.insertInto('surveyWave').values({ surveyId: survey.id, programId, kind: 'midway', state: 'open', opensAt: longAgo, closesAt: farAhead }).returning('id').executeTakeFirstOrThrow();
  await database.owner.insertInto('surveyInvitation').values({ waveId: wave.id, participantId, personId, role, invitedAt: longAgo }).execute();
  return { waveId: wave.id, surveyQuestionId: question.id };
}

/** An account with these roles, coordinator of the programmes given. */
export async function makeStaff(database: TestDatabase, roles: readonly StaffRole[], programIds: readonly string[] = []): Promise<{ accountId: string }> {
  const { id: accountId } = await database.owner
    .insertInto('staffAccount')
    .values({ email: `${randomUUID()}@harbourline.example`, name: 'Sam Staff', state: 'active' })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const role of roles) await database.owner.insertInto('staffRole').values({ accountId, role }).execute();
  for (const programId of programIds) await database.owner.insertInto('programCoordinator').values({ accountId, programId }).execute();
  return { accountId };
}

/** A bearer token of the widget for this person. */
export async function signInPerson(database: TestDatabase, personId: string, assurance: Assurance = 'email'): Promise<Credential & { token: string }> {
  const token = newToken();
  const session = await database.owner.insertInto('widgetSession').values({ personId, assurance, publicKey: '{}', createdAt: longAgo }).returning('id').executeTakeFirstOrThrow();
  await database.owner.insertInto('accessToken').values({ hash: hashToken(token), sessionId: session.id, expiresAt: farAhead }).execute();
  return { token };
}

/** A cookie of the admin app for this account. */
export async function signInStaff(database: TestDatabase, accountId: string, given: Given<'staffSession'> = {}): Promise<Credential & { cookie: string; sessionId: string }> {
  const token = newToken();
  const { id: sessionId } = await database.owner.insertInto('staffSession').values({ hash: hashToken(token), accountId, way: 'password', createdAt: longAgo, expiresAt: farAhead, ...given }).returning('id').executeTakeFirstOrThrow();
  return { cookie: `alongside=${token}`, sessionId };
}

/** A passkey of an account, whose authenticator nobody has. */
export async function makePasskey(database: TestDatabase, accountId: string): Promise<{ passkeyId: string }> {
  const given = { accountId, credentialId: Buffer.from(randomUUID()), publicKey: Buffer.alloc(77), signCount: 0, transports: ['internal'], name: 'Work laptop', createdAt: longAgo };
  const { id: passkeyId } = await database.owner.insertInto('staffPasskey').values(given).returning('id').executeTakeFirstOrThrow();
  return { passkeyId };
}

/** An account with these roles that has signed in, coordinator of the programmes given. */
export async function makeSignedInStaff(database: TestDatabase, roles: readonly StaffRole[], programIds: readonly string[] = []): Promise<Credential & { accountId: string; sessionId: string; cookie: string }> {
  const { accountId } = await makeStaff(database, roles, programIds);
  return { accountId, ...(await signInStaff(database, accountId)) };
}

/** The password of accounts that have one. */
export const localPassword = 'correct horse battery';
let localPasswordHash: Promise<string> | undefined;

export interface LocalStaff extends Credential {
  accountId: string;
  sessionId: string;
  email: string;
  cookie: string;
}

/** A local account with a password and these roles, signed in. */
export async function makeLocalStaff(database: TestDatabase, roles: readonly StaffRole[] = ['coordinator']): Promise<LocalStaff> {
  const { accountId, sessionId, cookie } = await makeSignedInStaff(database, roles);
  const passwordHash = await (localPasswordHash ??= hashPassword(localPassword));
  const { email } = await database.owner.updateTable('staffAccount').set({ passwordHash }).where('id', '=', accountId).returning('email').executeTakeFirstOrThrow();
  return { accountId, sessionId, email, cookie };
}

/** A running mentorship whose mentee and mentor are signed in; the ids are those of the persons. */
export async function makeSignedInPair(database: TestDatabase, programId: string): Promise<{ mentorshipId: string; menteeId: string; mentorId: string; mentee: Credential; mentor: Credential }> {
  const { mentorshipId, members } = await makeMentorship(database, programId);
  const [menteeId, mentorId] = [members[0]!.personId, members[1]!.personId];
  return { mentorshipId, menteeId, mentorId, mentee: await signInPerson(database, menteeId), mentor: await signInPerson(database, mentorId) };
}

/** Gives a participant skills in this order, made where they do not exist, and the text they are found by. */
export async function giveSkills(database: TestDatabase, participantId: string, direction: 'offered' | 'wanted', names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await database.owner.insertInto('skill').values({ name }).onConflict((conflict) => conflict.doNothing()).execute();
    const skill = await database.owner.selectFrom('skill').select('id').where('name', '=', name).executeTakeFirstOrThrow();
    await database.owner.insertInto('participantSkill').values({ participantId, skillId: skill.id, direction, position: index + 1 }).execute();
  }
  const row = await database.owner.selectFrom('participant').select(['headline', 'goalsText']).where('id', '=', participantId).executeTakeFirstOrThrow();
  await database.owner.updateTable('participant').set({ searchText: [row.headline, names.join(', '), row.goalsText].join('\n') }).where('id', '=', participantId).execute();
}
