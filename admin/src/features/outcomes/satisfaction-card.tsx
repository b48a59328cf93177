import { Card, CardSection } from '../../ui/card.tsx';
import type { ChartColor } from '../../ui/charts/chart-color.ts';
import { Legend } from '../../ui/charts/legend.tsx';
import { StackedBar } from '../../ui/charts/stacked-bar.tsx';
import { TooFewYet } from '../../ui/charts/suppressed-cell.tsx';
import { categoryName, countText, overallOf, valueText, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

const answers: Record<string, { label: string; color: ChartColor }> = {
  '1': { label: 'Not at all', color: 'low' },
  '2': { label: 'Hardly', color: 'lower' },
  '1-2': { label: 'Not at all or hardly', color: 'low' },
  '3': { label: 'Partly', color: 'middle' },
  '1-3': { label: 'At most partly', color: 'lower' },
  '4': { label: 'Mostly', color: 'higher' },
  '5': { label: 'Very', color: 'high' },
  '4-5': { label: 'Mostly or very', color: 'high' },
};

const favourable = new Set(['4', '5', '4-5']);

/** The share of those who answered mostly or very, which is what the bars are compared by. */
function shareText(cells: Snapshot['cells']): string {
  const sum = (counted: Snapshot['cells']) => counted.reduce((total, { n }) => total + (n ?? 0), 0);
  return `${Math.round((100 * sum(cells.filter(({ category }) => favourable.has(category)))) / sum(cells))} %`;
}

/** What people answered, by role; an answer of too few is joined with its neighbour. */
export function SatisfactionCard({ snapshot }: { snapshot: Snapshot }) {
  const cells = snapshot.cells.filter(({ figure }) => figure === 'satisfaction_answers');
  const roles = [...new Set(cells.map(({ cut }) => cut))];
  const groups = [...new Set(cells.map(({ category }) => category))].sort();
  const rows = (['satisfaction', 'again', 'quality_mean'] as const).map((figure) => ({ figure, cell: overallOf(snapshot, figure) }));
  const names = { satisfaction: 'Satisfied', again: 'Would take part again', quality_mean: 'Working together, of 5' };
  return (
    <Card title="“How satisfied are you with this programme?”" detail={snapshot.wave === null ? undefined : `${snapshot.wave.kind === 'after' ? 'closing' : 'midway'} survey`}>
      <CardSection>
        {roles.length === 0 ? (
          <p className={styles['remark']}>{snapshot.wave === null ? 'No survey has closed yet.' : 'Too few answers yet to draw without telling of single people.'}</p>
        ) : (
          <>
            {roles.map((role) => (
              <div key={role} className={styles['stacked']}>
                <span>{categoryName(role)}</span>
                <StackedBar
                  label={`Satisfaction of ${categoryName(role).toLocaleLowerCase('en-GB')}`}
                  size="wide"
                  parts={cells.filter(({ cut }) => cut === role).map(({ category, n }) => ({ label: answers[category]?.label ?? category, amount: n ?? 0, color: answers[category]?.color ?? 'middle' }))}
                />
                <b className="al-num">{shareText(cells.filter(({ cut }) => cut === role))}</b>
                <small className="al-num">{`n = ${cells.find(({ cut }) => cut === role)?.of ?? ''}`}</small>
              </div>
            ))}
            <Legend items={groups.map((group) => ({ label: answers[group]?.label ?? group, color: answers[group]?.color ?? 'middle' }))} />
          </>
        )}
      </CardSection>
      <CardSection>
        <dl className={styles['pairs']}>
          {rows.map(({ figure, cell }) => (
            <div key={figure}>
              <dt>{names[figure]}</dt>
              <dd>
                {cell === undefined || cell.hidden ? <TooFewYet /> : <b>{valueText(cell, figure === 'quality_mean' ? 'of_five' : 'percent')}</b>}
                {cell === undefined || cell.hidden ? null : <small>{[countText(cell, 'percent'), cell.low === null ? '' : `interval ${cell.low} to ${cell.high}`].filter(Boolean).join(', ')}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </CardSection>
    </Card>
  );
}
