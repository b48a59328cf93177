import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Note } from '../../ui/note.tsx';
import { counted, listed } from '../../ui/number-words.ts';
import { PageState } from '../../ui/page-state.tsx';
import type { Introductions, Preview } from './introduction-words.ts';
import styles from './introductions.module.css';

/** Who would be introduced to whom if the round were now; and the step that holds it. */
export function NextRoundCard({ programId, page, isHolding, onAsked }: { programId: string; page: Introductions; isHolding: boolean; onAsked: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const query = useQuery({ ...trpc.introduction.preview.queryOptions({ programId }), enabled: isOpen });
  const hold = useAction(trpc.introduction.hold.mutationOptions(), {
    refreshes: [trpc.introduction.pathFilter()],
    onDone: () => {
      setConfirming(false);
      setOpen(false);
      onAsked();
    },
  });
  const mayHold = page.isRunning && !page.heldToday;
  return (
    <Card title="Next round" action={isOpen ? undefined : <Button size="xs" onClick={() => setOpen(true)}>Preview</Button>}>
      {isHolding ? <CardSection><p role="status">The round is being held. Everybody in it gets a mail.</p></CardSection> : null}
      {page.heldToday ? <CardSection><p className="al-soft">There was a round today. There is one a day at most.</p></CardSection> : null}
      {isOpen ? (
        <CardSection>
          <PageState query={query}>
            {(preview) => (
              <>
                <Shown preview={preview} />
                {mayHold && preview.introductions > 0 ? <Button onClick={() => setConfirming(true)}>{`Introduce ${counted(preview.people, 'person', 'people')} now…`}</Button> : null}
                <ConfirmDialog
                  opened={isConfirming}
                  onClose={() => setConfirming(false)}
                  title={`Introduce ${counted(preview.people, 'person', 'people')} now?`}
                  text="This round comes beside those of the rhythm, and cannot be taken back."
                  told={[{ count: preview.people, text: <><b>{preview.people === 1 ? 'person' : 'people'}</b> get a mail that says whom they meet, what they share, and a question to begin with.</> }]}
                  confirm="Introduce them"
                  cancel="Not yet"
                  isPending={hold.isPending}
                  error={hold.error}
                  onConfirm={() => hold.run({ programId })}
                />
              </>
            )}
          </PageState>
        </CardSection>
      ) : isHolding || page.heldToday ? null : (
        <CardSection><p className="al-soft">A preview shows who would be introduced to whom if the round were now. From there it can be held at once.</p></CardSection>
      )}
    </Card>
  );
}

function Shown({ preview: { introductions, people, groups, spare, isSecondChance, beginsAgain, roundsLeft } }: { preview: Preview }) {
  if (introductions === 0) return <p className="al-soft">There is nobody to introduce: too few take part, or those who have not met sit it out or are kept apart.</p>;
  return (
    <div className={styles['preview']}>
      <p>
        {counted(introductions, 'introduction')} for {counted(people, 'person', 'people')}. {roundsLeft > 1 ? `At least ${counted(roundsLeft, 'round')} until all have been introduced, this one among them.` : 'With it all have been introduced.'}
      </p>
      {beginsAgain ? <Note tone="info">All have been introduced, so it begins again from the start.</Note> : null}
      {isSecondChance ? <Note tone="info">All have been introduced. Some did not meet and get a second chance before it begins again; who they are is theirs.</Note> : null}
      {groups === null ? null : (
        <ul className={styles['groups']}>
          {groups.map((group) => <li key={group.join()}>{listed(group)}</li>)}
        </ul>
      )}
      {spare.length === 0 ? null : <p className="al-soft al-sm">Nobody new this time for {listed(spare)}; they come first in the next round.</p>}
    </div>
  );
}
