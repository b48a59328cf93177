import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Note } from '../../ui/note.tsx';
import { PasswordAgainDrawer } from './password-again-form.tsx';
import styles from './own-account.module.css';

/** Fewer are soon none. */
const few = 3;

/** How many recovery codes are left, and new ones for who gives their password. */
export function RecoveryCodesCard({ left, onCodes }: { left: number; onCodes: (codes: readonly string[]) => void }) {
  const [asking, setAsking] = useState(false);
  const renew = useAction(trpc.account.renewRecoveryCodes.mutationOptions(), {
    refreshes: [trpc.account.pathFilter()],
    onDone: ({ recoveryCodes }) => {
      setAsking(false);
      onCodes(recoveryCodes);
    },
  });
  return (
    <Card title="Recovery codes" detail={`${left} of 10 left`}>
      <CardSection>
        <p className={`al-soft ${styles['lead']}`}>Each lets you in once after your password, when your second factor is not at hand.</p>
        {left > few ? null : <div className={styles['lead']}><Note tone="warn">{left === 0 ? 'None is left: without your second factor only an administrator can help.' : 'Few are left. New ones take the place of all before.'}</Note></div>}
        <Button onClick={() => setAsking(true)}>New recovery codes</Button>
      </CardSection>
      <PasswordAgainDrawer
        title={asking ? 'New recovery codes?' : null}
        text="Ten new codes take the place of all you have; the old ones open nothing any more."
        confirm="Make new codes"
        onClose={() => {
          renew.reset();
          setAsking(false);
        }}
        action={{ ...renew, run: (presentPassword) => renew.run({ presentPassword }) }}
      />
    </Card>
  );
}
