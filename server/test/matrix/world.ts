import { makeMentorship, makeOpenWave, makeParticipant, makePasskey, makePerson, makeProgram, makeRound, makeStaff, signInPerson, signInStaff } from '../factories.ts';
import type { TestDatabase } from '../database.ts';
import type { Credential } from '../server.ts';
import { defaultRules, defaultWeights } from '../../src/program/match-settings.ts';
import { makeThings, type Things } from './things.ts';

/** Everybody who could ask, by what they are to the things of the world. */
export const actorNames = [
  'anonymous',
  'stranger',
  'mentee',
  'mentor',
  'other_mentee',
  'administrator',
  'coordinator',
  'other_coordinator',
  'analyst',
  'owing',
] as const;
export type ActorName = (typeof actorNames)[number];

/**
 * One programme with one mentorship (`mentee`, `mentor`) and a participant outside it (`other_mentee`), a second programme
 * run by somebody else (`other_coordinator`), and a person who takes part in nothing (`stranger`). Whoever signs in with a
 * password by now has to have a second factor: `owing`, who would have every role, has none.
 */
export interface World {
  programId: string;
  slug: string;
  otherProgramId: string;
  mentorshipId: string;
  /** A ready matching round of the programme. */
  roundId: string;
  menteePersonId: string;
  mentorPersonId: string;
  strangerPersonId: string;
  menteeId: string;
  mentorId: string;
  otherMenteeId: string;
  coordinatorId: string;
  /** Where the coordinator is signed in, too. */
  coordinatorSessionId: string;
  coordinatorPasskeyId: string;
  /** An open wave to which the mentee is invited, and its one question. */
  waveId: string;
  surveyQuestionId: string;
  things: Things;
  credentials: Record<ActorName, Credential>;
}

export async function makeWorld(database: TestDatabase): Promise<World> {
  const { programId, slug } = await makeProgram(database, { pairing: 'open', stage: 'running', weights: JSON.stringify(defaultWeights), rules: JSON.stringify(defaultRules) });
  const { programId: otherProgramId } = await makeProgram(database);
  const mentee = await makeParticipant(database, programId, 'mentee');
  const mentor = await makeParticipant(database, programId, 'mentor', { capacity: 3 });
  const otherMentee = await makeParticipant(database, programId, 'mentee');
  const stranger = await makePerson(database);
  const { mentorshipId } = await makeMentorship(database, programId, [mentee, mentor]);
  const { roundId } = await makeRound(database, programId);
  const administrator = await makeStaff(database, ['administrator']);
  const coordinator = await makeStaff(database, ['coordinator'], [programId]);
  const otherCoordinator = await makeStaff(database, ['coordinator'], [otherProgramId]);
  const analyst = await makeStaff(database, ['analyst']);
  await database.owner.insertInto('organisation').values({ name: 'Harbourline', secondFactorFrom: new Date('2026-10-01T00:00:00Z') }).execute();
  const owing = await makeStaff(database, ['administrator', 'coordinator', 'analyst'], [programId, otherProgramId]);
  const { waveId, surveyQuestionId } = await makeOpenWave(database, programId, mentee);
  await database.owner.insertInto('snapshot').values({ programId, takenAt: new Date(), smallestGroup: 7 }).execute();
  return {
    programId,
    slug,
    otherProgramId,
    mentorshipId,
    roundId,
    menteePersonId: mentee.personId,
    mentorPersonId: mentor.personId,
    strangerPersonId: stranger.personId,
    menteeId: mentee.participantId,
    mentorId: mentor.participantId,
    otherMenteeId: otherMentee.participantId,
    coordinatorId: coordinator.accountId,
    coordinatorSessionId: (await signInStaff(database, coordinator.accountId)).sessionId,
    coordinatorPasskeyId: (await makePasskey(database, coordinator.accountId)).passkeyId,
    things: await makeThings(database, { programId, mentorshipId, mentee, mentor, otherMentee }),
    waveId,
    surveyQuestionId,
    credentials: {
      anonymous: {},
      stranger: await signInPerson(database, stranger.personId),
      mentee: await signInPerson(database, mentee.personId),
      mentor: await signInPerson(database, mentor.personId),
      other_mentee: await signInPerson(database, otherMentee.personId),
      administrator: await signInStaff(database, administrator.accountId),
      coordinator: await signInStaff(database, coordinator.accountId),
      other_coordinator: await signInStaff(database, otherCoordinator.accountId),
      analyst: await signInStaff(database, analyst.accountId),
      owing: await signInStaff(database, owing.accountId, { createdAt: new Date('2026-10-02T08:00:00Z') }),
    },
  };
}
