import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { listed } from '../../ui/number-words.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { Contributions } from './contributions.tsx';
import { fit } from './fit.ts';
import type { Pair, Rules } from './matching-types.ts';
import { ruleWords } from './rule-words.ts';
import { SwapCosts } from './swap-costs.tsx';
import { useChangeByHand } from './use-change-by-hand.ts';
import styles from './pair-detail.module.css';

const nextBest = 2;

/** The fit of a pair opened into its criteria, with what can be done about it. */
export function PairDetail({ roundId, rules, pair, canChange, onDecide, onSwap }: {
  roundId: string;
  rules: Rules;
  pair: Pair;
  /** Only a draft can be changed. */
  canChange: boolean;
  onDecide: (decision: 'locked' | 'banned' | null) => void;
  onSwap: () => void;
}) {
  const alternatives = useQuery(trpc.matching.alternatives.queryOptions({ roundId, menteeId: pair.mentee.participantId }));
  const unpair = useChangeByHand({ done: () => `${pair.mentee.name} and ${pair.mentor.name} are no pair in this round now`, setAsideBefore: pair.setAside?.reason });
  return (
    <div className={styles['detail']}>
      <Contributions contributions={pair.contributions} />
      {pair.setAside === null ? null : <Note tone="warn"><b>Set aside for them: {listed(pair.setAside.rules.map((rule) => ruleWords(rule, rules).toLocaleLowerCase('en-GB')))}.</b> {pair.setAside.reason}</Note>}
      {unpair.error === null ? null : <ErrorNote error={unpair.error} onRetry={unpair.retry} />}
      <div className={styles['actions']}>
        {canChange ? (
          <>
            <Button size="xs" leftSection={<Icon name="lock" />} onClick={() => onDecide(pair.decision === 'locked' ? null : 'locked')}>
              {pair.decision === 'locked' ? 'Unlock pair' : 'Lock pair'}
            </Button>
            <Button size="xs" leftSection={<Icon name="ban" />} onClick={() => onDecide(pair.decision === 'banned' ? null : 'banned')}>
              {pair.decision === 'banned' ? 'Allow pair again' : 'Never pair'}
            </Button>
            <Button size="xs" leftSection={<Icon name="swap" />} onClick={onSwap}>Swap mentor…</Button>
            <Button size="xs" loading={unpair.isPending} onClick={() => unpair.run({ roundId, menteeId: pair.mentee.participantId, mentorId: null })}>Unpair</Button>
          </>
        ) : null}
        <span className={styles['next']}>
          {alternatives.data === undefined
            ? ''
            : alternatives.data.length === 0
              ? 'No other mentor is allowed by the rules.'
              : `Next best: ${alternatives.data
                  .slice(0, nextBest)
                  .map(({ mentor, score, placesLeft }) => `${mentor.name} ${fit(score)}${placesLeft === 0 ? ', full' : ''}`)
                  .join(' · ')}`}
        </span>
        {canChange ? <SwapCosts roundId={roundId} mentee={pair.mentee} alternatives={alternatives.data ?? []} /> : null}
      </div>
    </div>
  );
}
