import { Card } from '../../ui/card.tsx';
import { AimBar } from '../../ui/charts/aim-bar.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { figureWords, overallOf, valueText, type FigureName, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

const figureOf: Record<string, FigureName> = { match_rate: 'match_rate', first_meeting_on_time: 'first_meeting_on_time', satisfaction: 'satisfaction', goal_attainment: 'goal_attainment' };

/** What the programme set out to reach, against what happened. */
export function AimsCard({ snapshot }: { snapshot: Snapshot }) {
  const aims = snapshot.targets.flatMap((target) => {
    const figure = figureOf[target.measure];
    return figure === undefined ? [] : [{ ...target, figure, cell: overallOf(snapshot, figure) }];
  });
  if (aims.length === 0) return null;
  return (
    <Card title="What the programme set out to reach">
      <ul className={styles['aims']}>
        {aims.map(({ statement, target, figure, cell }) => (
          <li key={statement}>
            <span>{statement}</span>
            <small>{`${figureWords[figure].name}, aim ${target} %`}</small>
            <span>
              {cell === undefined || cell.hidden || cell.value === null ? <TooFewYet /> : cell.band === null ? <AimBar label={statement} value={cell.value} aim={target} /> : <b>{valueText(cell, 'percent')}</b>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
