import { Anchor } from '@mantine/core';
import { Card, CardSection } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Note } from '../../ui/note.tsx';
import { dateText, dayAndTimeText } from '../../ui/time-words.ts';
import { type Lottery, peopleWords, type Record } from './lottery-words.ts';
import styles from './lottery.module.css';

/** A lottery that was called off before its draw: what stays of it. */
export function CalledOffPage({ lottery: { address, drawnRole }, record: { commitment, committedAt }, calledOff: { at, reason } }: { lottery: Lottery; record: Record; calledOff: NonNullable<Record['calledOff']> }) {
  return (
    <div className="al-stack">
      <Note tone="info">{`The draw was called off on ${dayAndTimeText(new Date(at))}, before anything was drawn. All ${peopleWords[drawnRole].many} who signed up take part in the matching.`}</Note>
      <Card title="What stays on record">
        <CardSection>
          <div className={styles['stack']}>
            <p className={styles['reason']}>{reason}</p>
            <p className={styles['text']}>{`The hash was published on ${dateText(committedAt)} and stays with the reason in the public record. Its seed is destroyed: nobody knows whom it would have favoured.`}</p>
            <CopyField label="Hash of the seed" value={commitment} />
            <Anchor href={address} target="_blank" rel="noopener">Public record</Anchor>
          </div>
        </CardSection>
      </Card>
    </div>
  );
}
