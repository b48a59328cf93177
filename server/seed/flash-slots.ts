import { addDays } from '@alongside/shared/days';
import { atLocal, dayFrom, daysBefore, HOUR, workday } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import type { Person } from './people.ts';
import { randomOf, type Random } from './random.ts';
import type { Sealing } from './sealing.ts';

const questions = [
  'How did you tell your first team that the plan had changed?',
  'I have two offers inside the company. What would you ask before you choose?',
  'How do you prepare for a talk in front of people who know more than you?',
  'What do you wish you had known before your first budget round?',
  'How do I say no to a project without closing the door?',
];

/** A slot, and who booked it. */
interface Plan {
  mentor: Participant;
  mentee: Participant | null;
  startsAt: Date;
}

/** Slots of the past weeks, held and rated, and of the coming ones, most of them free. */
export async function seedSlots(ground: Ground, { mentors, mentees }: Participants, sealing: Sealing): Promise<void> {
  const random = randomOf('slots');
  const waiting = [...mentees];
  const taken = new Set<Participant>();
  const plans = mentors.flatMap((mentor): Plan[] => {
    const hour = random.int(10, 14);
    const slot = (days: number): Date => atLocal(workday(addDays(dayFrom(ground.now, 0), days)), hour, mentor.person.site.timeZone);
    const met = waiting.find((each) => mayMeet(each.person, mentor.person));
    const coming = mentees.find((each) => each !== met && !taken.has(each) && mayMeet(each.person, mentor.person));
    if (met) waiting.splice(waiting.indexOf(met), 1);
    if (coming) taken.add(coming);
    return [{ mentor, mentee: met ?? null, startsAt: slot(-random.int(9, 30)) }, { mentor, mentee: coming ?? null, startsAt: slot(random.int(2, 5)) }, ...[8, 15, 22].map((days) => ({ mentor, mentee: null, startsAt: slot(days) }))];
  });
  for (const [index, plan] of plans.entries()) await seedSlot(ground, plan, { sealing, random, question: questions[index % questions.length]! });
}

async function seedSlot(ground: Ground, { mentor, mentee, startsAt }: Plan, { sealing, random, question }: { sealing: Sealing; random: Random; question: string }): Promise<void> {
  const over = startsAt < ground.now;
  const bookedAt = over ? new Date(startsAt.getTime() - 60 * HOUR) : daysBefore(ground.now, 1.2);
  const offeredAt = new Date(bookedAt.getTime() - 50 * HOUR);
  const endsAt = new Date(startsAt.getTime() + HOUR / 2);
  const place = `https://meet.harbourline.example/${random.int(100, 999)}-${random.int(100, 999)}`;
  const mentorshipId = mentee ? ground.idAt(bookedAt) : null;
  const programId = mentor.program.id;
  if (mentee && mentorshipId) {
    await insertAll(ground.trx, 'mentorship', [{ id: mentorshipId, programId, state: over ? 'completed' : 'active', createdAt: bookedAt, activatedAt: bookedAt, endsOn: dayFrom(startsAt, 0), endedAt: over ? new Date(endsAt.getTime() + HOUR) : null }]);
    await insertAll(ground.trx, 'mentorshipMember', [mentee, mentor].map((member) => ({ mentorshipId, participantId: member.id, personId: member.person.id, role: member.role })));
    const meetingId = ground.idAt(bookedAt);
    await insertAll(ground.trx, 'meeting', [{ id: meetingId, mentorshipId, state: over ? 'held' : 'planned', startsAt, endsAt, createdBy: mentee.person.id, createdAt: bookedAt }]);
    await insertAll(ground.trx, 'meetingContent', [{ meetingId, mentorshipId, place, agenda: [] }]);
    const words = await sealing.seal({ authorId: mentee.person.id, scopeId: mentorshipId, now: bookedAt }, question);
    await insertAll(ground.trx, 'message', [{ id: ground.idAt(bookedAt), mentorshipId, authorId: mentee.person.id, sentAt: bookedAt, ...words }]);
    if (over) await insertAll(ground.trx, 'flashAnswer', [mentee, mentor].map(({ person }) => ({ mentorshipId, personId: person.id, useful: random.weighted([['yes', 7], ['partly', 2], ['no', 1]]), answeredAt: new Date(endsAt.getTime() + HOUR) })));
  }
  const slotId = ground.idAt(offeredAt);
  await insertAll(ground.trx, 'flashSlot', [{ id: slotId, programId, mentorId: mentor.id, mentorPersonId: mentor.person.id, startsAt, endsAt, state: mentorshipId ? 'booked' : 'open', mentorshipId, createdAt: offeredAt }]);
  await insertAll(ground.trx, 'flashSlotPlace', [{ slotId, place }]);
}

/** Whether two know too little of each other not to meet: not of one team or line, with a language in common. */
export function mayMeet(one: Person, other: Person): boolean {
  const above = (person: Person, maybe: Person): boolean => person.manager !== null && (person.manager === maybe || above(person.manager, maybe));
  return one.team !== other.team && !above(one, other) && !above(other, one) && one.languages.some((language) => other.languages.includes(language));
}
