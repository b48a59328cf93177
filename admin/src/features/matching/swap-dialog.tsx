import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote, PageState } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { shortWhy } from './explanation-words.ts';
import { counted, fit } from './fit.ts';
import { everythingOfMatching } from './matching-queries.ts';
import type { Alternative, Pair } from './matching-types.ts';
import styles from './swap-dialog.module.css';

const none = 'none';
const shownMentors = 12;

/** Gives a mentee another mentor of the round, or none. Mentors whom a rule forbids are not offered. */
export function SwapDialog({ roundId, mentee, present, onClose }: {
  roundId: string;
  mentee: Pair['mentee'];
  /** The mentor the mentee has now; null for somebody left out. */
  present: Pair['mentor'] | null;
  onClose: () => void;
}) {
  const toast = useToast();
  const [chosen, setChosen] = useState('');
  const query = useQuery(trpc.matching.alternatives.queryOptions({ roundId, menteeId: mentee.participantId, limit: shownMentors }, { staleTime: 0 }));
  const change = useAction(trpc.matching.changeByHand.mutationOptions(), {
    refreshes: everythingOfMatching(),
    onDone: () => {
      toast({ text: chosen === none ? `${mentee.name} has no mentor in this round now` : `${mentee.name} has another mentor in this round` });
      onClose();
    },
  });

  return (
    <Modal opened onClose={onClose} size={560} centered title={present === null ? `Find a mentor for ${mentee.name}` : `Another mentor for ${mentee.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className={styles['text']}>{present === null ? 'Nobody learns of this before the round is published.' : `${present.name} is the mentor in this round. Nobody learns of a change before the round is published.`}</p>
      <PageState query={query}>
        {(mentors) => (
          <Radio.Group aria-label="Mentor" value={chosen} onChange={setChosen}>
            <ul className={styles['choices']}>
              {mentors.map((alternative) => <Choice key={alternative.mentor.participantId} alternative={alternative} />)}
              {mentors.length === 0 ? <li className={styles['nobody']}>The rules leave no other mentor.</li> : null}
              {present === null ? null : (
                <li>
                  <Radio value={none} label="No mentor in this round" />
                </li>
              )}
            </ul>
          </Radio.Group>
        )}
      </PageState>
      {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
      <div className={styles['actions']}>
        <Button onClick={onClose}>Keep as it is</Button>
        <Button
          variant="filled"
          disabled={chosen === ''}
          loading={change.isPending}
          onClick={() => change.run({ roundId, menteeId: mentee.participantId, mentorId: chosen === none ? null : chosen })}
        >
          {chosen === none ? 'Leave without a mentor' : present === null ? 'Make this pair' : 'Swap mentor'}
        </Button>
      </div>
    </Modal>
  );
}

function Choice({ alternative: { mentor, score, placesLeft, contributions } }: { alternative: Alternative }) {
  const full = placesLeft === 0;
  return (
    <li data-full={full || undefined}>
      <Radio
        value={mentor.participantId}
        disabled={full}
        label={mentor.name}
        description={`${shortWhy(contributions)}. ${full ? 'Full in this round.' : `${counted(placesLeft, 'place')} left.`}`}
      />
      <b>{fit(score)}</b>
    </li>
  );
}
