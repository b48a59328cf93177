import { FigureStrip, type Figure } from '../../ui/figure-strip.tsx';
import { counted, number, signed } from '../../ui/number-words.ts';
import { fit } from './fit.ts';
import type { Summary } from './matching-types.ts';
import { unmatchedCount, unmatchedWords } from './round-words.ts';
import { usedName, type Shape } from './shape-words.ts';

/** The key figures of a round with the change against the round before. */
export function RoundFigures({ summary, shape, before }: { summary: Summary; shape: Shape; before: { number: number; summary: Summary } | null }) {
  return (
    <FigureStrip
      label="Figures of the round"
      figures={[
        { label: 'Placed', value: number(summary.placed), of: `of ${number(summary.of)}`, ...change(summary.placed, before?.summary.placed, before ? ` on round ${before.number}` : '') },
        { label: 'Median fit', value: shown(summary.medianScore), of: 'of 100', ...changeOfFit(summary.medianScore, before?.summary.medianScore) },
        { label: 'Lowest fit', value: shown(summary.lowestScore), ...changeOfFit(summary.lowestScore, before?.summary.lowestScore) },
        shape.kind === 'peers' ? { label: usedName(shape), value: number(summary.mentorsUsed) } : { label: usedName(shape), value: number(summary.mentorsUsed), of: `of ${number(summary.mentors)}`, note: `${number(summary.placed)} of ${counted(summary.places, 'place')}` },
        ...(summary.blockingPairs === null || shape.kind !== 'pairs' ? [] : [{ label: 'Would rather swap', value: number(summary.blockingPairs), of: summary.blockingPairs === 1 ? 'pair' : 'pairs', note: 'both would gain' }]),
        { label: 'Left out', value: number(unmatchedCount(summary)), note: unmatchedWords(summary) },
      ]}
    />
  );
}

function shown(score: number | null): string {
  return score === null ? '–' : number(fit(score));
}

function change(now: number, then: number | undefined, suffix = ''): Pick<Figure, 'note' | 'noteTone'> {
  if (then === undefined) return {};
  const by = now - then;
  if (by === 0) return { note: suffix === '' ? 'unchanged' : `as many as${suffix.replace(' on', ' in')}` };
  return { note: `${signed(by)}${suffix}`, noteTone: by > 0 ? 'good' : 'bad' };
}

function changeOfFit(now: number | null, then: number | null | undefined): Pick<Figure, 'note' | 'noteTone'> {
  return now === null || then === null || then === undefined ? {} : change(fit(now), fit(then));
}
