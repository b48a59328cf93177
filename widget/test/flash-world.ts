import { makeMentorship, makeParticipant } from '../../server/test/factories.ts';
import type { TestDatabase } from '../../server/test/database.ts';

const HOUR = 3_600_000;

/** What the board of flash mentoring is to show: nothing, two free slots, or one booked and over beside them. */
export type Slots = 'none' | 'free' | 'over';

/**
 * The flash programme under the slug `flash`, in which Lena may have one slot booked and Ruth offers them, anew for each test.
 * @param origin of the page that shows it
 */
export async function openFlash(database: TestDatabase, origin: string, slots: Slots): Promise<void> {
  const { owner } = database;
  const at = new Date();
  const programId = (await owner.selectFrom('program').select('id').where('slug', '=', 'flash').executeTakeFirst())?.id ?? (await addProgram(database, origin, at));
  for (const table of ['flashSlot', 'mentorship', 'participant'] as const) await owner.deleteFrom(table).where('programId', '=', programId).execute();
  const join = async (givenName: string, role: 'mentee' | 'mentor') => {
    const { id: personId } = await owner.selectFrom('person').select('id').where('givenName', '=', givenName).executeTakeFirstOrThrow();
    return { ...(await makeParticipant(database, programId, role, { personId })), role };
  };
  const [lena, ruth] = [await join('Lena', 'mentee'), await join('Ruth', 'mentor')];
  const slot = async (hours: number, mentorshipId: string | null): Promise<void> => {
    const startsAt = new Date(at.getTime() + hours * HOUR);
    const span = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR / 2) };
    await owner.insertInto('flashSlot').values({ programId, mentorId: ruth.participantId, mentorPersonId: ruth.personId, ...span, state: mentorshipId ? 'booked' : 'open', mentorshipId, createdAt: at }).execute();
    if (mentorshipId) await owner.insertInto('meeting').values({ mentorshipId, state: 'planned', ...span, createdAt: at }).execute();
  };
  if (slots === 'none') return;
  for (const hours of [30, 54]) await slot(hours, null);
  if (slots === 'free') return;
  const members = [lena, ruth].map(({ participantId, personId, role }) => ({ participantId, personId, role }));
  await slot(-3, (await makeMentorship(database, programId, members, { createdAt: at, activatedAt: at })).mentorshipId);
}

/** Stays through all tests: a page keeps what it knows of a programme. */
async function addProgram({ owner }: TestDatabase, origin: string, at: Date): Promise<string> {
  const { id: programId } = await owner
    .insertInto('program')
    .values({ name: 'Flash', slug: 'flash', format: 'flash', pairing: 'open', delivery: 'remote', stage: 'running', openBookingsLimit: 1, rules: '{}', weights: '{}', createdAt: at, updatedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await owner.insertInto('programOrigin').values({ programId, origin }).execute();
  return programId;
}

/** Somebody else takes whatever is free. */
export async function takeSlots({ owner }: TestDatabase): Promise<void> {
  await owner.updateTable('flashSlot').set({ state: 'withdrawn' }).where('state', '=', 'open').execute();
}
