import { runRound } from '../../src/matching/engine/index.ts';
import { inventCapacities } from './instances.ts';
import { inventMentees, inventMentors, SETTINGS } from './profiles.ts';

/** What an interactive answer may take. */
const LIMIT_SECONDS = 2;
const SIZES = [[500, 200], [2_000, 400], [5_000, 1_000], [10_000, 2_000], [20_000, 4_000]] as const;
const SUPPLIES = [1.2, 1, 0.7];

/** How long whole rounds take, from profiles to every reason and every figure. */
export interface RoundSize {
  readonly mentees: number;
  readonly mentors: number;
  /** CPU seconds with 1.2, 1.0 and 0.7 places a mentee. */
  readonly seconds: readonly number[];
  readonly isInteractive: boolean;
  readonly megabytes: number;
}

/** Runs rounds of growing size until one takes longer than an answer may. */
export function* roundSizes(): Iterable<RoundSize> {
  runRound(inventedRound(500, 200, 1), { seed: 1 });
  for (const [mentees, mentors] of SIZES) {
    const seconds = SUPPLIES.map((supply) => {
      const input = inventedRound(mentees, mentors, supply);
      const before = process.threadCpuUsage();
      runRound(input, { seed: 1 });
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1e6;
    });
    const isInteractive = seconds.every((each) => each <= LIMIT_SECONDS);
    yield { mentees, mentors, seconds, isInteractive, megabytes: Math.round(process.resourceUsage().maxRSS / 1_024) };
    if (!isInteractive) return;
  }
}

function inventedRound(menteeCount: number, mentorCount: number, supply: number): Parameters<typeof runRound>[0] {
  const { people: mentees } = inventMentees(menteeCount);
  const { people: mentors } = inventMentors(inventCapacities(mentorCount, Math.round(menteeCount * supply), 5));
  return { mentees, mentors, settings: SETTINGS, locked: [], banned: [] };
}
