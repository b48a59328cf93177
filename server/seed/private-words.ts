import { DAY } from '@alongside/shared/days';
import type { Pair } from './courses.ts';
import { daysBefore, HOUR, workingTime } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Calendar } from './meetings.ts';
import { randomOf, type Random } from './random.ts';
import type { Sealing } from './sealing.ts';
import { menteePrivateNotes, mentorPrivateNotes, reflections, sharedNotes, threads } from './words/private-words.ts';

/** What pairs of the open programme wrote to each other and for themselves, and how those who ended looked back. */
export async function seedPrivateWords(ground: Ground, pairs: readonly Pair[], calendar: Calendar, sealing: Sealing): Promise<void> {
  const random = randomOf('private words');
  const talking = pairs.filter(({ course, endedAt }) => endedAt === null && course !== 'not_started');
  await seedMessages(ground, talking, sealing, random);
  await seedNotes(ground, talking, calendar, sealing, random);
  await seedReflections(ground, pairs, sealing, random);
}

async function seedMessages(ground: Ground, pairs: readonly Pair[], sealing: Sealing, random: Random): Promise<void> {
  const messages = [];
  const reads = [];
  const exchanges = random.shuffle(threads);
  let next = 0;
  for (const { id, mentee, mentor, startedAt, course } of pairs) {
    const age = (ground.now.getTime() - startedAt.getTime()) / DAY;
    const many = course === 'silent' || age < 4 ? 0 : course === 'new' ? 1 : random.weighted([[0, 2], [1, 5], [2, 3]]);
    const begins = Array.from({ length: many }, () => random.int(1, Math.max(1, Math.min(45, Math.floor(age) - 1)))).sort((a, b) => b - a);
    for (const daysAgo of begins) {
      let sentAt = workingTime(ground.now, daysAgo, mentee.person.site.timeZone, random);
      for (const [line, text] of exchanges[next++ % exchanges.length]!.entries()) {
        if (sentAt >= ground.now) break;
        const author = line % 2 === 0 ? mentee : mentor;
        const words = text.replace('{mentor}', mentor.person.givenName).replace('{mentee}', mentee.person.givenName);
        messages.push({ id: ground.idAt(sentAt), mentorshipId: id, authorId: author.person.id, sentAt, ...(await sealing.seal({ authorId: author.person.id, scopeId: id, now: sentAt }, words)) });
        sentAt = new Date(sentAt.getTime() + random.int(1, 7) * 0.5 * HOUR);
      }
    }
    for (const { person } of [mentee, mentor]) {
      if (many > 0 && random.chance(0.8)) reads.push({ mentorshipId: id, personId: person.id, readAt: random.chance(0.7) ? daysBefore(ground.now, random.next()) : daysBefore(ground.now, random.int(2, 20)) });
    }
  }
  await insertAll(ground.trx, 'message', messages);
  await insertAll(ground.trx, 'messageRead', reads);
}

async function seedNotes(ground: Ground, pairs: readonly Pair[], calendar: Calendar, sealing: Sealing, random: Random): Promise<void> {
  const piles = new Map<readonly string[], string[]>();
  const take = (list: readonly string[]) => {
    if (!piles.get(list)?.length) piles.set(list, random.shuffle(list));
    return piles.get(list)!.pop()!;
  };
  const rows = [];
  for (const pair of pairs) {
    for (const { startsAt } of (calendar.get(pair) ?? []).filter(({ state }) => state === 'held').slice(-3)) {
      const writers = [
        random.chance(0.3) ? { author: pair.mentee, visibility: 'shared', text: take(sharedNotes) } : undefined,
        random.chance(0.22) ? { author: pair.mentee, visibility: 'private', text: take(menteePrivateNotes) } : undefined,
        random.chance(0.16) ? { author: pair.mentor, visibility: 'private', text: take(mentorPrivateNotes) } : undefined,
      ];
      for (const { author, visibility, text } of writers.filter((writer) => writer !== undefined)) {
        const at = new Date(Math.min(startsAt.getTime() + random.int(2, 12) * 0.5 * HOUR, ground.now.getTime() - HOUR));
        rows.push({ id: ground.idAt(at), mentorshipId: pair.id, authorId: author.person.id, visibility, createdAt: at, updatedAt: at, ...(await sealing.seal({ authorId: author.person.id, scopeId: pair.id, now: at }, text)) });
      }
    }
  }
  await insertAll(ground.trx, 'note', rows);
}

async function seedReflections(ground: Ground, pairs: readonly Pair[], sealing: Sealing, random: Random): Promise<void> {
  const rows = [];
  const words = random.shuffle(reflections);
  let next = 0;
  for (const { id, mentee, mentor, endedAt, course } of pairs) {
    if (!endedAt) continue;
    for (const { person } of [mentee, mentor].filter(() => random.chance(course === 'completed' ? 0.45 : 0.1))) {
      const writtenAt = new Date(Math.min(endedAt.getTime() + random.int(1, 60) * HOUR, ground.now.getTime() - HOUR));
      rows.push({ mentorshipId: id, personId: person.id, shared: random.chance(0.6), writtenAt, ...(await sealing.seal({ authorId: person.id, scopeId: id, now: writtenAt }, words[next++ % words.length]!)) });
    }
  }
  await insertAll(ground.trx, 'reflection', rows);
}
