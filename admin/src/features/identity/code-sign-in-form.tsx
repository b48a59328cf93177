import type { ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './entry-page.module.css';

const schema = z.object({ code: z.string().trim().min(1).max(60) });

const kinds = {
  app: {
    label: 'Code from your app',
    wrong: 'This code does not fit, or it was used already: wait for the next one. If five minutes have passed, start again.',
    field: { inputMode: 'numeric', autoComplete: 'one-time-code' },
    procedure: trpc.identity.signInWithAppCode,
  },
  recovery: {
    label: 'Recovery code',
    wrong: 'This code is not one of yours, or it was used already. If five minutes have passed, start again.',
    field: { inputMode: 'text', autoComplete: 'off' },
    procedure: trpc.identity.signInWithRecoveryCode,
  },
} as const;

/** A code after the right password; `children` are the other ways. */
export function CodeSignInForm({ kind, step, onSignedIn, children }: { kind: keyof typeof kinds; step: string; onSignedIn: () => unknown; children: ReactNode }) {
  const { label, wrong, field, procedure } = kinds[kind];
  const signIn = useAction(procedure.mutationOptions(), { onDone: onSignedIn });
  const form = useForm({ schema, initial: { code: '' }, labels: { code: label }, onSubmit: ({ code }) => signIn.run({ step, code }) });
  const isWrong = signIn.error !== null && toApiError(signIn.error).code === 'SIGN_IN_FAILED';
  return (
    <form className={styles['form']} onSubmit={form.submit} noValidate>
      {signIn.error === null || isWrong ? null : <ErrorNote error={signIn.error} onRetry={signIn.retry} />}
      <TextInput spellCheck={false} {...field} {...form.text('code')} error={form.errorOf('code') ?? (isWrong ? wrong : undefined)} />
      <Button type="submit" variant="filled" loading={signIn.isPending}>Sign in</Button>
      <div className={styles['ways']}>{children}</div>
    </form>
  );
}
