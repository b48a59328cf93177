import { Switch } from '@mantine/core';
import { useState } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { counted } from '../../ui/number-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { refreshMatching } from './matching-queries.ts';
import type { Round, Summary } from './matching-types.ts';
import { unmatchedCount } from './round-words.ts';
import { madeWords, type Shape } from './shape-words.ts';
import styles from './publish-dialog.module.css';

interface StalePair {
  menteeName: string;
  mentorName: string;
  reason: 'left' | 'mentee_placed' | 'mentor_full' | 'together';
}

const staleWords: Record<StalePair['reason'], string> = {
  left: 'one of the two takes part no more',
  mentee_placed: 'the mentee has a mentor by now',
  mentor_full: 'the mentor has no free place any more',
  together: 'the two are together already',
};

/** Says who learns what before anybody is told. */
export function PublishDialog({ opened, round, shape, summary, onClose, onLook }: {
  opened: boolean;
  round: Round;
  shape: Shape;
  summary: Summary;
  onClose: () => void;
  /** Leads to the pairs worth a look. */
  onLook: () => void;
}) {
  const toast = useToast();
  const [tellUnmatched, setTellUnmatched] = useState(true);
  const publish = useAction(trpc.matching.publish.mutationOptions(), {
    ...refreshMatching(),
    onDone: ({ mentorships }) => {
      toast({ text: `${counted(mentorships, 'mentorship')} began, and everyone is being told` });
      onClose();
    },
  });
  const pairs = madeWords(shape, summary);
  const left = unmatchedCount(summary);
  const idle = shape.kind === 'peers' ? 0 : summary.mentors - summary.mentorsUsed;
  const stale = staleOf(publish.error);
  const doubtful = shape.kind === 'pairs' ? round.counts.worth_a_look : 0;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Publish ${pairs}?`}
      text="People are told by e-mail and on their intranet page. You can still end or change a single pair later, but not take the whole round back."
      told={[
        ...whoLearnsWhat(shape, summary),
        ...(left === 0 ? [] : [{ count: left, text: unmatchedWords(left, tellUnmatched) }]),
        ...(idle === 0 ? [] : [{ count: idle, text: idle === 1 ? <><b>mentor without a mentee</b> hears nothing and stays available</> : <><b>mentors without a mentee</b> hear nothing and stay available</> }]),
      ]}
      confirm={`Publish ${pairs}`}
      cancel="Not yet"
      isPending={publish.isPending}
      error={stale.length > 0 ? null : publish.error}
      onConfirm={() => publish.run({ roundId: round.id, tellUnmatched })}
    >
      <div className={styles['choices']}>
        {left === 0 ? null : <Switch size="sm" label={`Tell the ${counted(left, 'mentee')} left out`} checked={tellUnmatched} onChange={(event) => setTellUnmatched(event.currentTarget.checked)} />}
        {doubtful === 0 ? null : (
          <Note tone="warn" action={<button type="button" className={styles['link']} onClick={onLook}>Look at them first</button>}>
            {counted(doubtful, 'pair is', 'pairs are')} marked “worth a look”.
          </Note>
        )}
        {stale.length === 0 ? null : (
          <div role="alert">
            <Note tone="bad">
              Nothing was published: since the run, {counted(stale.length, 'pair has', 'pairs have')} become impossible. Swap the mentor or run again.
              <ul>{stale.map((pair) => <li key={`${pair.menteeName} ${pair.mentorName}`}>{`${pair.menteeName} and ${pair.mentorName}: ${staleWords[pair.reason]}`}</li>)}</ul>
            </Note>
          </div>
        )}
      </div>
    </ConfirmDialog>
  );
}

function whoLearnsWhat(shape: Shape, { placed, mentorsUsed }: Summary) {
  if (shape.kind === 'peers') return [{ count: placed, text: <><b>people</b> learn with whom they are, and the first step</> }];
  const company = shape.kind === 'circles' ? ' and who is in the circle with them' : ', why, and the first step';
  return [
    { count: placed, text: <><b>{placed === 1 ? 'mentee' : 'mentees'}</b> {placed === 1 ? 'learns' : 'learn'} who their mentor is{company}</> },
    { count: mentorsUsed, text: <><b>{mentorsUsed === 1 ? 'mentor' : 'mentors'}</b> {mentorsUsed === 1 ? 'learns' : 'learn'} whom they will meet</> },
  ];
}

function unmatchedWords(left: number, tell: boolean) {
  if (left === 1) return <><b>mentee left out</b> {tell ? 'hears that no mentor was free and that the sign-up stays' : 'hears nothing'}</>;
  return <><b>mentees left out</b> {tell ? 'hear that no mentor was free and that their sign-up stays' : 'hear nothing'}</>;
}

function staleOf(error: unknown): StalePair[] {
  if (error === null) return [];
  const { code, params } = toApiError(error);
  return code === 'CONFLICT' && Array.isArray(params['stale']) ? (params['stale'] as StalePair[]) : [];
}
