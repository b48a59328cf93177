import { contactChoices, feedbackChoices, listedInterests, locationChoices, structureChoices, workValues, type Aspect, type ConsentPurpose } from '@alongside/shared/asks';
import type { Insertable } from 'kysely';
import type { DB } from '../src/database/rows.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import type { SeededProgram } from './programs.ts';
import { randomOf, type Random } from './random.ts';
import { attributeWords, ownInterests } from './words/attributes.ts';

/**
 * How people of a programme like to work, what they enjoy and value, and for those who told it their personality, wishes
 * and attributes: as far as the programme asks, and some leave out what they please.
 */
export async function seedTold(ground: Ground, program: SeededProgram, participants: Participants): Promise<void> {
  const random = randomOf(`told in ${program.slug}`);
  const asks = (ask: string) => program.asks.some((each) => each === ask);
  const everybody = [...participants.mentees, ...participants.mentors];
  const { trx } = ground;
  await insertAll(trx, 'participantAspect', everybody.flatMap((each) => aspectsOf(each, asks, random)));
  if (asks('personality')) await insertAll(trx, 'participantPersonality', some(random, everybody, 0.6).map(({ id }) => ({ participantId: id, traits: Array.from({ length: 5 }, () => traitNear(random)) })));
  if (asks('wishes')) await insertAll(trx, 'participantWish', some(random, participants.mentees, 0.35).flatMap((mentee) => wishesOf(mentee, fitting(mentee, participants.mentors), random)));
  if (asks('mentor_wishes')) await insertAll(trx, 'participantWish', some(random, participants.mentors, 0.2).flatMap((mentor) => wishesOf(mentor, participants.mentees.filter((mentee) => fitting(mentee, [mentor]).length > 0), random)));
  if (asks('attributes')) await seedAttributes(ground, program, everybody, random);
}

function aspectsOf({ id }: Participant, asks: (ask: string) => boolean, random: Random): Insertable<DB['participantAspect']>[] {
  const told = (ask: string, aspect: Aspect, probability: number, choose: () => string[]) => (asks(ask) && random.chance(probability) ? [{ participantId: id, aspect, choices: choose() }] : []);
  return [
    ...told('location', 'location', 0.9, () => [random.weighted([[locationChoices[0], 3], [locationChoices[1], 5], [locationChoices[2], 2]])]),
    ...told('communication', 'structure', 0.9, () => [random.pick(structureChoices)]),
    ...told('communication', 'contact', 0.85, () => [random.pick(contactChoices)]),
    ...told('feedback', 'feedback', 0.9, () => [random.pick(feedbackChoices)]),
    ...told('interests', 'interests', 0.8, () => [...random.sample(listedInterests, random.int(1, 4)), ...(random.chance(0.2) ? [random.pick(ownInterests)] : [])]),
    ...told('values', 'values', 0.75, () => random.sample(workValues, random.int(3, 5))),
  ];
}

/** A whole score of 1…5, mostly in the middle. */
function traitNear(random: Random): number {
  return Math.min(5, Math.max(1, Math.round(random.near(3.4, 0.8))));
}

function fitting(mentee: Participant, mentors: readonly Participant[]): Participant[] {
  return mentors.filter((mentor) => mentor.visibility === 'program' && mentor.person !== mentee.person && mentor.offered.some(({ name }) => mentee.wanted.some((wish) => wish.name === name)));
}

function wishesOf(own: Participant, others: readonly Participant[], random: Random): Insertable<DB['participantWish']>[] {
  return random.sample(others, random.int(1, 3)).map((other, index) => ({ participantId: own.id, otherId: other.id, position: index + 1 }));
}

async function seedAttributes({ trx, idAt }: Ground, program: SeededProgram, everybody: readonly Participant[], random: Random): Promise<void> {
  const attributes = attributeWords.map((name, position) => ({ id: idAt(program.createdAt), programId: program.id, position, name }));
  await insertAll(trx, 'programAttribute', attributes);
  const rows = some(random, everybody, 0.82).map((participant) => ({ participant, chosen: attributes.filter(({ name }) => random.chance(shareOf(name, participant))) }));
  await insertAll(trx, 'participantAttribute', rows.flatMap(({ participant, chosen }) => chosen.map(({ id }) => ({ participantId: participant.id, attributeId: id }))));
  await insertAll(
    trx,
    'participantConsent',
    rows.flatMap(({ participant, chosen }) => purposesOf(participant, chosen.length > 0, random).map((purpose) => ({ participantId: participant.id, purpose, givenAt: participant.signedUpAt }))),
  );
}

function purposesOf({ role }: Participant, hasAny: boolean, random: Random): ConsentPurpose[] {
  const own = role === 'mentor' ? (['be_matched', 0.7] as const) : (['ask_for', 0.4] as const);
  return ['be_counted', ...(hasAny && random.chance(own[1]) ? [own[0]] : [])];
}

function shareOf(name: (typeof attributeWords)[number], { person }: Participant): number {
  switch (name) {
    case 'Woman':
      return /a$/.test(person.givenName) ? 0.95 : 0;
    case 'Living with a disability or a long illness':
      return 0.08;
    default:
      return 0.25;
  }
}

function some<T>(random: Random, list: readonly T[], share: number): T[] {
  return list.filter(() => random.chance(share));
}
