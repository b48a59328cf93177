import { DAY } from '@alongside/shared/days';
import type { FigureName } from './figures.ts';
import type { MentorshipFact, ProgramFacts } from './program-facts.repository.ts';
import type { Unit } from './protect-figure.ts';
import { runningDays } from '../mentorship/running-days.ts';
import { cadenceKept } from './rhythm.ts';

const startDays = 21;
const signingDays = 30;
const goalDays = 60;
const answerDays = 14;
const daysPerMonth = 30.4375;

export type CategoriesOf = (participantId: string) => Unit['categories'];
export type Units = Partial<Record<FigureName, Unit[]>>;

/**
 * What each mentorship contributes to the figures of participation and rhythm, as `figureDesigns` defines them: a circle
 * as much as a pair. In flash mentoring one is a single meeting, without a rhythm, an agreement or goals.
 */
export function mentorshipUnits(facts: ProgramFacts, categoriesOf: CategoriesOf, now: Date): Units {
  if (facts.format === 'flash') return {};
  const age = (from: Date) => (now.getTime() - from.getTime()) / DAY;
  const unit = (mentorship: MentorshipFact, amount: number, base?: number): Unit => ({
    id: mentorship.id,
    cluster: mentorship.id,
    amount,
    categories: categoriesOf((mentorship.members.find(({ role }) => role === 'mentee') ?? mentorship.members[0])?.participantId ?? ''),
    ...(base === undefined ? {} : { base }),
  });
  const old = (days: number) => facts.mentorships.filter(({ activatedAt }) => age(activatedAt) >= days);
  const running = facts.mentorships.filter(({ state }) => state === 'active');
  const goalsOf = Map.groupBy(
    facts.goals.filter(({ state }) => state !== 'dropped'),
    ({ mentorshipId }) => mentorshipId,
  );
  return {
    active: running.map((each) => unit(each, 1)),
    first_meeting_on_time: old(startDays).map((each) => unit(each, Number(each.heldAt.some((at) => at.getTime() - each.activatedAt.getTime() <= startDays * DAY)))),
    agreement_signed: old(signingDays).map((each) => unit(each, Number(isSignedInTime(each)))),
    cadence_kept: facts.mentorships.flatMap((each) => {
      const kept = cadenceKept(each, each.heldAt, each.cadenceDays ?? facts.cadenceDays, now);
      return kept === undefined ? [] : [unit(each, kept)];
    }),
    meeting_rate: facts.mentorships.flatMap((each) => {
      const months = runningDays(each, now) / daysPerMonth;
      return months > 0 ? [unit(each, each.heldAt.length, months)] : [];
    }),
    goals_set: running.map((each) => unit(each, Number(goalsOf.has(each.id)))),
    goal_attainment: facts.mentorships.flatMap((each) => {
      const goals = (goalsOf.get(each.id) ?? []).filter(({ createdAt }) => each.endedAt !== null && each.endedAt.getTime() - createdAt.getTime() >= goalDays * DAY);
      if (goals.length === 0) return [];
      return [unit(each, goals.filter(({ attainment }) => attainment !== null && attainment >= 0).length / goals.length)];
    }),
  };
}

function isSignedInTime({ activatedAt, members, signatures }: MentorshipFact): boolean {
  const inTime = new Set(signatures.filter(({ signedAt }) => signedAt.getTime() - activatedAt.getTime() <= signingDays * DAY).map(({ personId }) => personId));
  return members.every(({ personId }) => inTime.has(personId));
}

/** What participants, requests and check-ins contribute. */
export function participantUnits(facts: ProgramFacts, categoriesOf: CategoriesOf, clusterOf: (participantId: string) => string, now: Date): Units {
  const matched = new Set(facts.mentorships.flatMap(({ members, leavers }) => [...members, ...leavers].map(({ participantId }) => participantId)));
  const seekers = facts.participants.filter(({ id, role, state }) => role !== 'mentor' && (state !== 'withdrawn' || matched.has(id)));
  const old = facts.requests.filter(({ sentAt, state }) => state !== 'withdrawn' && now.getTime() - sentAt.getTime() >= answerDays * DAY);
  const answersOf = Map.groupBy(facts.checkIns, ({ participantId }) => participantId);
  return {
    match_rate: seekers.map(({ id }) => ({ id, cluster: id, amount: Number(matched.has(id)), categories: categoriesOf(id) })),
    hours_per_person: hoursByMember(facts).map(([id, amount]) => ({ id, cluster: clusterOf(id), amount, categories: categoriesOf(id) })),
    request_answered: old.map((request) => ({ id: request.id, cluster: request.mentorPersonId, amount: Number(isAnsweredInTime(request)), categories: {} })),
    match_quality: facts.scores.map(({ menteeId, score }) => ({ id: menteeId, cluster: menteeId, amount: score / 100, categories: {} })),
    check_in: [...answersOf].map(([participantId, answers]) => ({
      id: participantId,
      cluster: clusterOf(participantId),
      amount: answers.reduce((sum, { progress, fit, energy }) => sum + (progress + fit + energy) / 3, 0) / answers.length,
      categories: categoriesOf(participantId),
    })),
  };
}

/** Hours that each member has spent in meetings held, over all their mentorships: a meeting counts in full for everybody in it. */
function hoursByMember({ mentorships }: ProgramFacts): [participantId: string, hours: number][] {
  const hours = new Map<string, number>();
  for (const { members, heldHours } of mentorships) for (const { participantId } of members) hours.set(participantId, (hours.get(participantId) ?? 0) + heldHours);
  return [...hours];
}

function isAnsweredInTime({ state, sentAt, answeredAt }: ProgramFacts['requests'][number]): boolean {
  return (state === 'accepted' || state === 'declined') && answeredAt !== null && answeredAt.getTime() - sentAt.getTime() <= answerDays * DAY;
}
