import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The most memory that a process had so far, threads and all; what it has now where the system does not keep the most. */
export function peakMegabytesOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return Math.round(Number(kilobytes) / 1_024);
}
