import { insertAll, type Ground } from './ground.ts';
import type { Organisation } from './people.ts';
import type { Staff } from './staff.ts';

/** Who may be tried out, in order, and what there is to see with them. */
const people: readonly (readonly [name: string, about: string])[] = [
  ['Lena Fischer', 'Mentee in Open Doors, eight months with Ruth: meetings, goals, notes; teaches in Reverse Mentoring'],
  ['Ruth Adeyemi', 'Mentor in Open Doors, with Lena and others'],
  ['Ania Wrona', 'Has not signed up anywhere yet'],
  ['Mehmet Arslan', 'Mentee in Open Doors, looking for a mentor; has booked a slot in Flash Mentoring, and is introduced to people there'],
  ['Saskia van Rijn', 'Mentor in Open Doors with a request to answer'],
  ['Kwame Boateng', 'Mentee in Leadership Pathways and peer in Peer Exchange, waiting for the match'],
  ['Tomasz Lis', 'In a circle of Career Circles; mentee in Open Doors with a survey to answer'],
  ['Dorota Zielińska', 'Mentor in Leadership Pathways and Open Doors, offers slots in Flash Mentoring'],
  ['Hanna Norberg', 'Leads a circle in Career Circles; mentor in Open Doors'],
];

export async function seedPersonas(ground: Ground, organisation: Organisation, staff: Staff): Promise<void> {
  await insertAll(ground.trx, 'persona', people.map(([name, about], position) => ({ personId: organisation.named(name).id, position, about })));
  await insertAll(ground.trx, 'persona', [
    { accountId: staff.coordinatorId, position: 0, about: 'Coordinator of every programme' },
    { accountId: staff.analystId, position: 1, about: 'Analyst: reads outcomes, never a person' },
  ]);
}
