import { checkDistinctIds, checkInteger } from '../check-values.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { inSeedOrder } from '../seed-order.ts';
import type { IdPair, IntroductionInput, IntroductionPerson } from './introductions.types.ts';

/** Memory for all pairs: two million at this size. */
const MOST_PEOPLE = 2_000;

/** Who has still to meet whom, over indices in seed order (mentees before mentors). */
export interface UnmetPairs {
  readonly people: readonly IntroductionPerson[];
  /** How many of them are mentees; null where all are one group. */
  readonly menteeCount: number | null;
  readonly waited: Int32Array;
  /** Rows of one flag a pair; both ways round. */
  readonly unmet: Uint8Array;
  /** How many each has still to meet. */
  readonly left: Int32Array;
  /** Whether nobody has met and nothing is banned. */
  readonly isFresh: boolean;
}

/** Checks the input and lays out who has still to meet whom. Throws `EngineInputError`. */
export function unmetPairs({ people, met, banned }: IntroductionInput, seed: number): UnmetPairs {
  const sides = people.kind === 'one_group' ? [people.people] : [people.mentees, people.mentors];
  const ordered = sides.flatMap((side) => inSeedOrder(side, seed));
  const menteeCount = people.kind === 'one_group' ? null : people.mentees.length;
  checkPeople(ordered, seed);
  const count = ordered.length;
  const indexOf = new Map(ordered.map(({ id }, index) => [id, index]));
  const unmet = new Uint8Array(count * count);
  for (let first = 0; first < count; first++) {
    for (let second = 0; second < count; second++) {
      const across = menteeCount === null || first < menteeCount !== second < menteeCount;
      if (first !== second && across) unmet[first * count + second] = 1;
    }
  }
  let isFresh = true;
  const remove = (pair: IdPair, field: string): void => {
    if (pair.firstId === pair.secondId) throw new EngineInputError(field, 'two people', pair.firstId);
    const first = indexOf.get(pair.firstId);
    const second = indexOf.get(pair.secondId);
    if (first === undefined || second === undefined || unmet[first * count + second] === 0) return;
    unmet[first * count + second] = 0;
    unmet[second * count + first] = 0;
    isFresh = false;
  };
  met.forEach((pair, at) => remove(pair, `met[${at}]`));
  banned.forEach((pair, at) => remove(pair, `banned[${at}]`));
  const left = Int32Array.from(ordered, (_, person) =>
    unmet.subarray(person * count, (person + 1) * count).reduce((sum, flag) => sum + flag, 0),
  );
  return { people: ordered, menteeCount, waited: Int32Array.from(ordered, ({ waited }) => waited), unmet, left, isFresh };
}

function checkPeople(people: readonly IntroductionPerson[], seed: number): void {
  checkInteger('seed', seed, -(2 ** 31), 2 ** 32 - 1);
  if (people.length > MOST_PEOPLE) throw new EngineInputError('people', `at most ${MOST_PEOPLE}`, people.length);
  checkDistinctIds('people', people.map(({ id }) => id));
  for (const { id, waited } of people) checkInteger(`people.${id}.waited`, waited, 0, 2 ** 31 - 1);
}
