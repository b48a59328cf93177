/** One of these seats is empty: who sits opposite pauses. */
const EMPTY = -1;

/** A round over indices: `[a, b]` pairs. */
export type IndexRound = readonly (readonly [number, number])[];

/**
 * Rounds in which each of n people meets every other once, by the circle method (Kirkman 1847): one stays
 * seated, the others move on by one seat a round, and opposite seats meet. n − 1 rounds for an even number; with
 * an odd number a seat stays empty and everyone pauses in exactly one of n rounds. No plan has fewer rounds.
 */
export function circleRounds(count: number): IndexRound[] {
  if (count < 2) return [];
  const seats = Array.from({ length: count + (count % 2) }, (_, seat) => (seat < count ? seat : EMPTY));
  const rounds: IndexRound[] = [];
  for (let round = 1; round < seats.length; round++) {
    const pairs: [number, number][] = [];
    for (let seat = 0; seat < seats.length / 2; seat++) {
      const opposite = seats[seats.length - 1 - seat]!;
      if (seats[seat] !== EMPTY && opposite !== EMPTY) pairs.push([seats[seat]!, opposite]);
    }
    rounds.push(pairs);
    seats.splice(1, 0, seats.pop()!);
  }
  return rounds;
}

/**
 * Rounds in which everyone of one side meets everyone of the other once: the rows of a cyclic Latin
 * square, in which person i meets person i + r of the other side in round r. As many rounds as the larger side
 * has people: no plan has fewer. On the larger side the pauses move on by one each round.
 */
export function shiftRounds(firstCount: number, secondCount: number): IndexRound[] {
  const larger = Math.max(firstCount, secondCount);
  if (Math.min(firstCount, secondCount) === 0) return [];
  return Array.from({ length: larger }, (_, round) => {
    const pairs: [number, number][] = [];
    for (let first = 0; first < firstCount; first++) {
      const second = (first + round) % larger;
      if (second < secondCount) pairs.push([first, second]);
    }
    return pairs;
  });
}
