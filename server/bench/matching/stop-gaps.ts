import { runRound, type Objective } from '../../src/matching/engine/index.ts';
import { inventCapacities } from './instances.ts';
import { inventMentees, inventMentors, SETTINGS } from './profiles.ts';

/** A round by one aim, and the longest it went without asking whether to stop. */
export interface StopGap {
  readonly instance: string;
  /** Between two questions of a whole run, in CPU milliseconds. */
  readonly longest: number;
  /** From the wish to the result, reasons included, of a run stopped halfway through its questions. */
  readonly afterStop: number;
}

const AIMS: readonly { readonly name: string; readonly mentees: number; readonly mentors: number; readonly objective: Objective }[] = [
  { name: 'as many as possible', mentees: 10_000, mentors: 2_000, objective: { kind: 'coverage_first' } },
  { name: 'spread', mentees: 5_000, mentors: 1_000, objective: { kind: 'coverage_first', spreadLoad: 300 } },
  { name: 'weakest first', mentees: 5_000, mentors: 1_000, objective: { kind: 'fair', step: 500 } },
  { name: 'stable', mentees: 10_000, mentors: 2_000, objective: { kind: 'stable', variant: 'larger' } },
];

/** How long a coordinator who cancels, or a time limit, waits for rounds of the largest sizes. */
export function* stopGaps(): Iterable<StopGap> {
  for (const { name, mentees, mentors, objective } of AIMS) {
    const input = {
      mentees: inventMentees(mentees).people,
      mentors: inventMentors(inventCapacities(mentors, Math.round(mentees * 1.2), 5)).people,
      settings: { ...SETTINGS, objective }, locked: [], banned: [],
    };
    const asked = [cpuMilliseconds()];
    runRound(input, { seed: 1, shouldStop: () => asked.push(cpuMilliseconds()) < 0 });
    const half = asked.length >> 1;
    let questions = 0;
    let wished: number | undefined;
    runRound(input, {
      seed: 1,
      shouldStop() {
        if (++questions < half) return false;
        wished ??= cpuMilliseconds();
        return true;
      },
    });
    yield { instance: `${name}, ${mentees} × ${mentors}`, longest: longestStep(asked), afterStop: cpuMilliseconds() - (wished ?? NaN) };
  }
}

function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function longestStep(times: readonly number[]): number {
  return times.reduce((longest, at, index) => Math.max(longest, at - (times[index - 1] ?? at)), 0);
}
