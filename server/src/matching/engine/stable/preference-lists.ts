import type { ShouldStop } from '../stop.ts';
import type { StableProblem } from './stable.types.ts';

/**
 * One side's lists: entry e of proposer p, `rowStart[p]` ≤ e < `rowStart[p + 1]`, best first, is the receiver
 * `receiver[e]`, to whom p has rank `receiverRank[e]`; `tier[e]` is the receiver's rank for p, equal in a tie.
 */
export interface PreferenceLists {
  readonly proposerCount: number;
  readonly receiverCount: number;
  readonly rowStart: Int32Array;
  readonly receiver: Int32Array;
  readonly receiverRank: Int32Array;
  readonly tier: Int32Array;
}

/** The mentees' lists, best first; equal ranks by the mentor's index. Rows already in order are not copied. Null after a stop. */
export function menteeLists(problem: StableProblem, shouldStop: ShouldStop): PreferenceLists | null {
  const { menteeCount, mentorCount, rowStart, candidateMentor, menteeRank, mentorRank } = problem;
  const lists = {
    proposerCount: menteeCount,
    receiverCount: mentorCount,
    rowStart,
    receiver: candidateMentor,
    receiverRank: mentorRank,
    tier: menteeRank,
  };
  return isInOrder(lists) ? lists : sorted(lists, shouldStop);
}

/** The mentors' lists, best first; equal ranks by the mentee's index. Null after a stop. */
export function mentorLists(problem: StableProblem, shouldStop: ShouldStop): PreferenceLists | null {
  const { menteeCount, mentorCount, candidateMentor, menteeRank, mentorRank } = problem;
  const rowStart = new Int32Array(mentorCount + 1);
  for (const mentor of candidateMentor) rowStart[mentor + 1]!++;
  for (let mentor = 0; mentor < mentorCount; mentor++) rowStart[mentor + 1]! += rowStart[mentor]!;
  const fill = rowStart.slice(0, mentorCount);
  const receiver = new Int32Array(candidateMentor.length);
  const receiverRank = new Int32Array(candidateMentor.length);
  const tier = new Int32Array(candidateMentor.length);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      const slot = fill[candidateMentor[at]!]!++;
      receiver[slot] = mentee;
      receiverRank[slot] = menteeRank[at]!;
      tier[slot] = mentorRank[at]!;
    }
  }
  return sorted({ proposerCount: mentorCount, receiverCount: menteeCount, rowStart, receiver, receiverRank, tier }, shouldStop);
}

function isInOrder({ proposerCount, rowStart, receiver, tier }: PreferenceLists): boolean {
  for (let proposer = 0; proposer < proposerCount; proposer++) {
    for (let at = rowStart[proposer]! + 1; at < rowStart[proposer + 1]!; at++) {
      if (tier[at]! < tier[at - 1]! || (tier[at] === tier[at - 1] && receiver[at]! < receiver[at - 1]!)) return false;
    }
  }
  return true;
}

/** Rows this long or shorter are sorted by insertion. */
const SHORT = 24;

const SORTED_BETWEEN_STOPS = 64;

/** Sorts each row by one number for tier and receiver together: exact, as both stay under 2²⁶. */
function sorted(lists: PreferenceLists, shouldStop: ShouldStop): PreferenceLists | null {
  const { proposerCount, receiverCount, rowStart } = lists;
  const receiver = new Int32Array(lists.receiver.length);
  const receiverRank = new Int32Array(receiver.length);
  const tier = new Int32Array(receiver.length);
  const keys = new Float64Array(longestRow(lists));
  const rankOf = new Int32Array(receiverCount);
  for (let proposer = 0; proposer < proposerCount; proposer++) {
    if (proposer % SORTED_BETWEEN_STOPS === 0 && shouldStop()) return null;
    const from = rowStart[proposer]!;
    const length = rowStart[proposer + 1]! - from;
    for (let k = 0; k < length; k++) {
      const key = lists.tier[from + k]! * receiverCount + lists.receiver[from + k]!;
      rankOf[lists.receiver[from + k]!] = lists.receiverRank[from + k]!;
      let at = k;
      if (length <= SHORT) for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
      keys[at] = key;
    }
    if (length > SHORT) keys.subarray(0, length).sort();
    for (let k = 0; k < length; k++) {
      const ranked = Math.floor(keys[k]! / receiverCount);
      const other = keys[k]! - ranked * receiverCount;
      receiver[from + k] = other;
      receiverRank[from + k] = rankOf[other]!;
      tier[from + k] = ranked;
    }
  }
  return { proposerCount, receiverCount, rowStart, receiver, receiverRank, tier };
}

function longestRow({ proposerCount, rowStart }: PreferenceLists): number {
  let longest = 0;
  for (let proposer = 0; proposer < proposerCount; proposer++) {
    longest = Math.max(longest, rowStart[proposer + 1]! - rowStart[proposer]!);
  }
  return longest;
}
