import { ENTER_BETWEEN_STOPS, type Acceptance } from './deferred-acceptance.ts';
import { HeldProposals } from './held-proposals.ts';
import type { PreferenceLists } from './preference-lists.ts';

/**
 * Deferred acceptance that uses ties to place more (Király 2013, for capacities): proposers have one seat.
 *
 * Three rules beside the usual ones. Among receivers a proposer ranks equally, one with room is asked first.
 * A proposer held by a full receiver while another, ranked equally, still has room is *precarious*: any
 * newcomer takes its place there, and it moves on to the room. A proposer refused by the whole list is
 * promoted once and asks down it again; where a receiver ranks two equally, the promoted one goes first.
 *
 * The result is weakly stable (nobody strictly prefers each other), and it places at least two thirds of
 * what the largest stable matching does; to find that one is NP-hard (Manlove et al. 2002). Linear but for
 * the heaps and for one search through those held for each precarious proposer that moves on.
 */
export function acceptanceWithPromotion(
  lists: PreferenceLists,
  receiverQuota: Int32Array,
  shouldStop?: () => boolean,
): Acceptance {
  const { proposerCount, receiverCount, rowStart, receiver, receiverRank, tier } = lists;
  const held = new HeldProposals(receiverQuota);
  const tierStart = rowStart.slice(0, proposerCount);
  /** The entry by which a proposer is held, or -1. */
  const heldBy = new Int32Array(proposerCount).fill(-1);
  const refused = new Uint8Array(receiver.length);
  const promoted = new Uint8Array(proposerCount);
  const maybePrecarious: number[][] = Array.from({ length: receiverCount }, () => []);

  /** The entry in a proposer's tier that starts at `from` whose receiver has room, or -1. */
  function roomInTier(proposer: number, from: number): number {
    for (let at = from; at < rowStart[proposer + 1]! && tier[at] === tier[from]; at++) {
      if (refused[at] === 0 && held.hasRoom(receiver[at]!)) return at;
    }
    return -1;
  }

  /** The next entry to ask: in the best tier not refused throughout, room first; -1 at the end of the list. */
  function nextEntry(proposer: number): number {
    const end = rowStart[proposer + 1]!;
    for (let from = tierStart[proposer]!; from < end; ) {
      tierStart[proposer] = from;
      const room = roomInTier(proposer, from);
      if (room >= 0) return room;
      let at = from;
      for (; at < end && tier[at] === tier[from]; at++) if (refused[at] === 0) return at;
      from = at;
    }
    return -1;
  }

  /** Somebody held by a full receiver who has room elsewhere in the same tier, or -1. */
  function precarious(asked: number): number {
    const candidates = maybePrecarious[asked]!;
    for (let proposer = candidates.pop(); proposer !== undefined; proposer = candidates.pop()) {
      const entry = heldBy[proposer]!;
      // Receivers fill up for good, so who is not precarious now never will be again.
      if (entry >= 0 && receiver[entry] === asked && roomInTier(proposer, tierStart[proposer]!) >= 0) return proposer;
    }
    return -1;
  }

  function hold(proposer: number, entry: number): void {
    heldBy[proposer] = entry;
    if (roomInTier(proposer, tierStart[proposer]!) >= 0) maybePrecarious[receiver[entry]!]!.push(proposer);
  }

  /** One proposal; returns who must ask next: somebody let go, the same again, or -1. */
  function propose(proposer: number): number {
    const entry = nextEntry(proposer);
    if (entry < 0) return promote(proposer) ? proposer : -1;
    const asked = receiver[entry]!;
    const key = (receiverRank[entry]! * 2 + 1 - promoted[proposer]!) * proposerCount + proposer;
    if (held.hasRoom(asked)) {
      held.add(asked, proposer, key);
      hold(proposer, entry);
      return -1;
    }
    const leaving = precarious(asked);
    if (leaving >= 0) {
      held.replace(asked, leaving, proposer, key);
      heldBy[leaving] = -1;
      hold(proposer, entry);
      return leaving;
    }
    if (key >= held.threshold[asked]!) {
      refused[entry] = 1;
      return proposer;
    }
    const out = held.replaceWorst(asked, proposer, key);
    refused[heldBy[out]!] = 1;
    heldBy[out] = -1;
    hold(proposer, entry);
    return out;
  }

  function promote(proposer: number): boolean {
    if (promoted[proposer] === 1) return false;
    promoted[proposer] = 1;
    tierStart[proposer] = rowStart[proposer]!;
    refused.fill(0, rowStart[proposer], rowStart[proposer + 1]);
    return true;
  }

  for (let entering = 0; entering < proposerCount; entering++) {
    if (entering % ENTER_BETWEEN_STOPS === 0 && shouldStop?.()) return { held, complete: false };
    for (let proposer = entering; proposer >= 0; ) proposer = propose(proposer);
  }
  return { held, complete: true };
}
