import { Button, PasswordInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { email, password } from '@alongside/shared/input';
import { fieldIssues, toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './entry-page.module.css';

const schema = z.object({
  organisationName: z.string().trim().min(1).max(120),
  name: z.string().trim().min(1).max(120),
  email,
  password,
});

/** The first administrator and the name of the organisation; the token comes from the link the server printed. */
export function SetUpForm({ token, onDone }: { token: string; onDone: () => unknown }) {
  const setUp = useAction(trpc.identity.setUp.mutationOptions(), { onDone });
  const form = useForm({
    schema,
    initial: { organisationName: '', name: '', email: '', password: '' },
    labels: { organisationName: 'Organisation', name: 'Your name', email: 'Your e-mail', password: 'Password' },
    serverIssues: fieldIssues(setUp.error),
    onSubmit: (values) => setUp.run({ token, ...values }),
  });
  const noted = setUp.error !== null && toApiError(setUp.error).code !== 'INVALID_INPUT';
  return (
    <form className={styles['form']} onSubmit={form.submit} noValidate>
      {noted ? <ErrorNote error={setUp.error} onRetry={setUp.retry} /> : null}
      <TextInput autoComplete="organization" {...form.text('organisationName')} />
      <TextInput autoComplete="name" {...form.text('name')} />
      <TextInput type="email" autoComplete="username" {...form.text('email')} />
      <PasswordInput
        autoComplete="new-password"
        description="At least 12 characters; a few words in a row are easy to keep."
        {...form.text('password')}
      />
      <Button type="submit" variant="filled" loading={setUp.isPending}>Set up Alongside</Button>
    </form>
  );
}
