import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { dateText, sinceText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { knowsPasskeys } from './passkey.ts';
import { PasswordAgainDrawer } from './password-again-form.tsx';
import { onlyFactorStays } from './staff-words.ts';
import { RenamePasskeyDrawer } from './rename-passkey-drawer.tsx';
import styles from './own-account.module.css';

type Passkey = Outputs['account']['get']['passkeys'][number];

/** The passkeys of who is signed in, each to be renamed or removed. */
export function PasskeysCard({ passkeys, hasApp, isDemanded, now, onAdd }: { passkeys: readonly Passkey[]; hasApp: boolean; isDemanded: boolean; now: Date; onAdd: () => void }) {
  const [removed, setRemoved] = useState<Passkey | null>(null);
  const [renamed, setRenamed] = useState<Passkey | null>(null);
  const showToast = useToast();
  const remove = useAction(trpc.account.removePasskey.mutationOptions(), {
    refreshes: [trpc.account.pathFilter(), trpc.identity.pathFilter()],
    onDone: () => {
      showToast({ text: `${removed?.name ?? 'The passkey'} is removed` });
      setRemoved(null);
    },
  });
  const isOnlyFactor = passkeys.length === 1 && !hasApp;
  const mustStay = isOnlyFactor && isDemanded;
  const canAdd = knowsPasskeys();
  return (
    <Card title="Passkeys" detail="A second factor, and a way in without a password">
      {passkeys.map((passkey) => (
        <CardSection key={passkey.id}>
          <div className={styles['passkey']}>
            <div className={styles['passkeyWords']}>
              <b>{passkey.name}</b>
              <span className="al-soft al-sm">
                Added on {dateText(passkey.createdAt)}, {passkey.usedAt === null ? 'not used yet' : `last used ${sinceText(new Date(passkey.usedAt), now)}`}
              </span>
            </div>
            <div className={styles['actions']}>
              <Button size="xs" aria-label={`Rename ${passkey.name}`} onClick={() => setRenamed(passkey)}>Rename</Button>
              {mustStay ? null : <Button size="xs" aria-label={`Remove ${passkey.name}`} onClick={() => setRemoved(passkey)}>Remove</Button>}
            </div>
          </div>
        </CardSection>
      ))}
      <CardSection>
        {mustStay ? <p className={`al-soft ${styles['lead']}`}>{onlyFactorStays}</p> : null}
        {passkeys.length === 0 ? <p className={`al-soft ${styles['lead']}`}>{hasApp ? '' : 'Without one, whoever learns your password is in. '}With one, a password alone opens nothing, and a site that only looks like this one gets nothing from you.</p> : null}
        {canAdd ? <Button leftSection={<Icon name="plus" />} onClick={onAdd}>Add a passkey</Button> : <Note tone="warn">This browser cannot make passkeys. Use a newer one.</Note>}
      </CardSection>
      <RenamePasskeyDrawer key={renamed?.id ?? 'none'} passkey={renamed} onClose={() => setRenamed(null)} />
      <PasswordAgainDrawer
        title={removed === null ? null : `Remove ${removed.name}?`}
        text={isOnlyFactor ? 'It is your only second factor. Without it your password alone signs you in again, and your recovery codes are gone with it.' : 'You can no longer sign in with it. Everything else stays as it is.'}
        confirm="Remove the passkey"
        isRemoval
        onClose={() => {
          remove.reset();
          setRemoved(null);
        }}
        action={{ ...remove, run: (presentPassword) => removed !== null && remove.run({ passkeyId: removed.id, presentPassword }) }}
      />
    </Card>
  );
}
