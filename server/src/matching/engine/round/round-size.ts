import { MOST_MENTEES, MOST_PAIRS, MOST_PAIRS_ON_DEMAND, hasPlainObjective } from '../check-input.ts';
import { MOST_STAGED_POINTS } from '../assignment/lexicographic.ts';
import { MOST_STEPS } from '../assignment/place-groups.ts';
import { MOST_IN_CIRCLES, MOST_LEADERS } from '../circles/form-circles.ts';
import type { GroupBounds, RoundShape } from '../groups/group-round.types.ts';
import type { RoundInput } from '../input.types.ts';
import { MOST_IN_GROUPS } from '../peers/form-peer-groups.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { TooLarge } from './round.types.ts';

/** Candidates that the stages of an objective are solved over at once: two gigabytes. */
const MOST_STAGED = 60_000_000;

/** What a round has too many of, or null where it can be run. Asked before anything is worked out. */
export function tooLarge(input: RoundInput, shape: RoundShape): TooLarge | null {
  return limitsOf(input, shape).find(({ given, most }) => given > most) ?? null;
}

function limitsOf(input: RoundInput, shape: RoundShape): TooLarge[] {
  const [mentees, mentors] = [input.mentees.length, input.mentors.length];
  switch (shape.kind) {
    case 'pairs':
      return [limit('mentees', mentees, mostMentees(input)), limit('pairs', mentees * mentors, mostPairs(input))];
    case 'circles':
      return [limit('mentees', mentees, MOST_IN_CIRCLES), limit('mentors', mentors, MOST_LEADERS)];
    case 'peers':
      return [limit('peers', mentees, mostPeers(shape))];
  }
}

function limit(of: TooLarge['of'], given: number, most: number): TooLarge {
  return { code: 'too_large', of, given, most };
}

function mostPeers({ largest }: GroupBounds): number {
  return largest === 2 ? Math.floor(Math.sqrt(MOST_PAIRS)) : MOST_IN_GROUPS;
}

/** Stages add what is worth most in all of them up in 32 bits. */
function mostMentees(input: RoundInput): number {
  const { objective } = input.settings;
  if (hasPlainObjective(input) || objective.kind === 'stable') return MOST_MENTEES;
  const points = FULL_SCORE + (objective.keepBonus ?? 0) + MOST_STEPS * (objective.spreadLoad ?? 0);
  return Math.min(MOST_MENTEES, Math.floor((MOST_STAGED_POINTS - 1) / points));
}

/** Where loads are spread or bounded, a mentor's places of different worth count one by one. */
function mostPairs(input: RoundInput): number {
  const { objective } = input.settings;
  if (hasPlainObjective(input)) return MOST_PAIRS_ON_DEMAND;
  if (objective.kind === 'stable') return MOST_PAIRS;
  const isSpread = (objective.spreadLoad ?? 0) > 0;
  const kinds = input.mentors.reduce((sum, { capacity, minimumLoad = 0 }) => sum + (isSpread ? Math.min(capacity, MOST_STEPS + 1) : 1) + (objective.enforceMinimumLoads === true && minimumLoad > 0 ? 1 : 0), 0);
  return Math.min(MOST_PAIRS, Math.floor((MOST_STAGED * input.mentors.length) / Math.max(1, kinds)));
}
