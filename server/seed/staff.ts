import { daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Organisation, Person } from './people.ts';

export interface Staff {
  coordinatorId: string;
  analystId: string;
}

/** A coordinator and an analyst. There is no administrator: the set-up link makes the first one. */
export async function seedStaff(ground: Ground, organisation: Organisation): Promise<Staff> {
  const since = daysBefore(ground.now, 455);
  const accountOf = (person: Person) => ({ id: ground.idAt(since), personId: person.id, email: person.email, name: `${person.givenName} ${person.familyName}`, state: 'active', createdAt: since, signedInAt: daysBefore(ground.now, 1) });
  const coordinator = accountOf(organisation.named('Amara Osei'));
  const analyst = accountOf(organisation.named('Jonas Lindqvist'));
  await insertAll(ground.trx, 'staffAccount', [coordinator, analyst]);
  await insertAll(ground.trx, 'staffRole', [
    { accountId: coordinator.id, role: 'coordinator', grantedAt: since },
    { accountId: analyst.id, role: 'analyst', grantedAt: since },
  ]);
  return { coordinatorId: coordinator.id, analystId: analyst.id };
}
