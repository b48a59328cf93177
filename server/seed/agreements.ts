import { DAY } from '@alongside/shared/days';
import type { Pair } from './courses.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Person } from './people.ts';
import { randomOf } from './random.ts';
import { agreementTexts } from './words/pair-goals.ts';

/** What pairs promised each other: most signed by both, some by one alone, some never written. */
export async function seedAgreements(ground: Ground, pairs: readonly Pair[]): Promise<void> {
  const random = randomOf('agreements');
  const agreements = [];
  const signatures: { mentorshipId: string; version: number; personId: string; signedAt: Date }[] = [];
  for (const { id, mentee, mentor, startedAt, endedAt, endsOn, cadenceDays, course, bond } of pairs) {
    const proposedAt = new Date(startedAt.getTime() + random.int(1, 16) * DAY + random.next() * DAY);
    const last = endedAt ?? ground.now;
    const never = course === 'not_started' || (course !== 'completed' && random.chance(0.08 + 0.2 * (0.6 - Math.min(0.6, bond))));
    if (never || proposedAt >= last) continue;
    const [first, second] = random.chance(0.6) ? [mentee.person, mentor.person] : [mentor.person, mentee.person];
    const sameSite = mentee.person.site === mentor.person.site;
    agreements.push({
      mentorshipId: id, version: 1, cadenceDays, meetingMinutes: random.pick([30, 45, 45, 60]), meetingForm: sameSite ? random.pick(['in_person', 'hybrid']) : random.pick(['remote', 'remote', 'hybrid']),
      confidentiality: random.pick(agreementTexts.confidentiality), feedback: random.pick(agreementTexts.feedback), untilOn: endsOn, updatedBy: first.id, updatedAt: proposedAt,
    });
    const sign = (person: Person, signedAt: Date) => signedAt < last && signatures.push({ mentorshipId: id, version: 1, personId: person.id, signedAt });
    sign(first, proposedAt);
    const late = random.chance(0.08) ? random.int(28, 45) : random.int(0, 8);
    if (course === 'steady' || course === 'completed' || random.chance(0.85)) sign(second, new Date(proposedAt.getTime() + (late + random.next()) * DAY));
  }
  await insertAll(ground.trx, 'agreement', agreements);
  await insertAll(ground.trx, 'agreementSignature', signatures);
}
