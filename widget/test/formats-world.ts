import { randomBytes } from 'node:crypto';
import { giveSkills, makeMentorship, makeParticipant, makePerson } from '../../server/test/factories.ts';
import type { TestDatabase } from '../../server/test/database.ts';
import { lotteryCommitment } from '../../server/src/lottery/lottery-seed.ts';

const DAY = 86_400_000;

type Member = Awaited<ReturnType<typeof makeParticipant>>;
type Role = Member['role'];

/** A programme of its own for a world, and the way to bring people into it. */
interface Place {
  readonly database: TestDatabase;
  readonly programId: string;
  readonly at: Date;
  join(who: 'Lena' | 'Ruth' | readonly [givenName: string, familyName: string], role: Role): Promise<Member>;
}

/** What a programme can look like in the widget, each in a programme with that slug, made once. */
const worlds = {
  met: { program: { format: 'one_to_one', pairing: 'open', stage: 'running' }, make: makeMet },
  circle: { program: { format: 'group', pairing: 'formal', stage: 'running' }, make: makeCircle },
  peers: { program: { format: 'peer', pairing: 'formal', stage: 'running' }, make: makePeers },
  introductions: { program: { format: 'one_to_one', pairing: 'open', stage: 'running' }, make: makeIntroductions },
  'lottery-open': { program: { format: 'one_to_one', pairing: 'formal', stage: 'sign_up' }, make: (place: Place) => makeLottery(place) },
  'lottery-place': { program: { format: 'one_to_one', pairing: 'formal', stage: 'sign_up' }, make: (place: Place) => makeLottery(place, 1) },
  'lottery-waiting': { program: { format: 'one_to_one', pairing: 'formal', stage: 'sign_up' }, make: (place: Place) => makeLottery(place, 3) },
} as const;

export type World = keyof typeof worlds;

/** @param origin of the page that shows it */
export async function openWorld(database: TestDatabase, origin: string, world: World): Promise<void> {
  const { owner } = database;
  if (await owner.selectFrom('program').select('id').where('slug', '=', world).executeTakeFirst()) return;
  const at = new Date();
  const { program, make } = worlds[world];
  const kind = { name: 'Harbour Pathways', summary: 'Learn from somebody who has been there.', delivery: 'hybrid', rules: '{}', weights: '{}', createdAt: at, updatedAt: at } as const;
  const { id: programId } = await owner.insertInto('program').values({ ...kind, ...program, slug: world }).returning('id').executeTakeFirstOrThrow();
  await owner.insertInto('programOrigin').values({ programId, origin }).execute();
  const join: Place['join'] = async (who, role) => {
    if (typeof who === 'string') {
      const { id: personId } = await owner.selectFrom('person').select('id').where('givenName', '=', who).executeTakeFirstOrThrow();
      return makeParticipant(database, programId, role, { personId, languages: ['en'] });
    }
    const [givenName, familyName] = who;
    const { personId } = await makePerson(database, { givenName, familyName, jobTitle: 'Terminal scheduler', site: 'Hamburg' });
    return makeParticipant(database, programId, role, { personId, languages: ['en'] });
  };
  await make({ database, programId, at, join });
}

/** Months into a mentorship: meetings held, one planned with an agenda, goals with steps, things to do, an agreement; and another mentor who would have fitted, too. */
async function makeMet(place: Place): Promise<void> {
  const { database, at, join } = place;
  const { owner } = database;
  const [lena, ruth, other] = [await join('Lena', 'mentee'), await join('Ruth', 'mentor'), await join(['Dorota', 'Zielińska'], 'mentor')];
  await giveSkills(database, lena.participantId, 'wanted', ['People management']);
  await giveSkills(database, other.participantId, 'offered', ['People management']);
  const mentorshipId = await bringTogether(place, [lena, ruth], 13);
  const goals = [
    ['Run a planning meeting of ten people', ['Sit in on two of Ruth’s meetings', 'Lead the weekly stand-up for a month', 'Lead the rota meeting alone'], 2],
    ['Say no without a long explanation', ['Write down three hard talks', 'Try the two-sentence answer'], 1],
  ] as const;
  for (const [title, steps, done] of goals) {
    const { id: goalId } = await owner.insertInto('goal').values({ mentorshipId, authorId: lena.personId, title, measure: 'Nobody calls me back', dueOn: dayIn(at, 30), state: 'open', createdAt: at, updatedAt: at }).returning('id').executeTakeFirstOrThrow();
    await owner.insertInto('milestone').values(steps.map((step, position) => ({ goalId, mentorshipId, position, title: step, doneAt: position < done ? at : null, dueOn: dayIn(at, 7 * position) }))).execute();
  }
  const toDo = [['Send Ruth the rota draft', 0, null], ['Ask Marek for feedback', 8, null], ['Read “First-time lead”', null, at]] as const;
  await owner.insertInto('actionItem').values(toDo.map(([title, days, doneAt]) => ({ mentorshipId, ownerId: lena.personId, title, dueOn: days === null ? null : dayIn(at, days), doneAt, createdAt: at }))).execute();
  await owner.insertInto('agreement').values({ mentorshipId, cadenceDays: 14, meetingMinutes: 45, meetingForm: 'remote', confidentiality: 'All of it, safety at work aside.', feedback: 'Direct, with an example.', untilOn: dayIn(at, 60), version: 1, updatedAt: at, updatedBy: lena.personId }).execute();
  await owner.insertInto('agreementSignature').values([lena, ruth].map(({ personId }) => ({ mentorshipId, personId, version: 1, signedAt: at }))).execute();
}

