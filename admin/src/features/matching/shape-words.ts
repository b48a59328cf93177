import { formatWords, type FormatWords } from '@alongside/shared/format-words';
import type { ProgramFormat } from '@alongside/shared/vocabulary';
import { counted } from '../../ui/number-words.ts';
import type { Overview, Summary } from './matching-types.ts';

export type Shape = Overview['program']['shape'];

const formats = { pairs: 'one_to_one', circles: 'group', peers: 'peer' } as const;

/** What people and what they make are called in a round of this shape. */
export function wordsIn(shape: Shape): FormatWords {
  return formatWords({ format: formats[shape.kind], groupLargest: shape.kind === 'pairs' ? 2 : shape.largest });
}

/** How the people of a programme come together in a round. */
export function shapeOf({ format, groupSmallest, groupLargest }: { format: ProgramFormat; groupSmallest: number; groupLargest: number }): Shape {
  if (format === 'group') return { kind: 'circles', smallest: groupSmallest, largest: groupLargest };
  return format === 'peer' ? { kind: 'peers', smallest: groupSmallest, largest: groupLargest } : { kind: 'pairs' };
}

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

/** What `mentorsUsed` of a round counts: mentors, or what stands around each. */
export function usedName(shape: Shape): string {
  return shape.kind === 'pairs' ? 'Mentors with a mentee' : madeName(shape);
}

/** Who could be brought together, in a sentence. */
export function peopleWords(shape: Shape, { mentees, placed, mentors, places }: Overview['people']): string {
  const waiting = mentees - placed;
  const { seeker, company } = wordsIn(shape);
  if (shape.kind === 'peers') return `${counted(waiting, seeker.one)} without a ${company}.`;
  return `${counted(waiting, seeker.one)} without a ${company}, ${counted(mentors, 'mentor')} with ${counted(places, 'free place')}.`;
}

/** How far from the best the groups of a round can be: those of three and more are searched for, pairs of peers are solved to the end. */
export function formedWords(shape: Shape, { gap }: Pick<Summary, 'gap'>): string | null {
  if (gap === null) return null;
  if (gap.percent === 0 && gap.placed === 0) return `As many are placed as can be, and no other ${madeName(shape).toLocaleLowerCase('en-GB')} fit better in total.`;
  const searched = shape.kind === 'circles' || (shape.kind === 'peers' && shape.largest > 2);
  return `${searched ? 'Formed by search. ' : ''}${gapOf(gap)}`;
}

function gapOf({ placed, percent }: NonNullable<Summary['gap']>): string {
  if (placed > 0) return `At most ${counted(placed, 'more person', 'more people')} could be placed.`;
  return `As many are placed as can be${percent === null ? '' : `, and they could fit at most ${percent} % better`}.`;
}
