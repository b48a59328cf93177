/** Two or three people who are introduced to each other. */
export type Group = readonly string[];

interface Arrangement {
  /** Who has nobody. */
  readonly left: string;
  readonly pairs: readonly Group[];
}

/**
 * Has somebody whom a round of pairs left over join one of the pairs, so that all three are new to each other. Where they
 * are new to no pair, they take the place of one partner of a pair, who is then the one to join or to take a place, and so
 * on: an alternating path (Berge 1957), the shortest that there is, so that the fewest pairs are changed. Breadth first and
 * each person left over once, in the order of `pairs`: at most 2 n² looks at `isNew` for n people. Pure.
 *
 * @param pairs of different people, without `person`
 * @param isNew whether two may be introduced; the same for both ways round
 * @returns the groups, the people of `pairs` and `person` once each, one group of three; undefined where no way was found
 */
export function placeOddOneOut(pairs: readonly Group[], person: string, isNew: (one: string, other: string) => boolean): Group[] | undefined {
  const queue: Arrangement[] = [{ left: person, pairs }];
  const seen = new Set([person]);
  for (const { left, pairs: now } of queue) {
    const joined = now.find((pair) => pair.every((each) => isNew(each, left)));
    if (joined) return now.map((pair) => (pair === joined ? [...pair, left] : pair));
    for (const pair of now) {
      for (const stays of pair) {
        const goes = pair.find((each) => each !== stays)!;
        if (seen.has(goes) || !isNew(left, stays)) continue;
        seen.add(goes);
        queue.push({ left: goes, pairs: now.map((each) => (each === pair ? [left, stays] : each)) });
      }
    }
  }
  return undefined;
}
