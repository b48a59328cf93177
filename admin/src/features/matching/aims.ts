import type { Objective } from './matching-types.ts';

/** What each aim asks for, in a plain sentence for whoever chooses, with what it begins with. */
export const aims: readonly { kind: Objective['kind']; label: string; sentence: string; initial: Objective }[] = [
  {
    kind: 'coverage_first',
    label: 'Place as many as possible',
    sentence: 'As many mentees as possible get a mentor; among all ways to do that, the one with the best total fit.',
    initial: { kind: 'coverage_first' },
  },
  {
    kind: 'quality_floor',
    label: 'Only pairs that fit well',
    sentence: 'Nobody is paired below the lowest fit you allow, even if they go without a mentor; then as many as possible, then the best total fit.',
    initial: { kind: 'quality_floor', minimumScore: 5_000 },
  },
  {
    kind: 'fair',
    label: 'Lift the weakest pairs first',
    sentence: 'As many as possible; then the weakest pair fits as well as it can, then the next weakest, and so on. The total may be lower.',
    initial: { kind: 'fair', step: 500 },
  },
  {
    kind: 'stable',
    label: 'No two would rather swap',
    sentence: 'No mentee and mentor are left who would both rather have each other than what they get. It may place fewer.',
    initial: { kind: 'stable', variant: 'larger' },
  },
];

export type StableVariant = Extract<Objective, { kind: 'stable' }>['variant'];

/** Whom ties are decided for in a stable matching. */
export const stableVariants: readonly { value: StableVariant; label: string }[] = [
  { value: 'larger', label: 'Place as many as ties allow' },
  { value: 'mentee_optimal', label: 'Best for the mentees' },
  { value: 'mentor_optimal', label: 'Best for the mentors' },
];
