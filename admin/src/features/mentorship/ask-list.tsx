import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { dateText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { askWords, namesOf, type Ask, type Mentorship } from './mentorship-words.ts';
import styles from './mentorships.module.css';

/** Who asked the coordinator for a new match or for help; absent where nobody did. */
export function AskList({ programId, mentorships }: { programId: string; mentorships: readonly Mentorship[] }) {
  const [seenTo, setSeenTo] = useState<Ask | null>(null);
  const asks = mentorships.flatMap((mentorship) => mentorship.asks.map((ask) => ({ ask, mentorship })));
  return (
    <>
      {asks.length === 0 ? null : (
        <Card title="Asked of you" detail="confidential, without the reason">
          <ul className={styles['asks']}>
            {asks.map(({ ask, mentorship }) => (
              <li key={ask.flagId}>
                <p>
                  <b className="al-medium">{ask.name}</b> {askWords[ask.kind]}
                  <small>{`On ${dateText(ask.raisedAt)}, in the mentorship with ${namesOf(mentorship.members.filter(({ personId }) => personId !== ask.personId))}`}</small>
                </p>
                <span className="al-row">
                  {ask.kind === 'new_match' ? <Button component={InternalLink} href={`/matching/${programId}`} variant="subtle" aria-label={`Find a match for ${ask.name}`}>Find a match</Button> : null}
                  <Button onClick={() => setSeenTo(ask)} aria-label={`Seen to: ${ask.name} ${askWords[ask.kind] ?? ''}`}>Seen to…</Button>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {seenTo === null ? null : <SeenToDialog ask={seenTo} onClose={() => setSeenTo(null)} />}
    </>
  );
}

function SeenToDialog({ ask, onClose }: { ask: Ask; onClose: () => void }) {
  const toast = useToast();
  const resolve = useAction(trpc.mentorship.resolveAsk.mutationOptions(), {
    refreshes: [trpc.mentorship.pathFilter(), trpc.home.pathFilter()],
    onDone: () => {
      toast({ text: 'Marked as seen to' });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Is this seen to?"
      text={`${ask.name} ${askWords[ask.kind] ?? ''}. It leaves this list and your home page. Nobody is told, so talk to ${ask.name} yourself.`}
      confirm="Mark as seen to"
      cancel="Not yet"
      onConfirm={() => resolve.run({ flagId: ask.flagId })}
      isPending={resolve.isPending}
      error={resolve.error}
    />
  );
}
