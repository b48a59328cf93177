import { FORBIDDEN } from '../grouping/grouping.ts';
import { NEVER, type ShouldStop } from '../stop.ts';

/** Rounds of the subgradient method; each costs people² · log(people) at most. */
const ROUNDS = 60;

/**
 * No way to form groups of `least` or more is worth more than this, a person being worth the mean of their
 * likeness to the others of their group.
 *
 * That mean is at most the mean over the `least` − 1 most alike anywhere. To keep everyone from counting on the same
 * popular people, likeness is seen through prices (a Lagrangian relaxation, Held and Karp 1971): i sees j as
 * likeness + price_i − price_j. Inside a group of s people each price is added s − 1 times and taken s − 1
 * times, so the true worth is unchanged and every choice of prices gives a bound. A subgradient step makes people dearer whom
 * more than `least` − 1 count on. Stopped early, the bound is the best so far.
 */
export function groupBound(likeness: Int32Array, personCount: number, least: number, shouldStop: ShouldStop = NEVER): number {
  const company = least - 1;
  const price = new Float64Array(personCount);
  const wanted = new Int32Array(personCount);
  const best = new Float64Array(company);
  const who = new Int32Array(company);
  let lowest = Infinity;
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    wanted.fill(0);
    let total = 0;
    for (let person = 0; person < personCount; person++) total += Math.max(0, mostAlike(person) / company);
    lowest = Math.min(lowest, total);
    if (round === 0) step = total / Math.max(1, 4 * personCount * company);
    for (let person = 0; person < personCount; person++) price[person]! += step * (wanted[person]! - company);
    if (shouldStop()) break;
    step *= 0.95;
  }
  return lowest;

  /** Sum over the most alike as this person sees them, who are counted as wanted. */
  function mostAlike(person: number): number {
    let count = 0;
    for (let other = 0; other < personCount; other++) {
      const own = likeness[person * personCount + other]!;
      if (other === person || own === FORBIDDEN) continue;
      const seen = own + price[person]! - price[other]!;
      if (count === company && seen <= best[company - 1]!) continue;
      let at = count < company ? count++ : company - 1;
      for (; at > 0 && best[at - 1]! < seen; at--) {
        best[at] = best[at - 1]!;
        who[at] = who[at - 1]!;
      }
      best[at] = seen;
      who[at] = other;
    }
    if (count < company) return 0;
    let sum = 0;
    for (let at = 0; at < company; at++) sum += best[at]!;
    if (sum <= 0) return 0;
    for (let at = 0; at < company; at++) wanted[who[at]!]!++;
    return sum;
  }
}
