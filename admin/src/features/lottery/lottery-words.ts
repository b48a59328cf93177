import type { Outputs } from '../../api/server-types.ts';
import type { Repeated } from './repeat-draw.ts';

export type Lottery = Outputs['lottery']['get'];
export type Record = NonNullable<Lottery['record']>;
export type Holder = Lottery['holders'][number];

export const peopleWords = { mentee: { one: 'mentee', many: 'mentees' }, peer: { one: 'peer', many: 'peers' } } as const;

/** What a repeated draw says, in a sentence. */
export const repeatedWords: { [Outcome in Repeated]: string } = {
  fits: 'Repeated in this browser: the seed fits the hash, and tickets and places come out as published.',
  other_seed: 'The seed does not fit the hash that was published before sign-up closed. Do not rely on this draw.',
  other_order: 'The seed gives another order of tickets than the published one. Do not rely on this draw.',
  other_places: 'The first tickets of the order are not those that got the places. Do not rely on this draw.',
};
