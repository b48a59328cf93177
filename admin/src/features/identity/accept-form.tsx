import { Button, PasswordInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { password } from '@alongside/shared/input';
import { fieldIssues, toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './entry-page.module.css';

const schema = z.object({ name: z.string().trim().min(1).max(120), password });

/** An invited member of staff gives their name and chooses a password. */
export function AcceptForm({ token, onDone }: { token: string; onDone: () => unknown }) {
  const accept = useAction(trpc.identity.acceptInvitation.mutationOptions(), { onDone });
  const form = useForm({
    schema,
    initial: { name: '', password: '' },
    labels: { name: 'Your name', password: 'Password' },
    serverIssues: fieldIssues(accept.error),
    onSubmit: (values) => accept.run({ token, ...values }),
  });
  const noted = accept.error !== null && toApiError(accept.error).code !== 'INVALID_INPUT';
  return (
    <form className={styles['form']} onSubmit={form.submit} noValidate>
      {noted ? <ErrorNote error={accept.error} onRetry={accept.retry} /> : null}
      <TextInput autoComplete="name" {...form.text('name')} />
      <PasswordInput
        autoComplete="new-password"
        description="At least 12 characters; a few words in a row are easy to keep."
        {...form.text('password')}
      />
      <Button type="submit" variant="filled" loading={accept.isPending}>Join</Button>
    </form>
  );
}
