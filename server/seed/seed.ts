import { createDatabase, createPool } from '../src/database/connection.ts';
import { seedAgreements } from './agreements.ts';
import { enqueueWork, seedAudit } from './background.ts';
import { seedCheckIns } from './check-ins.ts';
import { daysBefore } from './days.ts';
import { seedGoals } from './goals.ts';
import { seedFormats } from './formats.ts';
import { groundOf, type Ground } from './ground.ts';
import { followIntranet } from './intranet.ts';
import { finishEverybody, pairsOfLastEdition } from './last-edition.ts';
import { planMeetings, seedMeetings } from './meetings.ts';
import { closeUp, overload, seedMentorships } from './mentorships.ts';
import { openPairs } from './open-pairs.ts';
import { seedParticipants } from './participants.ts';
import { seedPeople } from './people.ts';
import { seedPersonas } from './personas.ts';
import { seedPrivateWords } from './private-words.ts';
import { seedPrograms } from './programs.ts';
import { randomOf } from './random.ts';
import { seedRequests } from './requests.ts';
import { seedRound } from './rounds.ts';
import { sealingFor } from './sealing.ts';
import { seedSkills } from './skills.ts';
import { seedStaff } from './staff.ts';
import { meetingsOfLenaAndRuth, seedLenaAndRuth } from './story.ts';
import { seedSurveys } from './surveys.ts';
import { seedTold } from './told.ts';
import { phrasebook } from './writing.ts';
import { decisionsFor, seedExclusions, seedFavourites, seedSupportFlags } from './wishes.ts';

export interface SeedOptions {
  /** Connection string of the role that owns the tables. */
  ownerUrl: string;
  masterKey: Buffer;
  now: Date;
  /** Origin of the demo intranet page, put on the allow-list of every demo programme. */
  intranetOrigin: string;
}

/** Fills an empty database with the demo organisation; one that has it is left as it is, but for an intranet at another address. */
export async function seedDemo({ ownerUrl, ...options }: SeedOptions): Promise<void> {
  const pool = createPool(ownerUrl, 1, () => undefined);
  const db = createDatabase(pool);
  try {
    await db.transaction().execute(async (trx) => {
      const existing = await trx.selectFrom('organisation').select('demo').executeTakeFirst();
      if (!existing) await seedHarbourline(groundOf({ trx, ...options }));
      else if (existing.demo) await followIntranet(trx, options.intranetOrigin);
    });
  } finally {
    await pool.end();
  }
}

async function seedHarbourline(ground: Ground): Promise<void> {
  await ground.trx.insertInto('organisation').values({ name: 'Harbourline', demo: true }).execute();
  const organisation = await seedPeople(ground);
  const skills = await seedSkills(ground);
  const staff = await seedStaff(ground, organisation);
  const programs = await seedPrograms(ground, staff);
  const book = phrasebook(randomOf('phrases'));
  const participants = await seedParticipants(ground, organisation, programs, skills, book);
  for (const key of ['lastLeadership', 'open', 'leadership'] as const) await seedTold(ground, programs[key], participants[key]);
  await seedExclusions(ground, [participants.leadership, participants.open]);

  const last = await pairsOfLastEdition(ground, staff, programs.lastLeadership, participants.lastLeadership);
  const open = await openPairs(ground, programs.open, participants.open);
  const ready = await seedRound(ground, staff, programs.leadership, participants.leadership, { at: daysBefore(ground.now, 1.1), published: false, decisions: decisionsFor(participants.leadership) });

  const sealing = sealingFor(ground);
  const requests = await seedRequests(ground, programs.open, participants.open, open, sealing);
  const lena = open.find(({ mentee }) => mentee.person.familyName === 'Fischer' && mentee.person.givenName === 'Lena')!;
  const pairs = [...last.pairs, ...open];
  const others = pairs.filter((pair) => pair !== lena);
  await seedMentorships(ground, pairs);
  const calendar = new Map([...planMeetings(ground.now, others), [lena, meetingsOfLenaAndRuth(ground.now, lena.endsOn)]]);
  await seedMeetings(ground, calendar);
  await seedAgreements(ground, others);
  await seedGoals(ground, others);
  await seedCheckIns(ground, others);
  await seedPrivateWords(ground, open.filter((pair) => pair !== lena), calendar, sealing);
  await seedLenaAndRuth(ground, lena, sealing);

  await overload(ground, open);
  await seedFavourites(ground, participants.open, open);
  const inNeed = open.filter(({ course }) => course === 'quiet').sort((a, b) => a.bond - b.bond);
  await seedSupportFlags(ground, { newMatch: inNeed[0]!, helped: inNeed.at(-1)! });
  finishEverybody(participants.lastLeadership);
  await closeUp(ground, { lastProgramId: programs.lastLeadership.id, leftIds: organisation.people.filter(({ state }) => state === 'left').map(({ id }) => id) });
  await seedSurveys(ground, {
    last: { program: programs.lastLeadership, participants: participants.lastLeadership, pairs: last.pairs },
    open: { program: programs.open, participants: participants.open, pairs: open },
    leadership: { program: programs.leadership, participants: participants.leadership, pairs: [] },
    notYet: participants.open.mentees.filter(({ person }) => person.familyName === 'Lis'),
  });
  const formats = await seedFormats(ground, organisation, staff, skills, book, sealing);
  await seedPersonas(ground, organisation, staff);
  await seedAudit(ground, staff, programs, { last: last.round, ready });
  await enqueueWork(ground, [...Object.values(programs), ...Object.values(formats)], requests);
}
