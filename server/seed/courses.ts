import type { MentorshipState } from '@alongside/shared/vocabulary';
import type { Random } from './random.ts';
import type { Participant } from './participants.ts';

/** How a mentorship goes, on the whole. */
export type Course = 'steady' | 'loose' | 'quiet' | 'silent' | 'slipping' | 'not_started' | 'new' | 'paused' | 'completed' | 'ended_early';

/** Two people, from the first day on. */
export interface Pair {
  id: string;
  mentee: Participant;
  mentor: Participant;
  course: Course;
  state: MentorshipState;
  startedAt: Date;
  endedAt: Date | null;
  endsOn: string;
  cadenceDays: number;
  /** How well the two do, 0…1: meetings, goals, check-ins and surveys all follow from it, none of them alone. */
  bond: number;
  roundId?: string;
  requestId?: string;
}

/** Some sites find it harder than others: shifts, distance, leads who do not know of the programme. */
const atSite: Record<string, number> = { Gdańsk: -0.13, Rotterdam: -0.06, Gothenburg: 0.08, Lisbon: 0.05, Halifax: -0.05 };

/** Those who share a wish and an offer, an hour and a language start better. */
export function bondOf(random: Random, mentee: Participant, mentor: Participant): number {
  const shared = mentee.wanted.filter(({ name }) => mentor.offered.some((offer) => offer.name === name)).length;
  const bond = 0.56 + 0.06 * shared + (atSite[mentee.person.site.name] ?? 0) + random.near(0, 0.15) + (mentee.person.onShifts && !mentee.person.leads ? -0.05 : 0);
  return Math.min(0.98, Math.max(0.08, bond));
}

export const stateOf: Record<Course, MentorshipState> = {
  steady: 'active', loose: 'active', quiet: 'active', silent: 'active', slipping: 'active', not_started: 'active', new: 'active', paused: 'paused', completed: 'completed', ended_early: 'ended_early',
};
