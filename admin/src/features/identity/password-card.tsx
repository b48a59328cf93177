import { useState } from 'react';
import { Button, PasswordInput } from '@mantine/core';
import { z } from 'zod';
import { password } from '@alongside/shared/input';
import { fieldIssues } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useForm } from '../../ui/use-form.ts';
import { needsNote, presentPasswordError } from './present-password.ts';
import styles from './own-account.module.css';

const schema = z.object({ presentPassword: z.string().min(1), password });

/** A new password for who knows the present one; all other browsers are signed out. */
export function PasswordCard({ email }: { email: string }) {
  const [changes, setChanges] = useState(0);
  return (
    <Card title="Password">
      <CardSection>
        <PasswordForm key={changes} email={email} onChanged={() => setChanges((before) => before + 1)} />
      </CardSection>
    </Card>
  );
}

function PasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const showToast = useToast();
  const change = useAction(trpc.account.changePassword.mutationOptions(), {
    refreshes: [trpc.identity.sessions.pathFilter()],
    onDone: ({ ended }) => {
      showToast({ text: ended === 0 ? 'Your password is changed' : 'Your password is changed, and other browsers are signed out' });
      onChanged();
    },
  });
  const form = useForm({
    schema,
    initial: { presentPassword: '', password: '' },
    labels: { presentPassword: 'Present password', password: 'New password' },
    serverIssues: fieldIssues(change.error),
    onSubmit: change.run,
  });
  return (
    <form className={styles['form']} onSubmit={form.submit} noValidate>
      {needsNote(change.error) ? <ErrorNote error={change.error} onRetry={change.retry} /> : null}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordInput autoComplete="current-password" {...form.text('presentPassword')} error={form.errorOf('presentPassword') ?? presentPasswordError(change.error)} />
      <PasswordInput autoComplete="new-password" description="At least 12 characters; a few words in a row are easy to keep. All other browsers are signed out." {...form.text('password')} />
      <div>
        <Button type="submit" loading={change.isPending}>Change the password</Button>
      </div>
    </form>
  );
}
