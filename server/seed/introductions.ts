import { addDays } from '@alongside/shared/days';
import { nextRound, type IntroducedPair } from '../src/introduction/next-round.ts';
import { dateAfter, type Rhythm } from '../src/introduction/round-dates.ts';
import { atLocal, dayFrom, HOUR, homeZone, workday } from './days.ts';
import { mayMeet } from './flash-slots.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participants } from './participants.ts';
import { randomOf } from './random.ts';

/** People of a programme who are introduced every two weeks: two rounds so far, of the first of which most have said whether they met. */
export async function seedIntroductions(ground: Ground, { mentors, mentees }: Participants): Promise<void> {
  const people = [...mentees, ...mentors].map(({ person }) => person);
  const programId = mentees[0]!.program.id;
  const apart = people.flatMap((one, at) => people.slice(at + 1).filter((other) => !mayMeet(one, other)).map((other) => ({ firstId: one.id, secondId: other.id })));
  const random = randomOf('introductions');
  const last = workday(dayFrom(ground.now, -5));
  const rhythm: Rhythm = { every: 'two_weeks', weekday: new Date(last).getUTCDay() };
  const introduced: IntroducedPair[] = [];
  await insertAll(ground.trx, 'introductionRhythm', [{ programId, state: 'running', ...rhythm, meets: 'everyone', nextOn: dateAfter(rhythm, last, dayFrom(ground.now, 0)), lap: 1, updatedAt: atLocal(addDays(last, -20), 10, homeZone) }]);
  for (const heldOn of [addDays(last, -14), last]) {
    const heldAt = atLocal(heldOn, 8, homeZone);
    const roundId = ground.idAt(heldAt);
    const { groups, spare } = nextRound({ people: { kind: 'one_group', people: people.map(({ id }) => ({ id, waited: 0 })) }, away: new Set(), introduced, apart, seed: 1 });
    await insertAll(ground.trx, 'introductionRound', [{ id: roundId, programId, heldOn, lap: 1, people: people.length, heldAt }]);
    await insertAll(ground.trx, 'introductionSpare', spare.map((personId) => ({ roundId, personId })));
    for (const group of groups) {
      introduced.push(...group.flatMap((firstId, at) => group.slice(at + 1).map((secondId) => ({ firstId, secondId, times: 1, missed: false }))));
      const introductionId = ground.idAt(heldAt);
      const answer = random.weighted([['met', 7], ['not_met', 2]] as const);
      await insertAll(ground.trx, 'introduction', [{ id: introductionId, roundId }]);
      await insertAll(ground.trx, 'introductionMember', group.map((personId) => ({ introductionId, personId })));
      const answering = heldOn === last ? [] : group;
      await insertAll(ground.trx, 'introductionAnswer', answering.map((personId) => ({ introductionId, personId, answer, answeredAt: new Date(heldAt.getTime() + random.int(60, 200) * HOUR) })));
    }
  }
}
