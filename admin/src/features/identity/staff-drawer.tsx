import { useState } from 'react';
import { Button, Switch } from '@mantine/core';
import type { StaffRole } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { Note } from '../../ui/note.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { LostSecondFactor } from './lost-second-factor.tsx';
import { RolesField } from './roles-field.tsx';
import type { StaffAccount } from './staff-account.ts';
import { signInWords } from './staff-words.ts';
import styles from './staff.module.css';

/** What one account may do, and whether it may sign in at all. */
export function StaffDrawer({ account, company, isOwn, onClose }: { account: StaffAccount | null; company: string | null; isOwn: boolean; onClose: () => void }) {
  const [roles, setRoles] = useState<readonly StaffRole[]>(account?.roles ?? []);
  const [enabled, setEnabled] = useState(account?.state !== 'disabled');
  const showToast = useToast();
  const refreshes = [trpc.identity.pathFilter(), trpc.program.pathFilter(), trpc.home.pathFilter()];
  const change = useAction(trpc.identity.changeStaff.mutationOptions(), {
    refreshes,
    onDone: () => {
      showToast({ text: `${account?.name ?? 'The account'} is changed` });
      onClose();
    },
  });
  const again = useAction(trpc.identity.inviteStaff.mutationOptions(), {
    refreshes,
    onDone: (_, { email }) => {
      showToast({ text: `A new invitation goes to ${email}` });
      onClose();
    },
  });
  const isInvited = account?.state === 'invited';
  return (
    <Drawer
      opened={account !== null}
      onClose={onClose}
      title={account?.name ?? ''}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" disabled={roles.length === 0} loading={change.isPending} onClick={() => account !== null && change.run({ accountId: account.id, roles: [...roles], enabled })}>Save the account</Button>
        </>
      }
    >
      <DrawerSection>
        <div className={styles['form']}>
          {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
          {again.error === null ? null : <ErrorNote error={again.error} onRetry={again.retry} />}
          <p className="al-soft">{account?.email}</p>
          <RolesField value={roles} fixed={account?.companyRoles ?? []} onChange={setRoles} error={roles.length === 0 ? 'An account needs at least one role.' : undefined} />
          {isOwn ? <Note tone="info">This is your own account. A role that you take away is gone at once.</Note> : null}
        </div>
      </DrawerSection>
      {isInvited ? (
        <DrawerSection title="Invitation">
          <div className={styles['form']}>
            <p className="al-soft al-sm">The link in the invitation has not been used yet. It works for three days.</p>
            <div>
              <Button loading={again.isPending} onClick={() => account !== null && again.run({ email: account.email, name: account.name, roles: [...roles] })}>Send a new invitation</Button>
            </div>
          </div>
        </DrawerSection>
      ) : (
        <DrawerSection title="Sign-in">
          {account === null ? null : <p className={styles['ways']}>Signs in with: {signInWords(account, company)}</p>}
          {account?.hasSecondFactor && !isOwn ? <LostSecondFactor account={account} onDone={onClose} /> : null}
          <Switch label="May sign in" description="Without it the account is signed out everywhere at once; nothing it did is lost." checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
        </DrawerSection>
      )}
    </Drawer>
  );
}
