import { useState } from 'react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { Note } from '../../ui/note.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useForm } from '../../ui/use-form.ts';
import { browserWords } from './browser-words.ts';
import { makePasskey, passkeyFailures } from './passkey.ts';
import { needsNote, presentPasswordError } from './present-password.ts';
import styles from './own-account.module.css';

const schema = z.object({ name: z.string().trim().min(1).max(60), presentPassword: z.string().min(1) });

/** Is given the recovery codes that come with somebody's first second factor, to be shown this once; else null. */
export type OnFactorAdded = (recoveryCodes: readonly string[] | null) => void;

/** Has the browser make a passkey and keeps it. */
export function AddPasskeyDrawer({ opened, onClose, onAdded }: { opened: boolean; onClose: () => void; onAdded: OnFactorAdded }) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title="Add a passkey"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="add-passkey" variant="filled">Go on in the browser</Button>
        </>
      }
    >
      <DrawerSection>
        <AddPasskeyForm onDone={onClose} onAdded={onAdded} />
      </DrawerSection>
    </Drawer>
  );
}

function AddPasskeyForm({ onDone, onAdded }: { onDone: () => void; onAdded: OnFactorAdded }) {
  const [note, setNote] = useState<string | null>(null);
  const showToast = useToast();
  const add = useAction(trpc.account.addPasskey.mutationOptions(), {
    refreshes: [trpc.account.pathFilter(), trpc.identity.pathFilter()],
    onDone: ({ recoveryCodes }, { name }) => {
      onDone();
      if (recoveryCodes === null) showToast({ text: `${name} is a passkey of yours now` });
      onAdded(recoveryCodes);
    },
  });
  const form = useForm({
    schema,
    initial: { name: browserWords(navigator.userAgent), presentPassword: '' },
    labels: { name: 'Name of the passkey', presentPassword: 'Present password' },
    onSubmit: ({ presentPassword }) => {
      setNote(null);
      ask.run({ presentPassword });
    },
  });
  const ask = useAction(trpc.account.askForPasskey.mutationOptions(), {
    onDone: async ({ step, options }) => {
      const credential = await makePasskey(options);
      if (typeof credential === 'string') setNote(passkeyFailures[credential]);
      else add.run({ step, name: form.values.name.trim(), credential });
    },
  });
  const isBusy = ask.isPending || add.isPending;
  return (
    <form id="add-passkey" className={styles['form']} onSubmit={form.submit} noValidate aria-busy={isBusy}>
      {needsNote(ask.error) ? <ErrorNote error={ask.error} onRetry={ask.retry} /> : null}
      {add.error === null ? null : <ErrorNote error={add.error} onRetry={add.retry} />}
      <p className="al-soft">A passkey lives on this machine, your phone or a security key. From then on your password alone does not sign you in any more.</p>
      <TextInput data-autofocus autoComplete="off" description="To tell it from others later, such as “Work laptop”." {...form.text('name')} />
      <PasswordInput autoComplete="current-password" {...form.text('presentPassword')} error={form.errorOf('presentPassword') ?? presentPasswordError(ask.error)} />
      <div role="status">
        {isBusy ? <Note tone="info">Follow what the browser asks.</Note> : null}
        {note === null || isBusy ? null : <Note tone="warn">{note}</Note>}
      </div>
    </form>
  );
}
