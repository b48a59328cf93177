import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { StaffAccount } from './staff-account.ts';
import styles from './staff.module.css';

/** For somebody who has lost their second factor and recovery codes: an administrator takes them away. */
export function LostSecondFactor({ account, onDone }: { account: Pick<StaffAccount, 'id' | 'name'>; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const showToast = useToast();
  const remove = useAction(trpc.identity.removeSecondFactor.mutationOptions(), {
    refreshes: [trpc.identity.pathFilter(), trpc.account.pathFilter()],
    onDone: () => {
      showToast({ text: `${account.name} signs in with the password alone until they set up a second factor` });
      onDone();
    },
  });
  return (
    <div className={styles['ways']}>
      <Button onClick={() => setAsking(true)}>They have lost their second factor</Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Remove the second factor of ${account.name}?`}
        text="Make sure that it is really they who ask, by voice or in person. All their passkeys, their authenticator app and their recovery codes are removed, and they are signed out everywhere; then their password alone opens."
        confirm="Remove it"
        cancel="Keep it"
        tone="removal"
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.run({ accountId: account.id })}
      />
    </div>
  );
}
