import { HeldProposals } from './held-proposals.ts';
import type { PreferenceLists } from './preference-lists.ts';

/** The proposals held at the end; `complete` is false when the caller stopped it. */
export interface Acceptance {
  readonly held: HeldProposals;
  readonly complete: boolean;
}

/** Between two questions to `shouldStop` this many proposers enter. */
export const ENTER_BETWEEN_STOPS = 256;

/**
 * Deferred acceptance (Gale and Shapley 1962) with quotas on both sides (Roth 1984): each proposer asks down
 * its list until as many hold it as its quota; a receiver holds the best so far and lets the least
 * wanted go. No proposer and receiver end up wanting each other more than what they have, and no stable
 * matching is better for any proposer (ties broken by index). Whoever enters first makes no difference.
 *
 * O(entries · log quota): every entry is used at most once.
 */
export function deferredAcceptance(
  lists: PreferenceLists,
  proposerQuota: Int32Array,
  receiverQuota: Int32Array,
  shouldStop?: () => boolean,
): Acceptance {
  const { proposerCount, rowStart, receiver, receiverRank } = lists;
  const held = new HeldProposals(receiverQuota);
  const { threshold } = held;
  const next = rowStart.slice(0, proposerCount);
  const lacking = proposerQuota.slice();
  const waiting: number[] = [];

  function propose(proposer: number): void {
    const end = rowStart[proposer + 1]!;
    while (lacking[proposer]! > 0 && next[proposer]! < end) {
      const at = next[proposer]!++;
      const asked = receiver[at]!;
      const key = receiverRank[at]! * proposerCount + proposer;
      if (key >= threshold[asked]!) continue;
      lacking[proposer]!--;
      if (held.hasRoom(asked)) held.add(asked, proposer, key);
      else {
        const out = held.replaceWorst(asked, proposer, key);
        lacking[out]!++;
        waiting.push(out);
      }
    }
  }

  for (let entering = 0; entering < proposerCount; entering++) {
    if (entering % ENTER_BETWEEN_STOPS === 0 && shouldStop?.()) return { held, complete: false };
    propose(entering);
    for (let proposer = waiting.pop(); proposer !== undefined; proposer = waiting.pop()) propose(proposer);
  }
  return { held, complete: true };
}
