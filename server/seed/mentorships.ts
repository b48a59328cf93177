import { DAY } from '@alongside/shared/days';
import type { Pair } from './courses.ts';
import { daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';

/**
 * Writes the mentorships, those that are over first: the places of a mentor are counted at every row.
 * Requests and rounds that they came from have to be there already.
 */
export async function seedMentorships(ground: Ground, pairs: readonly Pair[]): Promise<void> {
  const ordered = [...pairs].sort((a, b) => Number(a.endedAt === null) - Number(b.endedAt === null));
  await insertAll(
    ground.trx,
    'mentorship',
    ordered.map(({ id, mentee, state, roundId, requestId, startedAt, endedAt, endsOn }) => ({
      id, programId: mentee.program.id, state, roundId: roundId ?? null, requestId: requestId ?? null, createdAt: startedAt, activatedAt: startedAt, endsOn, endedAt,
    })),
  );
  await insertAll(
    ground.trx,
    'mentorshipMember',
    ordered.flatMap(({ id, mentee, mentor }) => [mentee, mentor].map((member) => ({ mentorshipId: id, participantId: member.id, personId: member.person.id, role: member.role }))),
  );
  await insertAll(
    ground.trx,
    'mentorshipPause',
    pairs.filter(({ course }) => course === 'paused').map(({ id }) => ({ id: ground.idAt(daysBefore(ground.now, 16)), mentorshipId: id, pausedAt: daysBefore(ground.now, 16), resumedAt: null })),
  );
}

/** Which mentor took on somebody and then lowered what they offer: carries more than that now. */
export async function overload(ground: Ground, pairs: readonly Pair[]): Promise<void> {
  const running = pairs.filter(({ endedAt }) => endedAt === null);
  const load = Map.groupBy(running, ({ mentor }) => mentor);
  const mentor = [...load].filter(([each, own]) => own.length >= 2 && each.capacity === own.length && each.person.familyName !== 'Adeyemi').map(([each]) => each)[0];
  if (!mentor) throw new Error('No mentor of the demo has every place taken.');
  mentor.capacity -= 1;
  await ground.trx.updateTable('participant').set({ capacity: mentor.capacity, updatedAt: daysBefore(ground.now, 6) }).where('id', '=', mentor.id).execute();
}

/** Last year's people take part no longer; those who left the organisation are marked as gone. */
export async function closeUp(ground: Ground, { lastProgramId, leftIds }: { lastProgramId: string; leftIds: readonly string[] }): Promise<void> {
  await ground.trx.updateTable('participant').set({ state: 'finished', updatedAt: new Date(ground.now.getTime() - 68 * DAY) }).where('programId', '=', lastProgramId).execute();
  await ground.trx.updateTable('person').set({ state: 'left', updatedAt: daysBefore(ground.now, 20) }).where('id', 'in', leftIds).execute();
}
