import { DAY } from '@alongside/shared/days';
import type { GoalState } from '@alongside/shared/vocabulary';
import type { Pair } from './courses.ts';
import { dayFrom, daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant } from './participants.ts';
import { randomOf, type Random } from './random.ts';
import { actionItems, pairGoals, type GoalWords } from './words/pair-goals.ts';

/** Goals with their milestones, and the small things promised from one meeting to the next. */
export async function seedGoals(ground: Ground, pairs: readonly Pair[]): Promise<void> {
  const random = randomOf('goals');
  const used = new Map<GoalWords, number>();
  const goals = [];
  const milestones = [];
  for (const pair of pairs) {
    const { id, mentee, startedAt, endedAt, course, bond } = pair;
    const age = ((endedAt ?? ground.now).getTime() - startedAt.getTime()) / DAY;
    const many = course === 'not_started' || age < 14 ? 0 : random.weighted([[0, 1.6 - bond], [1, 4], [2, 3 * bond]]);
    for (const words of chosenFor(mentee, many, used, random)) {
      const createdAt = new Date(startedAt.getTime() + random.int(6, Math.max(7, Math.min(45, Math.floor(age) - 1))) * DAY + random.next() * DAY);
      if (createdAt >= (endedAt ?? ground.now)) continue;
      const dueOn = dayFrom(createdAt, random.int(70, 170));
      const outcome = outcomeOf(pair, random, dueOn < dayFrom(ground.now, 0));
      const goalId = ground.idAt(createdAt);
      const done = outcome.state === 'reached' ? words.milestones.length : Math.floor(words.milestones.length * bond * random.next() * 1.3);
      const step = (((endedAt ?? ground.now).getTime() - createdAt.getTime()) / DAY) * (1 / (words.milestones.length + 1));
      const doneAt = (position: number) => new Date(createdAt.getTime() + step * (position + 1) * DAY);
      goals.push({
        id: goalId, mentorshipId: id, authorId: mentee.person.id, title: words.title, measure: words.measure, reason: words.reason, dueOn, ...outcome,
        sharedWithCoordinator: random.chance(0.3), createdAt, updatedAt: done > 0 ? doneAt(done - 1) : createdAt,
      });
      milestones.push(...words.milestones.map((title, position) => ({
        id: ground.idAt(createdAt), goalId, mentorshipId: id, position, title, dueOn: dayFrom(createdAt, 25 * (position + 1)), doneAt: position < done ? doneAt(position) : null,
      })));
    }
  }
  await insertAll(ground.trx, 'goal', goals);
  await insertAll(ground.trx, 'milestone', milestones);
  await insertAll(ground.trx, 'actionItem', pairs.flatMap((pair) => actionItemsOf(ground, pair, random)));
}

function chosenFor({ wanted }: Participant, many: number, used: Map<GoalWords, number>, random: Random): GoalWords[] {
  const wishes = new Set(wanted.map(({ name }) => name));
  const fitting = pairGoals.filter(({ skills }) => skills.length === 0 || skills.some((skill) => wishes.has(skill)));
  const rank = (words: GoalWords) => (words.skills.length === 0 ? 4 : 0) + (used.get(words) ?? 0);
  const chosen = random.shuffle(fitting).sort((a, b) => rank(a) - rank(b)).slice(0, many);
  for (const words of chosen) used.set(words, (used.get(words) ?? 0) + 1);
  return chosen;
}

/** −2…2, 0 as agreed; only a goal that is over has one. */
function outcomeOf({ course, bond }: Pair, random: Random, overdue: boolean): { state: GoalState; attainment: number | null } {
  const rated = () => Math.max(-2, Math.min(2, Math.round(random.near(bond * 3.6 - 2, 0.9))));
  if (course === 'completed' || course === 'ended_early') {
    if (random.chance(course === 'completed' ? 0.06 : 0.5)) return { state: 'dropped', attainment: null };
    const attainment = rated();
    return attainment >= -1 ? { state: 'reached', attainment } : { state: 'open', attainment: null };
  }
  if (overdue && random.chance(0.75 * bond)) return { state: 'reached', attainment: Math.max(-1, rated()) };
  return { state: 'open', attainment: null };
}

function actionItemsOf(ground: Ground, { id, mentee, mentor, startedAt, course }: Pair, random: Random) {
  const age = (ground.now.getTime() - startedAt.getTime()) / DAY;
  if (!['steady', 'loose', 'slipping', 'quiet', 'paused'].includes(course) || age < 10 || random.chance(0.2)) return [];
  const item = (owner: Participant, title: string) => {
    const createdAt = daysBefore(ground.now, random.int(1, Math.min(50, Math.floor(age) - 1)) + random.next());
    const done = random.chance(createdAt < daysBefore(ground.now, 21) ? 0.85 : 0.35);
    const doneAt = new Date(createdAt.getTime() + random.next() * (ground.now.getTime() - createdAt.getTime()));
    return { id: ground.idAt(createdAt), mentorshipId: id, ownerId: owner.person.id, title, dueOn: random.chance(0.7) ? dayFrom(createdAt, random.int(5, 20)) : null, doneAt: done ? doneAt : null, createdAt };
  };
  return [
    ...random.sample(actionItems.mentee, random.int(1, 3)).map((title) => item(mentee, title)),
    ...random.sample(actionItems.mentor, random.int(0, 1)).map((title) => item(mentor, title)),
  ];
}
