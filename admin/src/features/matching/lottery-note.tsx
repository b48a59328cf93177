import { Note } from '../../ui/note.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { counted } from '../../ui/number-words.ts';
import type { Overview } from './matching-types.ts';

/** What a lottery means for rounds: none before the draw, and afterwards who waits is in none. */
export function LotteryNote({ overview: { program, lottery } }: { overview: Overview }) {
  const link = <InternalLink href={`/programs/${program.id}?tab=places`}>{lottery.isOpen ? 'Draw the places' : 'See who waits'}</InternalLink>;
  if (lottery.isOpen) return <Note tone="warn" action={link}>Places are drawn by lot, and the draw is still to come. Rounds begin after it.</Note>;
  return <Note tone="info" action={link}>{`${counted(lottery.waiting, 'person', 'people')} drew no place in the lottery. They wait in the order drawn and are in no round until a place comes free.`}</Note>;
}
