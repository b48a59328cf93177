import { nextIntroductions, planIntroductions, type IdPair, type IntroductionInput, type IntroductionPeople, type IntroductionPerson, type IntroductionRound } from '../matching/engine/index.ts';
import { placeOddOneOut, type Group } from './odd-one-out.ts';

/** Two who were introduced in this lap. */
export interface IntroducedPair extends IdPair {
  readonly times: number;
  /** Whether they said that they did not meet, every time. */
  readonly missed: boolean;
}

export interface LapInput {
  /** Everybody who is to meet the others, also those who sit this round out. */
  readonly people: IntroductionPeople;
  /** Who sits this round out. */
  readonly away: ReadonlySet<string>;
  readonly introduced: readonly IntroducedPair[];
  /** Who must not be introduced, or knows the other already. */
  readonly apart: readonly IdPair[];
  /** The same input and seed give the same round; any 32-bit integer. */
  readonly seed: number;
}

export interface NextRound {
  /** People who are introduced to each other: two, or three in one of them. */
  readonly groups: readonly Group[];
  /** Who takes part and has nobody new this time. */
  readonly spare: readonly string[];
  /** Whether it is a second chance for those who did not meet. */
  readonly isSecondChance: boolean;
  /** Whether everybody who may has been introduced, so that this round begins again. */
  readonly beginsAgain: boolean;
  /** No plan introduces all who are left in fewer rounds than this, this one included. */
  readonly roundsLeft: number;
}

/**
 * The next round of a lap: nobody twice with the same person until all have been introduced who may be. Those who did
 * not meet get a second chance after everybody else; then the next lap begins. Where nothing has come between, the
 * fewest rounds are kept to (`planIntroductions`), else each round is the best next one (`nextIntroductions`). An odd
 * one out joins two who are new to them too (`placeOddOneOut`). Pure. Throws `EngineInputError`.
 */
export function nextRound(lap: LapInput): NextRound {
  const { seed, apart } = lap;
  const { introduced } = lap;
  const settled = introduced.filter(({ missed, times }) => !missed || times > 1);
  const before = [introduced, settled].find((met) => fewestRounds(lap, met) > 0);
  const met = before ?? [];
  const input: IntroductionInput = { people: presentOf(lap), met, banned: apart };
  const round = plannedRound(lap, met) ?? nextIntroductions(input, { seed });
  return { ...withThird(lap, met, round), isSecondChance: before === settled, beginsAgain: before === undefined && introduced.length > 0, roundsLeft: fewestRounds(lap, met) };
}

function fewestRounds({ people, apart, seed }: LapInput, met: readonly IdPair[]): number {
  return planIntroductions({ people, met, banned: apart }, { seed, shouldStop: () => true }).fewestPossible;
}

/** The round that a plan from the beginning has at this point, if everything went by it so far. */
function plannedRound({ people, away, apart, seed }: LapInput, met: readonly IdPair[]): IntroductionRound | undefined {
  if (apart.length > 0 || away.size > 0) return undefined;
  const introduced = new Set(met.map(keyOf));
  let held = 0;
  for (const round of planIntroductions({ people, met: [], banned: [] }, { seed }).rounds) {
    if (held === introduced.size) return round;
    if (!round.pairs.every((pair) => introduced.has(keyOf(pair)))) return undefined;
    held += round.pairs.length;
  }
  return undefined;
}

/** Lets one of those left over make a pair three, who waited longest first. Between two sides there are no threes. */
function withThird({ people, apart }: LapInput, met: readonly IdPair[], { pairs, pausing }: IntroductionRound): Pick<NextRound, 'groups' | 'spare'> {
  const groups: Group[] = pairs.map(({ firstId, secondId }) => [firstId, secondId]);
  if (people.kind === 'two_sides' || pausing.length === 0) return { groups, spare: pausing };
  const taken = new Set([...met, ...apart].map(keyOf));
  const isNew = (firstId: string, secondId: string) => !taken.has(keyOf({ firstId, secondId }));
  const waited = new Map(people.people.map((person) => [person.id, person.waited]));
  for (const third of pausing.toSorted((a, b) => waited.get(b)! - waited.get(a)!)) {
    const placed = placeOddOneOut(groups, third, isNew);
    if (placed) return { groups: placed, spare: pausing.filter((id) => id !== third) };
  }
  return { groups, spare: pausing };
}

function presentOf({ people, away }: LapInput): IntroductionPeople {
  const present = (side: readonly IntroductionPerson[]) => side.filter(({ id }) => !away.has(id));
  return people.kind === 'one_group' ? { kind: 'one_group', people: present(people.people) } : { kind: 'two_sides', mentees: present(people.mentees), mentors: present(people.mentors) };
}

/** The same for both ways round. */
export function keyOf({ firstId, secondId }: IdPair): string {
  return firstId < secondId ? `${firstId} ${secondId}` : `${secondId} ${firstId}`;
}
