import type { WaveKind } from '@alongside/shared/vocabulary';
import type { Outputs } from '../../api/server-types.ts';
import type { StatusTone } from '../../ui/status-badge.tsx';
import { waveNames } from '../../vocabulary-words.ts';

export type Wave = Outputs['survey']['waves']['waves'][number];

export const waveWhen: Record<WaveKind, string> = {
  before: 'Before anything has happened: where mentees start. Asks them about confidence only.',
  midway: 'Half way: in time to change something.',
  after: 'At the end, also of those who stopped early.',
  follow_up: 'Some months later: what has stayed.',
};

/** What a wave's badge says; those that are closed stand under that heading. */
export const waveStates: Record<string, { word: string; tone: StatusTone }> = {
  planned: { word: 'Planned', tone: 'neutral' },
  open: { word: 'Open', tone: 'accent' },
};

export function waveTitle(wave: Pick<Wave, 'kind' | 'programName'>): string {
  return `${waveNames[wave.kind]} survey of ${wave.programName}`;
}

/** Two days is how long nobody is reminded again. */
const quietMs = 2 * 86_400_000;

/** Whether a reminder would go out now. */
export function mayRemind(wave: Wave, now: Date): boolean {
  const last = Math.max(new Date(wave.lastRemindedAt ?? 0).getTime(), new Date(wave.opensAt).getTime());
  return wave.state === 'open' && wave.answered < wave.invited && now.getTime() - last > quietMs;
}
