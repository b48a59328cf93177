import { Button, PasswordInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { email } from '@alongside/shared/input';
import { fieldIssues, toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { SecondFactorAsked } from './second-factor-step.tsx';
import styles from './entry-page.module.css';

const schema = z.object({ email, password: z.string().min(1) });

/** E-mail and password of a staff account; the first way to sign in, or one beside the company's. Where there is a second factor the server asks for that next. */
export function SignInForm({ isFirstWay, onSignedIn, onAsked }: { isFirstWay: boolean; onSignedIn: () => unknown; onAsked: (asked: SecondFactorAsked) => void }) {
  const signIn = useAction(trpc.identity.signIn.mutationOptions(), { onDone: ({ asked }) => (asked === undefined ? onSignedIn() : onAsked(asked)) });
  const form = useForm({
    schema,
    initial: { email: '', password: '' },
    labels: { email: 'E-mail', password: 'Password' },
    serverIssues: fieldIssues(signIn.error),
    onSubmit: signIn.run,
  });
  const noted = signIn.error !== null && toApiError(signIn.error).code !== 'INVALID_INPUT';
  return (
    <form className={styles['form']} onSubmit={form.submit} noValidate>
      {noted ? <ErrorNote error={signIn.error} onRetry={signIn.retry} /> : null}
      <TextInput type="email" autoComplete="username" {...form.text('email')} />
      <PasswordInput autoComplete="current-password" {...form.text('password')} />
      <Button type="submit" variant={isFirstWay ? 'filled' : 'default'} loading={signIn.isPending}>Sign in</Button>
    </form>
  );
}
