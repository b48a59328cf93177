import { Card, CardSection } from '../../ui/card.tsx';
import { longDateText } from '../../ui/time-words.ts';
import { countText, overallOf, valueText, type Snapshot } from './outcome-words.ts';
import styles from './outcomes.module.css';

/** What the figures rest on and what they cannot say. */
export function TrustCard({ snapshot }: { snapshot: Snapshot }) {
  const response = overallOf(snapshot, 'response');
  const kept = snapshot.cells.filter(({ hidden, asOf }) => !hidden && asOf < snapshot.takenAt);
  return (
    <Card title="How far to trust this">
      <CardSection>
        <div className={styles['trust']}>
          <p>{`Figures were taken on ${longDateText(snapshot.takenAt)} and stand still until the next snapshot. Shares without an interval count everybody in the programme; only survey answers are a part of them.`}</p>
          <p>
            {snapshot.wave === null
              ? 'No survey has closed yet, so nothing here says what people think of the programme.'
              : response === undefined || response.hidden
                ? `The survey that closed on ${longDateText(snapshot.wave.closesAt)} is too small to say how many answered.`
                : `${valueText(response, 'percent')} answered the survey that closed on ${longDateText(snapshot.wave.closesAt)} (${countText(response, 'percent')}). Those who did not may think otherwise. Answers are confidential, not anonymous.`}
          </p>
          <p>Nothing here compares participants with colleagues who did not take part: no figure on this page is an effect of mentoring.</p>
          <p>{`Groups under ${snapshot.smallestGroup} are hidden, and enough others with them that none can be worked out, in the file too. A number is renewed only when nobody or at least ${snapshot.smallestGroup} people came or went${kept.length > 0 ? `; ${kept.length === 1 ? 'one figure here is' : `${kept.length} figures here are`} older for that reason` : ''}.`}</p>
        </div>
      </CardSection>
    </Card>
  );
}
