import type { IntroductionInterval, IntroductionKind } from '@alongside/shared/vocabulary';
import type { Outputs } from '../../api/server-types.ts';
import { counted } from '../../ui/number-words.ts';
import { shortDayText } from '../../ui/time-words.ts';

export type Introductions = Outputs['introduction']['overview'];
export type Rhythm = NonNullable<Introductions['rhythm']>;
export type HeldRound = Introductions['rounds'][number];
export type Preview = Outputs['introduction']['preview'];

export const intervalNames: Record<IntroductionInterval, string> = { week: 'Every week', two_weeks: 'Every two weeks', month: 'Every month' };
export const kindNames: Record<IntroductionKind, string> = { everyone: 'Everyone meets everyone', across: 'Mentees meet mentors' };
/** From Monday on, which is 1. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What the page means, in one sentence. */
export function sentenceOf({ rhythm, isRunning, people }: Introductions): string {
  if (rhythm?.state === 'paused') return 'Introductions pause: no round is held until you go on.';
  if (!isRunning) return 'The first round is held once the programme runs.';
  const sittingOut = people.sitOut === 0 ? '' : ` ${counted(people.sitOut, 'person sits', 'people sit')} it out.`;
  return `The next round is on ${shortDayText(rhythm?.nextOn ?? '')}, for ${counted(people.takePart, 'person', 'people')}.${sittingOut}`;
}
