import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { trpc } from '../../api/client.ts';
import { counted, listed } from '../../ui/number-words.ts';
import { ShareBar } from '../../ui/charts/share-bar.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { fit } from './fit.ts';
import type { Alternative, Pair, SwapCosts as Answer } from './matching-types.ts';
import styles from './swap-costs.module.css';

type Costs = Extract<Answer, { kind: 'costs' }>;
type Cost = Costs['costs'][number]['cost'];

/** What each of the next best mentors would cost the whole round, worked out when asked for. */
export function SwapCosts({ roundId, mentee, alternatives }: { roundId: string; mentee: Pair['mentee']; alternatives: readonly Alternative[] }) {
  const [isAsked, setAsked] = useState(false);
  if (alternatives.length === 0) return null;
  if (!isAsked) return <Button size="xs" onClick={() => setAsked(true)}>What would a swap cost?</Button>;
  return <Answered roundId={roundId} mentee={mentee} alternatives={alternatives} />;
}

function Answered({ roundId, mentee, alternatives }: { roundId: string; mentee: Pair['mentee']; alternatives: readonly Alternative[] }) {
  const query = useQuery(trpc.matching.swapCosts.queryOptions({ roundId, menteeId: mentee.participantId, mentorIds: alternatives.map(({ mentor }) => mentor.participantId) }, { trpc: { context: { alone: true } } }));
  return (
    <section className={styles['costs']} aria-label={`What a swap would cost for ${mentee.name}`}>
      <PageState query={query}>
        {(answer) => {
          switch (answer.kind) {
            case 'stable':
              return <p>In this aim nobody would rather swap, and there is no total that a swap could cost.</p>;
            case 'groups':
              return <p>Groups are formed as a whole, so a single swap has no cost of its own.</p>;
            case 'no_answer':
              return <p>As people and demands are now, this round could not be solved, so there is nothing to compare with.</p>;
            case 'costs':
              return <CostList answer={answer} alternatives={alternatives} />;
          }
        }}
      </PageState>
    </section>
  );
}

function CostList({ answer: { costs, differing }, alternatives }: { answer: Costs; alternatives: readonly Alternative[] }) {
  const most = Math.max(1, ...costs.map(({ cost }) => cost?.score ?? 0));
  return (
    <>
      <ul>
        {alternatives.map(({ mentor, score }) => {
          const cost = costs.find(({ mentorId }) => mentorId === mentor.participantId)?.cost ?? null;
          return (
            <li key={mentor.participantId}>
              <span className={styles['mentor']}>{mentor.name} <b>{fit(score)}</b></span>
              <span className={styles['bar']}><ShareBar share={(cost?.score ?? 0) / most} color={2} /></span>
              <span className={styles['amount']}>{amountWords(cost)}</span>
              <span className={styles['moves']}>{movesWords(cost)}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles['note']}>
        Each is the whole round solved again with that pair, everybody else placed as well as can be then.
        {differing === 0 ? '' : ` ${counted(differing, 'mentee has', 'mentees have')} another mentor in this round than the best matching gives now, from which these costs are counted.`}
      </p>
    </>
  );
}

/** "−3.2 points in all, and 1 mentee less placed" */
function amountWords(cost: Cost): string {
  if (cost === null) return 'Cannot be';
  const points = Math.abs(cost.score / 100).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  const words = cost.score > 0 ? `−${points} points in all` : cost.score < 0 ? `+${points} points in all` : 'Costs nothing';
  return cost.placed > 0 ? `${words}, ${counted(cost.placed, 'mentee')} fewer placed` : words;
}

const namesShown = 3;

/** Those who would go without come first. */
function movesWords(cost: Cost): string {
  if (cost === null) return 'A lock holds them, or a mentor would be left with too few.';
  if (cost.moved.length === 0) return 'Nobody else moves.';
  const moves = cost.moved.toSorted((a, b) => Number(a.mentor !== null) - Number(b.mentor !== null)).map(({ mentee, mentor }) => `${mentee.name} to ${mentor?.name ?? 'no one'}`);
  const others = moves.length - namesShown;
  return `Moves ${listed(others > 1 ? [...moves.slice(0, namesShown), counted(others, 'other')] : moves)}.`;
}
