import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import type { Outputs } from '../../api/server-types.ts';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { pageTitleId } from '../../ui/page-header.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { CodeSignInForm } from './code-sign-in-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { knowsPasskeys } from './passkey.ts';
import { usePasskeySignIn } from './use-passkey-sign-in.ts';
import styles from './entry-page.module.css';

/** What the server asks for after a right password. */
export type SecondFactorAsked = NonNullable<Outputs['identity']['signIn']['asked']>;

type Way = 'passkey' | 'app' | 'recovery';
const wayNames: Record<Way, string> = { passkey: 'Use your passkey', app: 'Use your authenticator app', recovery: 'Use a recovery code' };

/** After the right password: a passkey or a code of the authenticator app, whichever the account has, or a recovery code in their place. */
export function SecondFactorStep({ asked, onSignedIn, onStartAgain }: { asked: SecondFactorAsked; onSignedIn: () => unknown; onStartAgain: () => void }) {
  const ways: Way[] = [...(asked.options === null ? [] : ['passkey' as const]), ...(asked.app ? ['app' as const] : []), 'recovery'];
  const [way, setWay] = useState<Way>(asked.app && !knowsPasskeys() ? 'app' : ways[0]!);
  const passkey = usePasskeySignIn(onSignedIn);
  useEffect(() => document.getElementById(pageTitleId)?.focus(), [way]);
  const others = (
    <>
      {ways.filter((other) => other !== way).map((other) => <Button key={other} onClick={() => setWay(other)}>{wayNames[other]}</Button>)}
      <Button onClick={onStartAgain}>Start again</Button>
    </>
  );
  if (passkey.refused) {
    return (
      <EntryPage title="This passkey does not fit" sentence="It belongs to another account, or was removed from yours. Start again, and choose another passkey or a code.">
        <Button variant="filled" onClick={onStartAgain}>Start again</Button>
      </EntryPage>
    );
  }
  if (way === 'recovery') {
    return (
      <EntryPage title="Use a recovery code" sentence="One of the ten you kept when you set up your second factor. Each works once.">
        <CodeSignInForm key={way} kind={way} step={asked.step} onSignedIn={onSignedIn}>{others}</CodeSignInForm>
      </EntryPage>
    );
  }
  if (way === 'app' || asked.options === null) {
    return (
      <EntryPage title="One more step" sentence="Your password is right. Now type the six digits that your authenticator app shows for Alongside.">
        <CodeSignInForm key={way} kind="app" step={asked.step} onSignedIn={onSignedIn}>{others}</CodeSignInForm>
      </EntryPage>
    );
  }
  const { step, options } = asked;
  return (
    <EntryPage title="One more step" sentence="Your password is right. Now use your passkey: the browser asks for it, on this machine, a phone or a security key.">
      <div className={styles['form']}>
        {passkey.error === null ? null : <ErrorNote error={passkey.error} onRetry={passkey.retry} />}
        <div role="status">{passkey.note === null ? null : <Note tone="info">{passkey.note}</Note>}</div>
        <Button variant="filled" leftSection={<Icon name="key" />} loading={passkey.isPending} onClick={() => void passkey.answer({ step, options })}>Use your passkey</Button>
        <div className={styles['ways']}>{others}</div>
      </div>
    </EntryPage>
  );
}
