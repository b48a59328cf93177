import { useQuery } from '@tanstack/react-query';
import { Textarea } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { Contributions } from './contributions.tsx';
import { fit } from './fit.ts';
import type { Judgement, Rules } from './matching-types.ts';
import { ruleWords } from './rule-words.ts';
import styles from './judged-pair.module.css';

export const judgeQuery = (input: { roundId: string; menteeId: string; mentorId: string }) => trpc.matching.judgePair.queryOptions(input, { staleTime: 0 });

/** Shortest reason that the server takes. */
export const shortestReason = 3;

/** Whether this pair may be made: no hard rule stands against it, and a soft one only with a reason. */
export function mayPair({ broken, placesLeft }: Judgement, reason: string): boolean {
  return placesLeft > 0 && broken.every(({ soft }) => soft) && (broken.length === 0 || reason.trim().length >= shortestReason);
}

/** What a coordinator reads before pairing two by hand: their fit, and which rules stand against them. */
export function JudgedPair({ roundId, menteeId, mentorId, rules, reason, onReason }: {
  roundId: string;
  menteeId: string;
  mentorId: string;
  rules: Rules;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const query = useQuery(judgeQuery({ roundId, menteeId, mentorId }));
  return (
    <PageState query={query}>
      {({ score, contributions, broken }) => (
        <div className={styles['judged']}>
          <p><b>{fit(score)}</b> of 100 by the criteria of this round</p>
          <BrokenRules broken={broken} rules={rules} />
          {broken.length === 0 || broken.some(({ soft }) => !soft) ? null : (
            <Textarea
              label="Why pair them all the same?"
              description="Stands with the pair for whoever reviews the round. Mentee and mentor do not see it."
              required
              autosize
              minRows={2}
              maxLength={300}
              value={reason}
              onChange={(event) => onReason(event.currentTarget.value)}
            />
          )}
          <div className={styles['criteria']}><Contributions contributions={contributions} /></div>
        </div>
      )}
    </PageState>
  );
}

function BrokenRules({ broken, rules }: { broken: Judgement['broken']; rules: Rules }) {
  if (broken.length === 0) return <p className={styles['fine']}><Icon name="check" /> No rule stands against them.</p>;
  return (
    <ul className={styles['broken']} aria-label="Rules that stand against the pair">
      {broken.map(({ rule, soft }) => (
        <li key={rule} data-soft={soft || undefined}>
          <Icon name={soft ? 'warn' : 'ban'} />
          <span><b>{ruleWords(rule, rules)}.</b> {soft ? 'Can be set aside for these two, with a reason.' : 'Cannot be set aside.'}</span>
        </li>
      ))}
    </ul>
  );
}
