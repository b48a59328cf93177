import { counted } from '../../ui/number-words.ts';
import type { Overview, Summary } from './matching-types.ts';

export type Shape = Overview['program']['shape'];

/** What a round makes, counted: pairs, circles or groups. */
export function madeWords(shape: Shape, summary: Summary): string {
  switch (shape.kind) {
    case 'pairs':
      return counted(summary.placed, 'pair');
    case 'circles':
      return counted(summary.mentorsUsed, 'circle');
    case 'peers':
      return shape.largest === 2 ? counted(summary.mentorsUsed, 'pair') : counted(summary.mentorsUsed, 'group');
  }
}

/** The name of what a round makes, on its tab. */
export function madeName(shape: Shape): string {
  return shape.kind === 'circles' ? 'Circles' : shape.kind === 'pairs' || shape.largest === 2 ? 'Pairs' : 'Groups';
}

/** Who could be brought together, in a sentence. */
export function peopleWords(shape: Shape, { mentees, placed, mentors, places }: Overview['people']): string {
  const waiting = mentees - placed;
  if (shape.kind === 'peers') return `${counted(waiting, 'peer')} without a ${shape.largest === 2 ? 'partner' : 'group'}.`;
  return `${counted(waiting, 'mentee')} without a mentor, ${counted(mentors, 'mentor')} with ${counted(places, 'free place')}.`;
}

/** How far from the best the groups of a round can be; nobody can prove groups of three and more to be the best there are. */
export function formedWords(shape: Shape, { gap }: Summary): string | null {
  if (gap === null) return null;
  if (gap.placed > 0) return `Formed by search: at most ${counted(gap.placed, 'more person', 'more people')} could be placed.`;
  if (gap.percent === 0) return `As many are placed as can be, and no other ${madeName(shape).toLocaleLowerCase('en-GB')} fit better in total.`;
  return `Formed by search: as many are placed as can be${gap.percent === null ? '' : `, and they could fit at most ${gap.percent} % better`}.`;
}
