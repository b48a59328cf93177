import { Card, CardSection } from '../../ui/card.tsx';
import { StackedBar } from '../../ui/charts/stacked-bar.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { counted, number } from '../../ui/number-words.ts';
import type { Introductions } from './introduction-words.ts';
import styles from './introductions.module.css';

/** Who takes part, and how many of all pairs have been introduced in this lap and met. */
export function Coverage({ page: { rhythm, people, coverage, rounds } }: { page: Introductions }) {
  const { possible, introduced, met } = coverage;
  const share = possible === 0 ? 0 : Math.round((introduced / possible) * 100);
  return (
    <>
      <FigureStrip
        label="Introductions so far"
        figures={[
          { label: 'Take part in the next round', value: number(people.takePart), ...(people.sitOut > 0 ? { of: `of ${number(people.takePart + people.sitOut)}`, note: `${number(people.sitOut)} sit out` } : {}) },
          { label: 'Pairs introduced', value: number(introduced), of: `of ${number(possible)}`, note: counted(rounds.length, 'round') },
          { label: 'Introductions that met', value: met === null ? <TooFewYet /> : number(met.met), ...(met === null ? {} : { of: `of ${number(met.of)}` }), note: 'from seven answers on' },
        ]}
      />
      <Card title="Coverage" detail={rhythm !== null && rhythm.lap > 1 ? `All have been introduced before: this is time ${number(rhythm.lap)}.` : undefined}>
        <CardSection>
          <StackedBar
            label="Pairs"
            size="wide"
            max={possible}
            parts={[
              { label: 'introduced', amount: introduced, color: 'high' },
              { label: 'still to come, or kept apart by a rule or a wish', amount: possible - introduced, color: 'context' },
            ]}
          />
          <p className={`al-soft al-sm ${styles['under']}`}>{share} % of all pairs are introduced. The rest are still to come, or a rule or a wish keeps them apart.</p>
        </CardSection>
      </Card>
    </>
  );
}