/** A group of five, with long names in it. */
async function makeCircle(place: Place): Promise<void> {
  const { join } = place;
  const others = [['Wilhelmina-Theodora', 'Featherstonehaugh-Czarnecki'], ['Mateusz', 'Kozłowski'], ['Teresa', 'Teixeira']] as const;
  const members = [await join('Ruth', 'mentor'), await join('Lena', 'mentee')];
  for (const other of others) members.push(await join(other, 'mentee'));
  await bringTogether(place, members, 2);
}

/** Lena with a peer, and others to be found. */
async function makePeers(place: Place): Promise<void> {
  const { database, join } = place;
  const [lena, peer, other] = [await join('Lena', 'peer'), await join(['Elsa', 'Strand'], 'peer'), await join(['Stijn', 'van Leeuwen'], 'peer')];
  for (const { participantId } of [peer, other]) await giveSkills(database, participantId, 'offered', ['Negotiation']);
  await bringTogether(place, [lena, peer], 1);
}

/** The second round is held: Lena is introduced to two; the third comes. */
async function makeIntroductions({ database: { owner }, programId, at, join }: Place): Promise<void> {
  const members = [await join('Lena', 'mentee'), await join('Ruth', 'mentor'), await join(['Wilhelmina-Theodora', 'Featherstonehaugh-Czarnecki'], 'mentor')];
  await owner.insertInto('introductionRhythm').values({ programId, state: 'running', every: 'month', weekday: 1, meets: 'everyone', nextOn: dayIn(at, 20), updatedAt: at }).execute();
  for (const days of [-30, -1]) {
    const { id: roundId } = await owner.insertInto('introductionRound').values({ programId, heldAt: new Date(at.getTime() + days * DAY), heldOn: dayIn(at, days), lap: 1, people: 3 }).returning('id').executeTakeFirstOrThrow();
    const { id: introductionId } = await owner.insertInto('introduction').values({ roundId }).returning('id').executeTakeFirstOrThrow();
    await owner.insertInto('introductionMember').values(members.map(({ personId }) => ({ introductionId, personId }))).execute();
  }
}

/** Lena has a ticket; drawn where it has a position, of which the first gets the one place. */
async function makeLottery({ database: { owner }, programId, at, join }: Place, position?: 1 | 3): Promise<void> {
  const seed = randomBytes(32).toString('hex');
  const lena = await join('Lena', 'mentee');
  await owner.insertInto('lottery').values({ programId, commitment: lotteryCommitment(seed), committedAt: at }).execute();
  await owner.insertInto('lotteryPlaces').values({ programId, places: 1, setAt: at }).execute();
  if (position === undefined) return;
  const others = [await join(['Mateusz', 'Kozłowski'], 'mentee'), await join(['Teresa', 'Teixeira'], 'mentee')];
  const order = position === 1 ? [lena, ...others] : [...others, lena];
  await owner.updateTable('program').set({ stage: 'matching' }).where('id', '=', programId).execute();
  for (const [index, { participantId }] of order.entries()) await owner.updateTable('lotteryTicket').set({ position: index + 1, placeAt: index === 0 ? at : null }).where('participantId', '=', participantId).execute();
  await owner.updateTable('lottery').set({ seed, drawnAt: at }).where('programId', '=', programId).execute();
}

/** Brings people together for two months so far, with meetings held at even distances and one planned. */
async function bringTogether({ database, programId, at }: Place, members: readonly Member[], held: number): Promise<string> {
  const { owner } = database;
  const began = new Date(at.getTime() - 60 * DAY);
  const { mentorshipId } = await makeMentorship(database, programId, members, { createdAt: began, activatedAt: began, endsOn: dayIn(at, 60) });
  const hour = new Date(Math.floor(at.getTime() / DAY) * DAY + 14 * (DAY / 24));
  const meeting = async (days: number, state: 'held' | 'planned'): Promise<void> => {
    const startsAt = new Date(hour.getTime() + days * DAY);
    const { id: meetingId } = await owner.insertInto('meeting').values({ mentorshipId, state, startsAt, endsAt: new Date(startsAt.getTime() + DAY / 32), createdAt: began }).returning('id').executeTakeFirstOrThrow();
    await owner.insertInto('meetingContent').values({ meetingId, mentorshipId, agenda: ['The rota talk: how did it go?', 'What should stay after December?'], place: 'https://video.example/room' }).execute();
  };
  for (let count = 0; count < held; count++) await meeting(-58 + Math.floor((54 / held) * count), 'held');
  await meeting(4, 'planned');
  return mentorshipId;
}

/** `YYYY-MM-DD`, so many days later. */
const dayIn = (at: Date, days: number): string => new Date(at.getTime() + days * DAY).toISOString().slice(0, 10);
