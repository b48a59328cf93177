import { createDatabase, createPool } from '../src/database/connection.ts';
import { groundOf, type Ground } from './ground.ts';
import { seedParticipants } from './participants.ts';
import { seedPeople } from './people.ts';
import { seedPrograms } from './programs.ts';
import { seedSkills } from './skills.ts';
import { seedStaff } from './staff.ts';

export interface SeedOptions {
  /** Connection string of the role that owns the tables. */
  ownerUrl: string;
  masterKey: Buffer;
  now: Date;
  /** Origin of the demo intranet page, put on the allow-list of every demo programme. */
  intranetOrigin: string;
}

/** Fills an empty database with the demo organisation; a database that has one is left as it is. */
export async function seedDemo({ ownerUrl, ...options }: SeedOptions): Promise<void> {
  const pool = createPool(ownerUrl, 1, () => undefined);
  const db = createDatabase(pool);
  try {
    await db.transaction().execute(async (trx) => {
      const existing = await trx.selectFrom('organisation').select('name').executeTakeFirst();
      if (!existing) await seedHarbourline(groundOf({ trx, ...options }));
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
  await seedParticipants(ground, organisation, programs, skills);
}
