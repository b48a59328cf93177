import { addDays, DAY, dayIn } from '@alongside/shared/days';
import type { Pair } from './courses.ts';
import { atLocal, dayFrom, daysBefore, homeZone, HOUR, nextWeekday } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { SeededMeeting } from './meetings.ts';
import type { Sealing } from './sealing.ts';

const link = 'https://meet.harbourline.example/lena-ruth';
const THURSDAY = 3;
const agendasHeld: readonly (readonly string[])[] = [
  ['Who are we, and why this?', 'What may be talked about'], ['The agreement', 'A first goal'], ['What a good lead did for you'], ['Sitting in on the planning meeting'], ['Saying no: three hard talks'], ['The stand-up: first week'], ['Half-time of the first goal'],
  ['The two-sentence answer'], ['Colleagues who become your team'], ['The stand-up: what changed'], ['Feedback for Marek'], ['Spring: the first hundred days'], ['The rota draft'],
];

/** The meetings of Lena and Ruth: every other Thursday at two, thirteen so far, the next one this week or the week after. */
export function meetingsOfLenaAndRuth(now: Date, endsOn: string): SeededMeeting[] {
  const lastMonth = new Date(endsOn).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  const next = nextWeekday(dayFrom(now, 2), THURSDAY);
  const on = (day: string, state: SeededMeeting['state'], agenda: readonly string[]): SeededMeeting => ({ state, startsAt: atLocal(day, 14, homeZone), minutes: 45, place: link, agenda });
  const skipped = new Set([6, 10]);
  const turns = Array.from({ length: 15 }, (_, index) => 15 - index).filter((turn) => !skipped.has(turn));
  return [...turns.map((turn, index) => on(addDays(next, -14 * turn), 'held', agendasHeld[index]!)), on(next, 'planned', ['The rota talk: how did it go?', `What should stay after ${lastMonth}?`])];
}

/** What else the two have: an agreement, goals, things to do, words and check-ins. */
export async function seedLenaAndRuth(ground: Ground, pair: Pair, sealing: Sealing): Promise<void> {
  await seedPlans(ground, pair);
  await seedMessages(ground, pair, sealing);
  await seedNotes(ground, pair, sealing);
  await seedCheckInsOf(ground, pair);
}

async function seedPlans(ground: Ground, pair: Pair): Promise<void> {
  const { trx, now } = ground;
  const { mentee: { person: lena }, mentor: { person: ruth }, id: mentorshipId, startedAt } = pair;
  const after = (days: number) => new Date(startedAt.getTime() + days * DAY);
  await insertAll(trx, 'agreement', [
    { mentorshipId, version: 1, cadenceDays: 14, meetingMinutes: 45, meetingForm: 'remote', confidentiality: 'All of it, safety at work aside.', feedback: 'Direct, with an example.', untilOn: pair.endsOn, updatedBy: lena.id, updatedAt: after(15) },
  ]);
  await insertAll(trx, 'agreementSignature', [lena, ruth].map((person, index) => ({ mentorshipId, version: 1, personId: person.id, signedAt: after(15 + index) })));

  const goal = (title: string, measure: string, reason: string, created: number, dueIn: number, shared: boolean) => ({ id: ground.idAt(after(created)), mentorshipId, authorId: lena.id, title, measure, reason, dueOn: dayFrom(now, dueIn), state: 'open' as const, sharedWithCoordinator: shared, createdAt: after(created), updatedAt: daysBefore(now, 20) });
  const lead = goal('Run a planning meeting of ten people', 'The rota stands at the end, and everybody knows why', 'In spring it is my job', 20, 8, true);
  const no = goal('Say no without a long explanation', 'Three noes in two sentences each', 'I say yes and regret it in the car', 74, 26, false);
  await insertAll(trx, 'goal', [lead, no]);
  const milestone = (goalId: string, position: number, title: string, dueOn: string | null, doneAt: Date | null) => ({ id: ground.idAt(after(20)), goalId, mentorshipId, position, title, dueOn, doneAt });
  const next = nextWeekday(dayFrom(now, 2), THURSDAY);
  await insertAll(trx, 'milestone', [
    milestone(lead.id, 0, 'Sit in on two of Ruth’s meetings', null, after(48)),
    milestone(lead.id, 1, 'Lead the weekly stand-up for a month', null, after(165)),
    milestone(lead.id, 2, 'Lead the rota meeting alone', next, null),
    milestone(no.id, 0, 'Write down three hard talks', null, after(96)),
    milestone(no.id, 1, 'Try the two-sentence answer', null, null),
  ]);
  const todo = (owner: { id: string }, title: string, created: number, dueOn: string, doneAt: Date | null) => ({ id: ground.idAt(daysBefore(now, created)), mentorshipId, ownerId: owner.id, title, dueOn, doneAt, createdAt: daysBefore(now, created) });
  await insertAll(trx, 'actionItem', [
    todo(lena, 'Send Ruth the rota draft', 10, dayFrom(now, 0), null),
    todo(lena, 'Ask Marek for feedback', 10, dayFrom(now, 8), null),
    todo(lena, 'Plan a good ending, together', 9, dayFrom(now, 18), null),
    todo(ruth, 'Read “First-time lead”', 24, dayFrom(now, -12), daysBefore(now, 13)),
  ]);
}

