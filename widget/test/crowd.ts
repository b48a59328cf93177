import { giveSkills, makeParticipant, makePerson } from '../../server/test/factories.ts';
import type { TestDatabase } from '../../server/test/database.ts';

const MENTORS = 40;
const GOALS = 8;

/** More mentors than a page shows, some with names and words that need room, and many goals with a mentorship. */
export async function makeCrowd(database: TestDatabase, programId: string): Promise<void> {
  for (let number = 1; number <= MENTORS; number++) {
    const { personId } = await makePerson(database, {
      givenName: number % 3 ? 'Robin' : 'Wilhelmina-Theodora',
      familyName: number % 3 ? `Berg ${number}` : `Featherstonehaugh-Czarnecki ${number}`,
      jobTitle: 'Deputy head of container terminal operations and shift planning',
    });
    const { participantId } = await makeParticipant(database, programId, 'mentor', { personId, languages: ['en', 'de', 'pt'], headline: 'Night shifts, day shifts, and what lies between', goalsText: 'Ask me about the harbour. '.repeat(12) });
    await giveSkills(database, participantId, 'offered', ['People management', 'Occupational health and safety legislation']);
  }
  const mentorship = await database.owner.selectFrom('mentorship').innerJoin('mentorshipMember', 'mentorshipId', 'mentorship.id').select(['mentorship.id', 'personId']).where('mentorship.programId', '=', programId).executeTakeFirst();
  if (!mentorship) return;
  const at = new Date();
  const goals = Array.from({ length: GOALS }, (_, index) => ({
    mentorshipId: mentorship.id, authorId: mentorship.personId, title: `Lead the meeting about the rota of berth ${index + 1} without raising my voice`, measure: 'Nobody calls me back', dueOn: '2099-01-31', state: 'open' as const, createdAt: at, updatedAt: at,
  }));
  await database.owner.insertInto('goal').values(goals).execute();
}
