import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { FormatWords } from '@alongside/shared/format-words';
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
import { madeWords, wordsIn, type Shape } from './shape-words.ts';
import styles from './publish-dialog.module.css';

interface StalePair {
  menteeName: string;
  mentorName: string;
  reason: 'left' | 'mentee_placed' | 'mentor_full' | 'together';
}

const staleWords: Record<StalePair['reason'], (said: FormatWords) => string> = {
  left: () => 'one of the two takes part no more',
  mentee_placed: ({ seeker, host, company }) => `${seeker === host ? 'one of the two' : `the ${seeker.one}`} has a ${company} by now`,
  mentor_full: ({ seeker, host, company }) => (seeker === host ? `one of the two has a ${company} by now` : `the ${host.one} has no free place any more`),
  together: () => 'the two are together already',
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
  const said = wordsIn(shape);
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
        ...(left === 0 ? [] : [{ count: left, text: unmatchedWords(said, left, tellUnmatched) }]),
        ...(idle === 0 ? [] : [{ count: idle, text: idle === 1 ? <><b>mentor without a mentee</b> hears nothing and stays available</> : <><b>mentors without a mentee</b> hear nothing and stay available</> }]),
      ]}
      confirm={`Publish ${pairs}`}
      cancel="Not yet"
      isPending={publish.isPending}
      error={stale.length > 0 ? null : publish.error}
      onConfirm={() => publish.run({ roundId: round.id, tellUnmatched })}
    >
      <div className={styles['choices']}>
        {left === 0 ? null : <Switch size="sm" label={`Tell the ${counted(left, said.seeker.one)} left out`} checked={tellUnmatched} onChange={(event) => setTellUnmatched(event.currentTarget.checked)} />}
        {doubtful === 0 ? null : (
          <Note tone="warn" action={<button type="button" className={styles['link']} onClick={onLook}>Look at them first</button>}>
            {counted(doubtful, 'pair is', 'pairs are')} marked “worth a look”.
          </Note>
        )}
        {stale.length === 0 ? null : (
          <div role="alert">
            <Note tone="bad">
              Nothing was published: since the run, {counted(stale.length, 'pair has', 'pairs have')} become impossible. Change {stale.length === 1 ? 'it' : 'them'} or run again.
              <ul>{stale.map((pair) => <li key={`${pair.menteeName} ${pair.mentorName}`}>{`${pair.menteeName} and ${pair.mentorName}: ${staleWords[pair.reason](said)}`}</li>)}</ul>
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

function unmatchedWords({ seeker, company }: FormatWords, left: number, tell: boolean) {
  if (left === 1) return <><b>{seeker.one} left out</b> {tell ? `hears that no ${company} was free and that the sign-up stays` : 'hears nothing'}</>;
  return <><b>{seeker.many} left out</b> {tell ? `hear that no ${company} was free and that their sign-up stays` : 'hear nothing'}</>;
}

function staleOf(error: unknown): StalePair[] {
  if (error === null) return [];
  const { code, params } = toApiError(error);
  return code === 'CONFLICT' && Array.isArray(params['stale']) ? (params['stale'] as StalePair[]) : [];
}
