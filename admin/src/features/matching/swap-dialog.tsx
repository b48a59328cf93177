import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio, Select } from '@mantine/core';
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
  const [exchangeWith, setExchangeWith] = useState<string | null>(null);
  const choose = (value: string) => {
    setChosen(value);
    setExchangeWith(null);
  };
  const query = useQuery(trpc.matching.alternatives.queryOptions({ roundId, menteeId: mentee.participantId, limit: shownMentors }, { staleTime: 0 }));
  const change = useAction(trpc.matching.changeByHand.mutationOptions(), {
    refreshes: everythingOfMatching(),
    onDone: () => {
      toast({ text: chosen === none ? `${mentee.name} has no mentor in this round now` : `${mentee.name} has another mentor in this round` });
      onClose();
    },
  });

  const alternative = query.data?.find(({ mentor }) => mentor.participantId === chosen);
  const needsExchange = alternative?.placesLeft === 0;
  const isReady = chosen === none || (alternative !== undefined && (!needsExchange || exchangeWith !== null));
  return (
    <Modal opened onClose={onClose} size={560} centered classNames={{ title: styles['title'] ?? '' }} title={present === null ? `Find a mentor for ${mentee.name}` : `Another mentor for ${mentee.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className={styles['text']}>{present === null ? 'Nobody learns of this before the round is published.' : `${present.name} is the mentor in this round. Nobody learns of a change before the round is published.`}</p>
      <PageState query={query}>
        {(mentors) => (
          <Radio.Group aria-label="Mentor" value={chosen} onChange={choose}>
            <ul className={styles['choices']}>
              {mentors.map((row) => <Choice key={row.mentor.participantId} alternative={row} />)}
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
      {alternative !== undefined && needsExchange ? (
        <Select
          className={styles['exchange'] ?? ''}
          label={present === null ? `In whose place with ${alternative.mentor.name}?` : `With whom of ${alternative.mentor.name}’s mentees to exchange?`}
          description={present === null ? 'They are then without a mentor in this round.' : `They get ${present.name} instead, where the rules allow it.`}
          placeholder="Choose a mentee"
          data={alternative.mentees.map(({ participantId, name, site }) => ({ value: participantId, label: site === null ? name : `${name}, ${site}` }))}
          value={exchangeWith}
          onChange={setExchangeWith}
        />
      ) : null}
      {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
      <div className={styles['actions']}>
        <Button onClick={onClose}>Keep as it is</Button>
        <Button
          variant="filled"
          disabled={!isReady}
          loading={change.isPending}
          onClick={() => change.run({ roundId, menteeId: mentee.participantId, mentorId: chosen === none ? null : chosen, ...(needsExchange && exchangeWith !== null ? { exchangeWith } : {}) })}
        >
          {chosen === none ? 'Leave without a mentor' : present === null ? 'Make this pair' : needsExchange ? 'Exchange mentors' : 'Swap mentor'}
        </Button>
      </div>
    </Modal>
  );
}

function Choice({ alternative: { mentor, score, placesLeft, contributions } }: { alternative: Alternative }) {
  const room = placesLeft === 0 ? 'Full in this round' : `${counted(placesLeft, 'place')} left`;
  return (
    <li>
      <Radio value={mentor.participantId} label={<>{mentor.name}<small>{`${shortWhy(contributions)}. ${room}.`}</small></>} />
      <b>{fit(score)}</b>
    </li>
  );
}
