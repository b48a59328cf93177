import { Card } from '../../ui/card.tsx';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { number, signed } from '../../ui/number-words.ts';
import { shortDayText } from '../../ui/time-words.ts';
import { fit } from './fit.ts';
import type { RoundInList, Summary } from './matching-types.ts';
import { unmatchedCount } from './round-words.ts';
import { usedName, type Shape } from './shape-words.ts';
import styles from './compare-table.module.css';

export type ComparedRound = RoundInList & { summary: Summary };

const half = 10;

interface Measure {
  label: string | ((shape: Shape) => string);
  /** Circles and groups have no such figure. */
  pairsOnly?: true;
  of: (summary: Summary) => number | null;
  /** Which way is better; none where neither is. */
  better?: 'more' | 'fewer';
}

const measures: readonly Measure[] = [
  { label: 'Placed', of: ({ placed }) => placed, better: 'more' },
  { label: 'Left out', of: unmatchedCount, better: 'fewer' },
  { label: 'Median fit', of: ({ medianScore }) => (medianScore === null ? null : fit(medianScore)), better: 'more' },
  { label: 'Lowest fit', of: ({ lowestScore }) => (lowestScore === null ? null : fit(lowestScore)), better: 'more' },
  { label: 'Pairs under 50', of: ({ histogram }) => histogram.slice(0, half).reduce((sum, count) => sum + count, 0), better: 'fewer' },
  { label: usedName, of: ({ mentorsUsed }) => mentorsUsed, better: 'more' },
  { label: 'Pairs who would rather swap', of: ({ blockingPairs }) => blockingPairs, better: 'fewer', pairsOnly: true },
  { label: 'Mentors at full load', of: ({ mentorsFull }) => mentorsFull, pairsOnly: true },
];

/** What rounds came to, a measure a row, with the change from the earlier to the later of the two chosen. */
export function CompareTable({ shape, rounds, earlier, later }: { shape: Shape; rounds: readonly ComparedRound[]; earlier: ComparedRound; later: ComparedRound }) {
  return (
    <Card label="Figures of the rounds">
      <div className={`al-scroll ${styles['scroll'] ?? ''}`} role="group" tabIndex={0} aria-label="Figures of the rounds">
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {rounds.map((round) => (
                <th key={round.id} scope="col" data-other={(round !== earlier && round !== later) || undefined}>
                  <b>{`Round ${round.number}`}</b>
                  <span>{shortDayText(round.createdAt)}</span>
                </th>
              ))}
              <th scope="col" className={styles['course']}>Course</th>
              <th scope="col">{`${later.number} against ${earlier.number}`}</th>
            </tr>
          </thead>
          <tbody>
            {measures.filter(({ of, pairsOnly }) => (shape.kind === 'pairs' || !pairsOnly) && rounds.some(({ summary }) => of(summary) !== null)).map((measure) => <MeasureRow key={nameOf(measure, shape)} name={nameOf(measure, shape)} measure={measure} rounds={rounds} earlier={earlier} later={later} />)}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function nameOf({ label }: Measure, shape: Shape): string {
  return typeof label === 'string' ? label : label(shape);
}

function MeasureRow({ name, measure, rounds, earlier, later }: { name: string; measure: Measure; rounds: readonly ComparedRound[]; earlier: ComparedRound; later: ComparedRound }) {
  const values = rounds.map(({ summary }) => measure.of(summary));
  const [was, is] = [measure.of(earlier.summary), measure.of(later.summary)];
  const by = was === null || is === null ? null : is - was;
  const good = by === null || by === 0 || measure.better === undefined ? undefined : (by > 0) === (measure.better === 'more');
  const known = values.filter((value) => value !== null);
  return (
    <tr>
      <th scope="row">{name}</th>
      {rounds.map((round, index) => <td key={round.id} data-later={round === later || undefined} data-other={(round !== earlier && round !== later) || undefined}>{values[index] === null || values[index] === undefined ? '–' : number(values[index])}</td>)}
      <td className={styles['course']}>{known.length > 1 ? <Sparkline points label={`From ${known[0]} to ${known.at(-1)}`} values={known} /> : null}</td>
      <td data-tone={good === undefined ? undefined : good ? 'good' : 'bad'}>{by === null ? '–' : signed(by)}</td>
    </tr>
  );
}
