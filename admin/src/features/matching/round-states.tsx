import type { FormatWords } from '@alongside/shared/format-words';
import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { counted, number } from '../../ui/number-words.ts';
import { EmptyState, ErrorNote } from '../../ui/page-state.tsx';
import { dayAndTimeText, sinceText } from '../../ui/time-words.ts';
import { refreshMatching } from './matching-queries.ts';
import type { Overview, Round, Rules } from './matching-types.ts';
import { changedWords, conflictWords, durationWords, gapWords, proofWords } from './round-words.ts';
import { formedWords, peopleWords, wordsIn, type Shape } from './shape-words.ts';
import styles from './round-states.module.css';

/** When it ran and what is proved of it, under the title. */
export function RoundSentence({ round, shape, now }: { round: Round; shape: Shape; now: Date }) {
  const { summary, state, startedAt, finishedAt, publishedAt, createdAt } = round;
  if (state === 'queued' || state === 'running' || finishedAt === null) return <>Started {sinceText(new Date(createdAt), now)}.</>;
  const gap = summary === null ? null : shape.kind === 'pairs' ? gapWords(summary, round.settings.rules) : formedWords(shape, summary);
  const ran = startedAt === null ? '' : `Ran ${sinceText(new Date(finishedAt), now)} in ${durationWords(startedAt, finishedAt)}.`;
  return (
    <>
      {publishedAt === null ? ran : `Published ${dayAndTimeText(new Date(publishedAt))}. ${ran}`}
      {summary?.proved ? (
        <span className={styles['proof']}>
          <Icon name="check" />
          {proofWords(round.settings.rules)}
        </span>
      ) : null}
      {gap === null ? null : <span className={styles['by-hand']}>{gap}</span>}
      {summary !== null && summary.changedByHand > 0 ? <span className={styles['by-hand']}>{changedWords(summary, round.settings.rules)}</span> : null}
    </>
  );
}

/** What a round shows that has no result: its progress, or what went wrong. */
export function RoundTrouble({ said, round, rules }: { said: FormatWords; round: Round; rules: Rules }) {
  switch (round.state) {
    case 'queued':
    case 'running':
      return <RoundProgress said={said} round={round} />;
    case 'infeasible':
      return (
        <Card title={round.conflicts.some(({ conflict }) => conflict.code === 'too_large') ? 'This round is too large' : 'These demands cannot all be met'}>
          <CardSection>
            <ul className={styles['conflicts']}>
              {round.conflicts.map((named, index) => <li key={index}><Icon name="warn" />{conflictWords(named, rules, said)}</li>)}
            </ul>
            <Note>{conflictAdvice(round.conflicts)}</Note>
          </CardSection>
        </Card>
      );
    case 'failed':
      return (
        <Card label="The round failed">
          <EmptyState
            title="This round failed"
            text={<>Nothing was changed and nobody was told. Run it again; if it stays, give this number to whoever runs Alongside: <code>{round.failureId}</code></>}
          />
        </Card>
      );
    default:
      return (
        <Card label="The round was cancelled">
          <EmptyState title="This round was cancelled" text="It left nothing behind. Run another whenever you like." />
        </Card>
      );
  }
}

function conflictAdvice(conflicts: Round['conflicts']): string {
  const found = conflicts.map(({ conflict }) => conflict);
  if (found.some(({ code }) => code === 'too_large')) return 'As many as possible, without wishes, takes the largest rounds. Choose that aim, or split the programme, then run again.';
  const loads = found.find((conflict) => conflict.code === 'minimum_loads');
  return loads
    ? `Ask for fewer mentees for every mentor, find more mentees or loosen a rule, then run again. ${smallestWords(loads.isSmallest, loads.mentors.length + loads.locked.length)}`
    : 'Take back a lock below, or switch off the rule, then run again. Nothing else stands in the way.';
}

function smallestWords(isSmallest: boolean, count: number): string {
  if (!isSmallest) return 'Time ran out before it was known whether all of these demands stand in the way.';
  return count === 1 ? 'Nothing else stands in the way.' : 'Any one of these demands less, and the others can be met.';
}

function RoundProgress({ said: { seeker }, round }: { said: FormatWords; round: Round }) {
  const cancel = useAction(trpc.matching.cancelRound.mutationOptions(), { ...refreshMatching() });
  const shown = useRef<HTMLDivElement>(null);
  // The button that began it may stand far below.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { progressDone: done, progressTotal: total } = round;
  const share = total === 0 ? 0 : Math.round((done / total) * 100);
  const words = round.cancelRequested
    ? 'Stopping'
    : round.state === 'queued'
      ? 'Waiting for its turn'
      : done * 2 <= total
        ? `Scoring every pair, ${number(done)} of ${counted(total / 2, seeker.one)}`
        : `Finding the best matching, ${number(Math.round(done - total / 2))} of ${counted(total / 2, seeker.one)}`;
  return (
    <Card title="The round is running">
      <CardSection>
        <div className={styles['progress']} ref={shown}>
          <Progress value={share} aria-label="Progress of the round" size="sm" />
          <p role="status">{words}.</p>
          <Button disabled={round.cancelRequested} loading={cancel.isPending} onClick={() => cancel.run({ roundId: round.id })}>Cancel the round</Button>
          {cancel.error === null ? null : <ErrorNote error={cancel.error} onRetry={cancel.retry} />}
        </div>
      </CardSection>
    </Card>
  );
}

/** Before the first round: what is missing, or that all is there to begin. */
export function NoRound({ people, shape, children }: { people: Overview['people']; shape: Shape; children: ReactNode }) {
  const { mentees, placed } = people;
  const { seeker, company } = wordsIn(shape);
  const isMissing = people.mentors === 0 && shape.kind !== 'peers';
  const waiting = mentees - placed;
  if (mentees === 0 || isMissing) {
    return (
      <Card label="Nobody to match yet">
        <EmptyState
          title={mentees === 0 && (isMissing || shape.kind === 'peers') ? 'Nobody has signed up yet' : `No ${mentees === 0 ? seeker.one : 'mentor'} has signed up yet`}
          text={`Matching needs at least ${shape.kind === 'peers' ? 'two people' : 'one of each'}. Put the programme’s snippet on a page, or invite people; sign-ups show here at once.`}
        />
      </Card>
    );
  }
  return (
    <div className={styles['first']}>
      <div>{children}</div>
      <Card label="Before the first round">
        <EmptyState
          title={waiting === 0 ? `Everybody has a ${company}` : 'Ready for the first round'}
          text={
            waiting === 0
              ? 'A round would have nobody to place. New sign-ups show here at once.'
              : `${peopleWords(shape, people)} Turn the dials, read what would come out, and run. A round is a draft: nobody is told before you publish it.`
          }
        />
      </Card>
    </div>
  );
}
