import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { usePasskeySignIn } from './use-passkey-sign-in.ts';
import styles from './entry-page.module.css';

/** The way in with a passkey alone: no address, no password. */
export function PasskeyEntrance({ onSignedIn }: { onSignedIn: () => unknown }) {
  const passkey = usePasskeySignIn(onSignedIn);
  const ask = useAction(trpc.identity.askForAnyPasskey.mutationOptions(), { onDone: passkey.answer });
  return (
    <div className={styles['form']}>
      {ask.error === null ? null : <ErrorNote error={ask.error} onRetry={ask.retry} />}
      {passkey.error === null ? null : <ErrorNote error={passkey.error} onRetry={passkey.retry} />}
      <div role="status">
        {passkey.refused ? <Note tone="bad">This passkey opens no account here. It may have been removed, or its account switched off.</Note> : null}
        {passkey.note === null ? null : <Note tone="info">{passkey.note}</Note>}
      </div>
      <Button fullWidth leftSection={<Icon name="key" />} loading={ask.isPending || passkey.isPending} onClick={() => ask.run({})}>Sign in with a passkey</Button>
    </div>
  );
}
