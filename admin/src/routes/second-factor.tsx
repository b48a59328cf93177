import { useState } from 'react';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { ownPath } from '@alongside/shared/own-path';
import { trpc } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { AddAppDrawer } from '../features/identity/add-app-drawer.tsx';
import { AddPasskeyDrawer } from '../features/identity/add-passkey-drawer.tsx';
import { EntryPage } from '../features/identity/entry-page.tsx';
import styles from '../features/identity/entry-page.module.css';
import { FactorChoice } from '../features/identity/factor-choice.tsx';
import { RecoveryCodesDialog } from '../features/identity/recovery-codes-dialog.tsx';
import { findAccount, sessionQuery } from '../features/identity/session.ts';
import { searchOf, text } from '../search-params.ts';
import { ErrorNote } from '../ui/page-state.tsx';

// Inside the route its type would be inferred from the route's, which leads back here through the redirect.
const readSearch = searchOf({ next: text(2_000) });

/** Where who signed in with a password, and owes the second factor that is demanded, sets one up: the server opens nothing else to them. */
export const Route = createFileRoute('/second-factor')({
  validateSearch: readSearch,
  beforeLoad: async ({ context, search }) => {
    const account = await findAccount(context.queryClient);
    if (account === undefined) throw redirect({ to: '/sign-in', search: { next: ownPath(search.next) }, replace: true });
    if (!account.owesSecondFactor) throw redirect({ href: ownPath(search.next), replace: true });
    return { account };
  },
  component: SecondFactorPage,
});

function SecondFactorPage() {
  const { account, queryClient } = Route.useRouteContext();
  const { next } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [adding, setAdding] = useState<'passkey' | 'app' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = async () => {
    await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ href: ownPath(next), replace: true });
  };
  const signOut = useAction(trpc.identity.signOut.mutationOptions(), {
    onDone: async () => {
      queryClient.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  const added = (recoveryCodes: readonly string[] | null) => {
    if (recoveryCodes === null) void goOn();
    else setCodes(recoveryCodes);
  };
  return (
    <EntryPage title="Set up a second factor" sentence={`${account.organisationName} asks everybody who signs in with a password for one thing more. Choose which; it takes about two minutes, and then you are in.`}>
      {signOut.error === null ? null : <ErrorNote error={signOut.error} onRetry={signOut.retry} />}
      <FactorChoice onChoose={setAdding} />
      <div className={styles['signedIn']}>
        <p className="al-soft al-sm">Signed in as {account.email}</p>
        <Button size="xs" loading={signOut.isPending} onClick={() => signOut.run({})}>Sign out</Button>
      </div>
      <AddPasskeyDrawer opened={adding === 'passkey'} onClose={() => setAdding(null)} onAdded={added} />
      <AddAppDrawer opened={adding === 'app'} onClose={() => setAdding(null)} onAdded={added} />
      <RecoveryCodesDialog codes={codes} onClose={() => void goOn()} />
    </EntryPage>
  );
}
