import { Card, CardSection } from '../../ui/card.tsx';
import { SuppressedCell } from '../../ui/charts/suppressed-cell.tsx';
import { number } from '../../ui/number-words.ts';
import type { Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

const stepNames: Record<string, string> = { eligible: 'Open to', signed_up: 'Signed up', matched: 'Found somebody', first_meeting: 'First meeting held', completed: 'Completed' };

/** How many people are left at each step. A step that too few reached keeps its row without a number. */
export function FunnelCard({ snapshot }: { snapshot: Snapshot }) {
  const steps = snapshot.cells.filter(({ figure }) => figure === 'funnel');
  const most = Math.max(1, ...steps.map(({ n }) => n ?? 0));
  return (
    <Card title="From invitation to completion" detail="people, and the share of the step before">
      <CardSection>
        <ul className={styles['funnel']} aria-label="From invitation to completion">
          {steps.map((step, index) => {
            const count = step.n ?? (step.of === null || step.value === null ? null : Math.round((step.of * step.value) / 100));
            return (
              <li key={step.category}>
                <span>{stepNames[step.category] ?? step.category}</span>
                {step.hidden ? (
                  <span className={styles['hiddenStep']}><SuppressedCell reason="Fewer than 7 people: not shown" /></span>
                ) : (
                  <>
                    <span className={styles['bar']} data-context={index === 0 || undefined} data-band={step.band ?? undefined} aria-hidden="true">
                      <i style={{ width: `${(100 * (count ?? 0)) / most}%` }} />
                    </span>
                    <b className="al-num">{step.n === null ? '' : number(step.n)}</b>
                    <small className="al-num">{step.band === null ? (step.value === null ? '' : `${step.value} %`) : `${step.band} ${step.value} %`}</small>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </CardSection>
    </Card>
  );
}
