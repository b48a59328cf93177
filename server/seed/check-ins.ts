import { addDays, dayIn, daysBetween } from '@alongside/shared/days';
import type { Pair } from './courses.ts';
import { atLocal, homeZone } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import { randomOf, type Random } from './random.ts';

/** Check-ins every two rhythms, answered by most; one that nobody answered leaves no row, as in the product. */
export async function seedCheckIns(ground: Ground, pairs: readonly Pair[]): Promise<void> {
  const random = randomOf('check-ins');
  const checkIns = [];
  const answers = [];
  for (const { id, mentee, mentor, startedAt, endedAt, course, cadenceDays, bond } of pairs) {
    if (course === 'not_started' || course === 'new') continue;
    const first = dayIn(startedAt, homeZone);
    const last = dayIn(endedAt ?? ground.now, homeZone);
    const silentSince = course === 'silent' || course === 'paused' || course === 'quiet' ? 40 : 2;
    const times = Math.floor((daysBetween(first, last) - silentSince) / (2 * cadenceDays));
    for (let time = 1; time <= times; time++) {
      const dueOn = addDays(first, time * 2 * cadenceDays);
      const who = [mentee, mentor].filter(() => random.chance(0.45 + 0.45 * bond));
      if (who.length === 0) continue;
      const checkInId = ground.idAt(atLocal(dueOn, 8, homeZone));
      checkIns.push({ id: checkInId, mentorshipId: id, dueOn });
      for (const { person, role } of who) {
        const about = () => scale(random, 1.6 + 3.2 * bond + (role === 'mentor' ? 0.1 : 0) + Math.min(0.4, time * 0.05));
        const answeredAt = atLocal(addDays(dueOn, random.int(0, Math.min(5, cadenceDays))), random.int(8, 17), person.site.timeZone);
        if (answeredAt < ground.now) answers.push({ checkInId, personId: person.id, progress: about(), fit: about(), energy: about(), answeredAt });
      }
    }
  }
  await insertAll(ground.trx, 'checkIn', checkIns);
  await insertAll(ground.trx, 'checkInAnswer', answers);
}

/** 1…5 around a middle. */
export function scale(random: Random, middle: number): number {
  return Math.max(1, Math.min(5, Math.round(random.near(middle, 0.75))));
}
