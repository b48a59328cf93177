import { checkDistinctIds, checkInteger } from '../check-values.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { compareIds } from '../seed-order.ts';

/** Somebody who signed up before the sign-up closed. */
export interface LotteryEntry {
  readonly id: string;
  /** HMAC-SHA-256 of the id in UTF-8 under the seed's bytes: 64 lower-case hexadecimal digits. */
  readonly digest: string;
  /** Of those with guaranteed places, if any. */
  readonly group: string | null;
}

/** At least so many places go to a group, if it has as many entries. */
export interface GuaranteedPlaces {
  readonly group: string;
  readonly places: number;
}

export interface LotteryInput {
  /** In any order: it has no influence. */
  readonly entries: readonly LotteryEntry[];
  readonly places: number;
  readonly guaranteed: readonly GuaranteedPlaces[];
}

export interface LotteryResult {
  /** Ids of everybody in the order drawn. */
  readonly order: readonly string[];
  /** Who has a place, in the order drawn, and whether it is one of the guaranteed. */
  readonly winners: readonly { readonly id: string; readonly guaranteed: boolean }[];
  /** Who waits, next first. */
  readonly waiting: readonly string[];
}

/**
 * Draws places by lot so that anyone can repeat it. Before sign-up closes the SHA-256 of a secret random seed
 * is published; afterwards the seed itself. Whoever has the seed and the ids then does this by hand:
 *
 * 1. Of each id compute HMAC-SHA-256 (RFC 2104) with the seed as key.
 * 2. Sort ids by that digest, read as a number; equal digests (which nobody has ever seen) by id.
 * 3. Of each group with g guaranteed places, the first g in that order have a place.
 * 4. The places left go to the others in that order, whatever their group. The rest wait in that order.
 *
 * The hash fixed beforehand means that nobody could pick a seed to suit the list; the digest makes the place
 * of one id independent of who else signed up and of the order of the list. Guaranteed places first means a
 * minimum, not an extra: members who would be drawn anyway count towards it (Dur, Kominers, Pathak and
 * Sönmez 2018).
 *
 * When somebody with a place leaves, draw again without them: everyone else keeps their place and exactly one
 * who waited gets one. Throws `EngineInputError` for input it cannot work with.
 */
export function drawLottery({ entries, places, guaranteed }: LotteryInput): LotteryResult {
  checkInput({ entries, places, guaranteed });
  const drawn = [...entries].sort((a, b) => compareIds(a.digest, b.digest) || compareIds(a.id, b.id));
  const left = new Map(guaranteed.map(({ group, places }) => [group, places]));
  const hasGuaranteed = new Set<string>();
  for (const { id, group } of drawn) {
    const leftOfGroup = group === null ? 0 : (left.get(group) ?? 0);
    if (group === null || leftOfGroup === 0) continue;
    left.set(group, leftOfGroup - 1);
    hasGuaranteed.add(id);
  }
  let open = places - hasGuaranteed.size;
  const winners: { id: string; guaranteed: boolean }[] = [];
  const waiting: string[] = [];
  for (const { id } of drawn) {
    if (hasGuaranteed.has(id)) winners.push({ id, guaranteed: true });
    else if (open > 0) {
      open--;
      winners.push({ id, guaranteed: false });
    } else waiting.push(id);
  }
  return { order: drawn.map(({ id }) => id), winners, waiting };
}

function checkInput({ entries, places, guaranteed }: LotteryInput): void {
  checkInteger('places', places, 0, Number.MAX_SAFE_INTEGER);
  checkDistinctIds('entries', entries.map(({ id }) => id));
  entries.forEach(({ digest }, at) => {
    if (/^[0-9a-f]{64}$/.test(digest)) return;
    throw new EngineInputError(`entries[${at}].digest`, '64 lower-case hexadecimal digits', digest);
  });
  checkDistinctIds('guaranteed', guaranteed.map(({ group }) => group));
  let sum = 0;
  guaranteed.forEach(({ places: promised }, at) => {
    checkInteger(`guaranteed[${at}].places`, promised, 0, places);
    sum += promised;
  });
  if (sum > places) throw new EngineInputError('guaranteed', `at most ${places} places together`, sum);
}
