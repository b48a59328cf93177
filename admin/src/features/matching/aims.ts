import type { FormatWords } from '@alongside/shared/format-words';
import type { Objective } from './matching-types.ts';
import type { Shape } from './shape-words.ts';

interface Aim {
  kind: Objective['kind'];
  label: string;
  sentence: (said: FormatWords) => string;
  initial: Objective;
  /** Circles and groups of peers are formed by a search that has no such aim. */
  pairsOnly?: true;
}

/** What each aim asks for, in a plain sentence for whoever chooses, with what it begins with. */
export const aims: readonly Aim[] = [
  {
    kind: 'coverage_first',
    label: 'Place as many as possible',
    sentence: ({ seeker, company }) => `As many ${seeker.many} as possible get a ${company}; among all ways to do that, the one with the best total fit.`,
    initial: { kind: 'coverage_first' },
  },
  {
    kind: 'quality_floor',
    label: 'Only pairs that fit well',
    sentence: ({ company }) => `Nobody is brought together below the lowest fit you allow, even if they go without a ${company}; then as many as possible, then the best total fit.`,
    initial: { kind: 'quality_floor', minimumScore: 5_000 },
  },
  {
    kind: 'fair',
    label: 'Lift the weakest pairs first',
    sentence: () => 'As many as possible; then the weakest pair fits as well as it can, then the next weakest, and so on. The total may be lower.',
    pairsOnly: true,
    initial: { kind: 'fair', step: 500 },
  },
  {
    kind: 'stable',
    label: 'No two would rather swap',
    sentence: () => 'No mentee and mentor are left who would both rather have each other than what they get. It may place fewer.',
    pairsOnly: true,
    initial: { kind: 'stable', variant: 'larger' },
  },
];

/** The aims that rounds of this shape can have. */
export function aimsOf({ kind }: Shape): readonly Aim[] {
  return aims.filter(({ pairsOnly }) => kind === 'pairs' || !pairsOnly);
}

export type StableVariant = Extract<Objective, { kind: 'stable' }>['variant'];

/** Whom ties are decided for in a stable matching. */
export const stableVariants: readonly { value: StableVariant; label: string }[] = [
  { value: 'larger', label: 'Place as many as ties allow' },
  { value: 'mentee_optimal', label: 'Best for the mentees' },
  { value: 'mentor_optimal', label: 'Best for the mentors' },
];
