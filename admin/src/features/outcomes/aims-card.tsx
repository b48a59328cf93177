import { Card } from '../../ui/card.tsx';
import { AimBar } from '../../ui/charts/aim-bar.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { figureWords, overallOf, valueText, type FigureName, type OutcomeCell, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

/** The figure that answers an objective; objectives on the count of meetings have none among frozen figures. */
const figureOf: Record<string, FigureName> = { match_rate: 'match_rate', first_meeting_on_time: 'first_meeting_on_time', satisfaction: 'satisfaction_mean', goal_attainment: 'goal_attainment' };

function Result({ cell, figure, aim, statement }: { cell: OutcomeCell | undefined; figure: FigureName; aim: number; statement: string }) {
  if (cell === undefined || cell.hidden || cell.value === null) return <TooFewYet />;
  const { unit } = figureWords[figure];
  if (unit === 'percent' && cell.band === null) return <AimBar label={statement} value={cell.value} aim={aim} />;
  return <b>{`${valueText(cell, unit)}${unit === 'of_five' ? ' of 5' : ''}`}</b>;
}

/** What the programme set out to reach, against what happened. */
export function AimsCard({ snapshot }: { snapshot: Snapshot }) {
  const aims = snapshot.targets.flatMap(({ statement, measure, target }) => {
    const figure = figureOf[measure];
    if (figure === undefined) return [];
    const isShare = figureWords[figure].unit === 'percent';
    return [{ statement, figure, aim: isShare ? Math.round(100 * target) : target, aimText: isShare ? `${Math.round(100 * target)} %` : `${target} of 5`, cell: overallOf(snapshot, figure) }];
  });
  if (aims.length === 0) return null;
  return (
    <Card title="What the programme set out to reach">
      <ul className={styles['aims']}>
        {aims.map(({ statement, figure, aim, aimText, cell }) => (
          <li key={statement}>
            <span>{statement}</span>
            <small>{`${figureWords[figure].name}, aim ${aimText}`}</small>
            <span><Result cell={cell} figure={figure} aim={aim} statement={statement} /></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