async function seedMessages(ground: Ground, pair: Pair, sealing: Sealing): Promise<void> {
  const { trx, now } = ground;
  const { mentee: { person: lena }, mentor: { person: ruth }, id: mentorshipId } = pair;
  const messages = [
    [lena, 9.4, 'Thank you for Thursday. I have cut the rota talk to two sentences and will send you the draft.'],
    [ruth, 9.2, 'Good. Send it before it is perfect, please.'],
    [lena, 3.3, 'I gave the no to the extra Saturday. Two sentences. Then I counted to five.'],
    [ruth, 3.1, 'And what happened at three?'],
    [lena, 3, 'He said: fine, I will ask somebody else.'],
    [ruth, 0.8, 'I would like to see the rota before Thursday, with your doubts in the margin.'],
  ] as const;
  const messageRows = [];
  for (const [author, daysAgo, text] of messages) {
    const sentAt = daysBefore(now, daysAgo);
    messageRows.push({ id: ground.idAt(sentAt), mentorshipId, authorId: author.id, sentAt, ...(await sealing.seal({ authorId: author.id, scopeId: mentorshipId, now: sentAt }, text)) });
  }
  await insertAll(trx, 'message', messageRows);
  await insertAll(trx, 'messageRead', [
    { mentorshipId, personId: lena.id, readAt: daysBefore(now, 2.9) },
    { mentorshipId, personId: ruth.id, readAt: daysBefore(now, 0.8) },
  ]);
}

async function seedNotes(ground: Ground, pair: Pair, sealing: Sealing): Promise<void> {
  const { trx, now } = ground;
  const { mentee: { person: lena }, mentor: { person: ruth }, id: mentorshipId } = pair;
  const notes = [
    [lena, 'shared', 30, 'What we tried: say the decision first, the reason second, and then stop.'],
    [ruth, 'shared', 10, 'For the rota meeting: ten people, forty minutes. Begin with what is settled, not with what is open.'],
    [lena, 'private', 10, 'I still soften every no. Ask Ruth how she did it in her first year, before the reorganisation.'],
    [ruth, 'private', 10, 'She is readier than she thinks. Say it at the end, not before.'],
  ] as const;
  const noteRows = [];
  for (const [author, visibility, daysAgo, text] of notes) {
    const at = daysBefore(now, daysAgo);
    noteRows.push({ id: ground.idAt(at), mentorshipId, authorId: author.id, visibility, createdAt: at, updatedAt: at, ...(await sealing.seal({ authorId: author.id, scopeId: mentorshipId, now: at }, text)) });
  }
  await insertAll(trx, 'note', noteRows);
}

/** All but the newest check-in are answered: that one waits for Lena. */
async function seedCheckInsOf(ground: Ground, { id, mentee, mentor, startedAt, cadenceDays }: Pair): Promise<void> {
  const period = 2 * cadenceDays;
  const periods = Math.floor((ground.now.getTime() - startedAt.getTime()) / DAY / period);
  const rows = Array.from({ length: periods - 1 }, (_, index) => {
    const dueOn = addDays(dayIn(startedAt, homeZone), (index + 1) * period);
    const answeredAt = new Date(atLocal(dueOn, 9, homeZone).getTime() + 5 * HOUR);
    return { id: ground.idAt(answeredAt), dueOn, answeredAt, index };
  });
  await insertAll(ground.trx, 'checkIn', rows.map(({ id: checkInId, dueOn }) => ({ id: checkInId, mentorshipId: id, dueOn })));
  await insertAll(
    ground.trx,
    'checkInAnswer',
    rows.flatMap(({ id: checkInId, answeredAt, index }) => [
      { checkInId, personId: mentee.person.id, progress: index < 3 ? 3 : 4, fit: 5, energy: index % 3 === 2 ? 3 : 4, answeredAt },
      { checkInId, personId: mentor.person.id, progress: 4, fit: 5, energy: 4, answeredAt },
    ]),
  );
}
