/** The median CPU time in seconds of this thread over `runs` runs after one that warms up, and the last result. */
export function cpuTimeOf<T>(runs: number, work: () => T): { seconds: number; result: T; megabytes: number } {
  let result = work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.threadCpuUsage();
    result = work();
    const used = process.threadCpuUsage(before);
    times.push((used.user + used.system) / 1e6);
  }
  const seconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return { seconds, result, megabytes: Math.round(process.resourceUsage().maxRSS / 1_024) };
}
