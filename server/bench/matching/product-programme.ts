import { giveSkills, makeParticipant, makePerson, makeProgram, makeSignedInStaff } from '../../test/factories.ts';
import type { TestDatabase } from '../../test/clone-database.ts';
import { SeededRandom } from '../../src/matching/engine/seeded-random.ts';
import { defaultRules, defaultWeights } from '../../src/program/match-settings.ts';

const SKILLS = ['Negotiation', 'Budgets', 'Talks', 'Hiring', 'Feedback', 'Delegation', 'Planning', 'Data analysis', 'Writing', 'Safety', 'Coaching', 'Change', 'Strategy', 'Customers', 'Contracts'];
const DEPARTMENTS = ['Operations', 'Engineering', 'Finance', 'Sales', 'People', 'Legal'];
const WORDS = ['lead', 'a', 'larger', 'team', 'plan', 'budgets', 'speak', 'in', 'front', 'of', 'people', 'grow', 'into', 'product', 'work', 'across', 'sites', 'learn', 'to', 'delegate'];
const WORKING_HOURS = Array.from({ length: 5 }, (_, day) => Array.from({ length: 8 }, (__, hour) => day * 24 + 9 + hour)).flat();

/** A programme in its matching stage with people who told as much as people do, and a coordinator who is signed in. */
export async function makeLargeProgramme(database: TestDatabase, sizes: { mentees: number; mentors: number }): Promise<{ programId: string; cookie: string }> {
  const { programId } = await makeProgram(database, { name: 'Bench programme', pairing: 'formal', stage: 'matching', weights: JSON.stringify(defaultWeights), rules: JSON.stringify(defaultRules) });
  const random = new SeededRandom(10);
  for (let k = 0; k < sizes.mentees; k++) await join(database, programId, 'mentee', k, random);
  for (let k = 0; k < sizes.mentors; k++) await join(database, programId, 'mentor', k, random);
  const { cookie } = await makeSignedInStaff(database, ['coordinator'], [programId]);
  return { programId, cookie };
}

async function join(database: TestDatabase, programId: string, role: 'mentee' | 'mentor', k: number, random: SeededRandom): Promise<void> {
  const { personId } = await makePerson(database, {
    givenName: role === 'mentee' ? 'Mentee' : 'Mentor',
    familyName: `${k}`,
    department: DEPARTMENTS[random.below(DEPARTMENTS.length)]!,
    team: `Team ${random.below(80)}`,
    level: role === 'mentee' ? 1 + random.below(4) : 4 + random.below(5),
  });
  const { participantId } = await makeParticipant(database, programId, role, {
    personId,
    capacity: role === 'mentor' ? 2 + random.below(2) : 1,
    languages: random.below(5) === 0 ? ['en', 'de'] : ['en'],
    goalsText: Array.from({ length: 24 }, () => WORDS[random.below(WORDS.length)]!).join(' '),
    availability: WORKING_HOURS.filter(() => random.below(3) > 0),
  });
  const skills = new Set(Array.from({ length: 4 }, () => SKILLS[random.below(SKILLS.length)]!));
  await giveSkills(database, participantId, role === 'mentee' ? 'wanted' : 'offered', [...skills]);
}
