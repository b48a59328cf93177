import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { dateText, sinceText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { onlyFactorStays } from './staff-words.ts';
import { PasswordAgainDrawer } from './password-again-form.tsx';
import styles from './own-account.module.css';

type OwnAccount = Outputs['account']['get'];

/** The authenticator app of who is signed in: to be set up, or removed for their password. */
export function AuthenticatorAppCard({ app, isOnlyFactor, isDemanded, now, onAdd }: { app: OwnAccount['app']; isOnlyFactor: boolean; isDemanded: boolean; now: Date; onAdd: () => void }) {
  const [isRemoving, setRemoving] = useState(false);
  const showToast = useToast();
  const remove = useAction(trpc.account.removeApp.mutationOptions(), {
    refreshes: [trpc.account.pathFilter(), trpc.identity.pathFilter()],
    onDone: () => {
      showToast({ text: 'The authenticator app is removed' });
      setRemoving(false);
    },
  });
  return (
    <Card title="Authenticator app" detail="A second factor on your phone">
      <CardSection>
        {app === null ? (
          <>
            <p className={`al-soft ${styles['lead']}`}>A code from your phone after the password. A passkey is the better choice where you can have one: it gives nothing to a site that only looks like this one.</p>
            <Button leftSection={<Icon name="plus" />} onClick={onAdd}>Set up an app</Button>
          </>
        ) : (
          <div className={styles['passkey']}>
            <span>Set up on {dateText(app.createdAt)}, {app.usedAt === null ? 'not used yet' : `last used ${sinceText(new Date(app.usedAt), now)}`}</span>
            {isOnlyFactor && isDemanded ? <p className="al-soft">{onlyFactorStays}</p> : <Button size="xs" aria-label="Remove the authenticator app" onClick={() => setRemoving(true)}>Remove</Button>}
          </div>
        )}
      </CardSection>
      <PasswordAgainDrawer
        title={isRemoving ? 'Remove the authenticator app?' : null}
        text={isOnlyFactor ? 'It is your only second factor. Without it your password alone signs you in again, and your recovery codes are gone with it.' : 'Its codes no longer sign you in. Your passkeys stay.'}
        confirm="Remove the app"
        isRemoval
        onClose={() => {
          remove.reset();
          setRemoving(false);
        }}
        action={{ ...remove, run: (presentPassword) => remove.run({ presentPassword }) }}
      />
    </Card>
  );
}
