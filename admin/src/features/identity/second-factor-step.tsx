import { useEffect, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { pageTitleId } from '../../ui/page-header.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { EntryPage } from './entry-page.tsx';
import { usePasskeySignIn, type Asked } from './use-passkey-sign-in.ts';
import styles from './entry-page.module.css';

/** After the right password: the passkey, or a recovery code in its place. */
export function SecondFactorStep({ asked, onSignedIn, onStartAgain }: { asked: Asked; onSignedIn: () => unknown; onStartAgain: () => void }) {
  const [withCode, setWithCode] = useState(false);
  const passkey = usePasskeySignIn(onSignedIn);
  useEffect(() => document.getElementById(pageTitleId)?.focus(), [withCode]);
  if (passkey.refused) {
    return (
      <EntryPage title="This passkey does not fit" sentence="It belongs to another account, or was removed from yours. Start again, and choose another passkey or a recovery code.">
        <Button variant="filled" onClick={onStartAgain}>Start again</Button>
      </EntryPage>
    );
  }
  if (withCode) {
    return (
      <EntryPage title="Use a recovery code" sentence="One of the ten you kept when you added your first passkey. Each works once.">
        <RecoveryForm step={asked.step} onSignedIn={onSignedIn} onBack={() => setWithCode(false)} />
      </EntryPage>
    );
  }
  return (
    <EntryPage title="One more step" sentence="Your password is right. Now use your passkey: the browser asks for it, on this machine, a phone or a security key.">
      <div className={styles['form']}>
        {passkey.error === null ? null : <ErrorNote error={passkey.error} onRetry={passkey.retry} />}
        <div role="status">{passkey.note === null ? null : <Note tone="info">{passkey.note}</Note>}</div>
        <Button variant="filled" leftSection={<Icon name="key" />} loading={passkey.isPending} onClick={() => void passkey.answer(asked)}>Use your passkey</Button>
        <div className={styles['ways']}>
          <Button onClick={() => setWithCode(true)}>Use a recovery code</Button>
          <Button onClick={onStartAgain}>Start again</Button>
        </div>
      </div>
    </EntryPage>
  );
}

const schema = z.object({ code: z.string().trim().min(1).max(60) });

function RecoveryForm({ step, onSignedIn, onBack }: { step: string; onSignedIn: () => unknown; onBack: () => void }) {
  const signIn = useAction(trpc.identity.signInWithRecoveryCode.mutationOptions(), { onDone: onSignedIn });
  const form = useForm({ schema, initial: { code: '' }, labels: { code: 'Recovery code' }, onSubmit: ({ code }) => signIn.run({ step, code }) });
  const isWrong = signIn.error !== null && toApiError(signIn.error).code === 'SIGN_IN_FAILED';
  return (
    <form className={styles['form']} onSubmit={form.submit} noValidate>
      {signIn.error === null || isWrong ? null : <ErrorNote error={signIn.error} onRetry={signIn.retry} />}
      <TextInput
        autoComplete="off"
        spellCheck={false}
        {...form.text('code')}
        error={form.errorOf('code') ?? (isWrong ? 'This code is not one of yours, or it was used already. If five minutes have passed, start again.' : undefined)}
      />
      <Button type="submit" variant="filled" loading={signIn.isPending}>Sign in</Button>
      <div className={styles['ways']}>
        <Button onClick={onBack}>Use your passkey</Button>
      </div>
    </form>
  );
}
