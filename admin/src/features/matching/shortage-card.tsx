import { useQuery } from '@tanstack/react-query';
import type { Ask } from '@alongside/shared/asks';
import { Button, Progress } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { counted, number } from '../../ui/number-words.ts';
import { ErrorNote, PageState } from '../../ui/page-state.tsx';
import { GainRows } from './gain-rows.tsx';
import { isBusy, shortageQuery } from './matching-queries.ts';
import type { Round, Shortage } from './matching-types.ts';
import styles from './shortage-card.module.css';

const shown = 6;

/** What one more mentor, and one more place, would do for a round: each the whole round solved again. */
export function ShortageCard({ round, asks }: { round: Round; asks: readonly Ask[] }) {
  const query = useQuery(shortageQuery(round.id));
  const leavesListsOut = round.settings.rules.objective.kind === 'stable' && (asks.includes('wishes') || asks.includes('mentor_wishes'));
  return (
    <Card title="What one more mentor would do" detail="Each the whole round solved again">
      <CardSection>
        <PageState query={query}>{(shortage) => <ShortageState shortage={shortage} round={round} />}</PageState>
        {leavesListsOut ? <p className={styles['note']}>Worked out by fit alone: whom people rank first counts in the round, and is private.</p> : null}
      </CardSection>
    </Card>
  );
}

function ShortageState({ shortage, round }: { shortage: Shortage; round: Round }) {
  if (shortage !== null && isBusy(shortage.state)) return <UnderWay shortage={shortage} roundId={round.id} />;
  const again = round.state === 'ready' ? <AskAgain roundId={round.id} first={shortage === null} /> : null;
  if (shortage === null) return <div className={styles['asking']}><p>Nobody has worked it out for this round.</p>{again}</div>;
  if (shortage.state === 'failed') return <div className={styles['asking']}><p>This could not be worked out. The number for whoever runs Alongside: <code>{shortage.failureId}</code></p>{again}</div>;
  if (shortage.result === null) return <div className={styles['asking']}><p>This was stopped before anything came of it.</p>{again}</div>;
  return (
    <>
      <Gains result={shortage.result} />
      {shortage.state === 'stopped' ? <div className={styles['asking']}><p>This was stopped before everything was tried.</p>{again}</div> : null}
    </>
  );
}

function Gains({ result: { skills, skillsNotTried, mentors, mentorsNotTried } }: { result: NonNullable<NonNullable<Shortage>['result']> }) {
  return (
    <>
      <div className={styles['gains']}>
        <section>
          <h3>One more who offers</h3>
          {skills.length === 0 ? <p>No skill to try.</p> : <GainRows label="What one more mentor would do, by skill" rows={skills.slice(0, shown).map(({ skill, addedPlaces, ...gain }) => ({ ...gain, label: skill, note: counted(addedPlaces, 'place') }))} />}
        </section>
        <section>
          <h3>One more place with</h3>
          {mentors.length === 0 ? <p>No mentor’s places are short.</p> : <GainRows label="What one more place would do, by mentor" rows={mentors.slice(0, shown).map(({ mentor, ...gain }) => ({ ...gain, label: mentor.name }))} />}
        </section>
      </div>
      <p className={styles['note']}>
        The mentor added is like the one in the middle of those who offer the skill, with as many places. {triedWords(skills.length + mentors.length, skillsNotTried, mentorsNotTried)}
      </p>
    </>
  );
}

function triedWords(tried: number, skills: number, mentors: number): string {
  const left = [skills === 0 ? '' : counted(skills, 'further skill'), mentors === 0 ? '' : counted(mentors, 'further mentor')].filter((words) => words !== '');
  return `Tried: ${number(tried)}, those shortest of places first${left.length === 0 ? '' : `; not tried: ${left.join(' and ')}`}.`;
}

function UnderWay({ shortage, roundId }: { shortage: NonNullable<Shortage>; roundId: string }) {
  const stop = useAction(trpc.matching.stopShortage.mutationOptions(), { refreshes: [trpc.matching.shortage.queryFilter({ roundId })] });
  const { progressDone: done, progressTotal: total, cancelRequested } = shortage;
  return (
    <div className={styles['asking']}>
      <Progress value={total === 0 ? 0 : (done / total) * 100} size="sm" aria-label="Progress" />
      <p role="status">{cancelRequested ? 'Stopping.' : total === 0 ? 'About to be worked out.' : `Solving again with one more, ${done} of ${total}.`}</p>
      <Button size="xs" disabled={cancelRequested} loading={stop.isPending} onClick={() => stop.run({ roundId })}>Stop</Button>
      {stop.error === null ? null : <ErrorNote error={stop.error} onRetry={stop.retry} />}
    </div>
  );
}

function AskAgain({ roundId, first }: { roundId: string; first: boolean }) {
  const ask = useAction(trpc.matching.askForShortage.mutationOptions(), { refreshes: [trpc.matching.shortage.queryFilter({ roundId })] });
  return (
    <>
      <Button size="xs" loading={ask.isPending} onClick={() => ask.run({ roundId })}>{first ? 'Work it out' : 'Work it out again'}</Button>
      {ask.error === null ? null : <ErrorNote error={ask.error} onRetry={ask.retry} />}
    </>
  );
}
