import { useState } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './participants.module.css';

/** Mentees that rounds are to give a mentor at least; empty, the number of the round's settings holds. */
export function MinimumLoadField({ participantId, capacity, stored }: { participantId: string; capacity: number; stored: number | null }) {
  const toast = useToast();
  const [typed, setTyped] = useState<number | null>(stored);
  const save = useAction(trpc.participant.setMinimumLoad.mutationOptions(), {
    refreshes: [trpc.participant.get.queryFilter({ participantId })],
    onDone: (_, { minimumLoad }) => toast({ text: minimumLoad === null ? 'Rounds go by their own settings for this mentor' : 'The next round goes by this number' }),
  });
  return (
    <form
      className={styles['minimum']}
      onSubmit={(event) => {
        event.preventDefault();
        save.run({ participantId, minimumLoad: typed });
      }}
    >
      <NumberInput
        size="xs"
        label="Mentees at least"
        description="Those they have already count. Empty: as the round’s settings say."
        placeholder="As in the settings"
        allowDecimal={false}
        allowNegative={false}
        min={0}
        max={capacity}
        clampBehavior="strict"
        value={typed ?? ''}
        onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
      />
      {typed === stored ? null : <Button size="xs" variant="outline" type="submit" loading={save.isPending}>Save</Button>}
      {save.error ? <ErrorNote error={save.error} /> : null}
    </form>
  );
}
