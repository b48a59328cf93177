import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { trpc } from '../../api/client.ts';
import { counted } from '../../ui/number-words.ts';
import { ErrorNote, PageState } from '../../ui/page-state.tsx';
import { shortWhy } from './explanation-words.ts';
import { fit } from './fit.ts';
import { JudgedPair, judgeQuery, mayPair } from './judged-pair.tsx';
import type { Alternative, Pair, Rules } from './matching-types.ts';
import { useChangeByHand } from './use-change-by-hand.ts';
import styles from './swap-dialog.module.css';

const shownMentors = 12;

/**
 * Gives a mentee of a draft another mentor: one of the next best, or anybody with a place, for whom fit and rules are
 * read before they are paired.
 */
export function SwapDialog({ roundId, rules, mentee, present, setAsideBefore, onClose }: {
  roundId: string;
  rules: Rules;
  mentee: Pair['mentee'];
  /** The mentor the mentee has now; null for somebody left out. */
  present: Pair['mentor'] | null;
  setAsideBefore?: string | undefined;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [exchangeWith, setExchangeWith] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const choose = (value: string | null) => {
    setChosen(value);
    setExchangeWith(null);
    setReason('');
  };
  const { participantId: menteeId } = mentee;
  const query = useQuery(trpc.matching.alternatives.queryOptions({ roundId, menteeId, limit: shownMentors }, { staleTime: 0 }));
  const alternative = query.data?.find(({ mentor }) => mentor.participantId === chosen);
  const isOther = chosen !== null && query.data !== undefined && alternative === undefined;
  const judged = useQuery({ ...judgeQuery({ roundId, menteeId, mentorId: chosen ?? menteeId }), enabled: isOther });
  const change = useChangeByHand({
    setAsideBefore,
    done: () => (present === null ? `${mentee.name} has a mentor in this round` : `${mentee.name} has another mentor in this round`),
    onDone: onClose,
  });

  const needsExchange = alternative?.placesLeft === 0;
  const isReady = alternative === undefined ? isOther && judged.data !== undefined && mayPair(judged.data, reason) : !needsExchange || exchangeWith !== null;
  const save = () =>
    change.run({
      roundId,
      menteeId,
      mentorId: chosen,
      ...(needsExchange && exchangeWith !== null ? { exchangeWith } : {}),
      ...(isOther && reason.trim() !== '' ? { setAside: reason.trim() } : {}),
    });
  return (
    <Modal opened onClose={onClose} size={560} centered classNames={{ title: styles['title'] ?? '' }} title={present === null ? `Find a mentor for ${mentee.name}` : `Another mentor for ${mentee.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className={styles['text']}>{present === null ? 'Nobody learns of this before the round is published.' : `${present.name} is the mentor in this round. Nobody learns of a change before the round is published.`}</p>
      <PageState query={query}>
        {(mentors) => (
          <>
            {mentors.length === 0 ? <p className={styles['nobody']}>The rules leave no other mentor.</p> : <NextBest mentors={mentors} chosen={chosen} onChoose={choose} />}
            <AnybodyWithRoom roundId={roundId} not={[present, ...mentors.map(({ mentor }) => mentor)]} chosen={isOther ? chosen : null} onChoose={choose} />
          </>
        )}
      </PageState>
      {isOther ? <JudgedPair roundId={roundId} menteeId={menteeId} mentorId={chosen} rules={rules} reason={reason} onReason={setReason} /> : null}
      {alternative !== undefined && needsExchange ? (
        <Select
          className={styles['exchange'] ?? ''}
          label={present === null ? `In whose place with ${alternative.mentor.name}?` : `With whom of ${alternative.mentor.name}’s mentees to exchange?`}
          description={present === null ? 'They are then without a mentor in this round.' : `They get ${present.name} instead, where the rules allow it.`}
          placeholder="Choose a mentee"
          data={optionsOf(alternative.mentees)}
          value={exchangeWith}
          onChange={setExchangeWith}
        />
      ) : null}
      {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
      <div className={styles['actions']}>
        <Button onClick={onClose}>Keep as it is</Button>
        <Button variant="filled" disabled={!isReady} loading={change.isPending} onClick={save}>
          {present === null ? 'Make this pair' : needsExchange ? 'Exchange mentors' : 'Swap mentor'}
        </Button>
      </div>
    </Modal>
  );
}

function NextBest({ mentors, chosen, onChoose }: { mentors: readonly Alternative[]; chosen: string | null; onChoose: (mentorId: string) => void }) {
  return (
    <Radio.Group aria-label="Mentor" value={chosen ?? ''} onChange={onChoose}>
      <ul className={styles['choices']}>
        {mentors.map(({ mentor, score, placesLeft, contributions }) => {
          const room = placesLeft === 0 ? 'Full in this round' : `${counted(placesLeft, 'place')} left`;
          return (
            <li key={mentor.participantId}>
              <Radio value={mentor.participantId} label={<>{mentor.name}<small>{`${shortWhy(contributions)}. ${room}.`}</small></>} />
              <b>{fit(score)}</b>
            </li>
          );
        })}
      </ul>
    </Radio.Group>
  );
}

/** Mentors with a place who are not among the next best, mostly since a rule stands against them. */
function AnybodyWithRoom({ roundId, not, chosen, onChoose }: { roundId: string; not: readonly (Pair['mentor'] | null)[]; chosen: string | null; onChoose: (mentorId: string | null) => void }) {
  const { data = [] } = useQuery(trpc.matching.room.queryOptions({ roundId }));
  const listed = new Set(not.map((mentor) => mentor?.participantId));
  const others = data.map(({ mentor }) => mentor).filter(({ participantId }) => !listed.has(participantId));
  if (others.length === 0) return null;
  return (
    <Select
      className={styles['exchange'] ?? ''}
      label="Somebody else with a place"
      description="You see how they fit, and which rules stand against them, before you decide."
      placeholder="Choose a mentor"
      searchable
      clearable
      data={optionsOf(others)}
      value={chosen}
      onChange={onChoose}
    />
  );
}

function optionsOf(people: readonly Pair['mentor'][]) {
  return people.map(({ participantId, name, site }) => ({ value: participantId, label: site === null ? name : `${name}, ${site}` }));
}
