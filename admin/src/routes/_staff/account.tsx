import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { trpc } from '../../api/client.ts';
import { AddAppDrawer } from '../../features/identity/add-app-drawer.tsx';
import { AddPasskeyDrawer } from '../../features/identity/add-passkey-drawer.tsx';
import { AuthenticatorAppCard } from '../../features/identity/authenticator-app-card.tsx';
import { PasskeysCard } from '../../features/identity/passkeys-card.tsx';
import { PasswordCard } from '../../features/identity/password-card.tsx';
import { RecoveryCodesCard } from '../../features/identity/recovery-codes-card.tsx';
import { RecoveryCodesDialog } from '../../features/identity/recovery-codes-dialog.tsx';
import { signInWords } from '../../features/identity/staff-words.ts';
import styles from '../../features/identity/own-account.module.css';
import { Card, CardSection } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageState } from '../../ui/page-state.tsx';

const accountQuery = trpc.account.get.queryOptions({});

export const Route = createFileRoute('/_staff/account')({
  loader: async ({ context }) => {
    await context.queryClient.prefetchQuery(accountQuery);
    return { now: new Date() };
  },
  component: AccountPage,
});

function AccountPage() {
  const { now } = Route.useLoaderData();
  const query = useQuery(accountQuery);
  const [adding, setAdding] = useState<'passkey' | 'app' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <>
      <PageHeader
        title="Your account"
        sentence="How you sign in to this app, and what makes sure that it is you."
        actions={<Button component={InternalLink} href="/sessions">Where you are signed in</Button>}
      />
      <PageState query={query} isPage>
        {(account) => (
          <div className={styles['cards']}>
            <Card title="How you sign in">
              <CardSection>
                <p>{signInWords(account, account.company)}, as {account.email}</p>
                {account.hasPassword ? null : <Note tone="info">Your password and second factor are the company’s: change them there. What you may do here is read anew each time you sign in.</Note>}
              </CardSection>
            </Card>
            {account.hasPassword ? (
              <>
                <PasskeysCard passkeys={account.passkeys} hasApp={account.hasApp} isDemanded={account.isDemanded} now={now} onAdd={() => setAdding('passkey')} />
                <AuthenticatorAppCard app={account.app} isOnlyFactor={!account.hasPasskey} isDemanded={account.isDemanded} now={now} onAdd={() => setAdding('app')} />
                {account.hasSecondFactor ? <RecoveryCodesCard left={account.recoveryCodes} onCodes={setCodes} /> : null}
                <PasswordCard email={account.email} />
              </>
            ) : null}
          </div>
        )}
      </PageState>
      <AddPasskeyDrawer opened={adding === 'passkey'} onClose={() => setAdding(null)} onAdded={setCodes} />
      <AddAppDrawer opened={adding === 'app'} onClose={() => setAdding(null)} onAdded={setCodes} />
      <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />
    </>
  );
}
