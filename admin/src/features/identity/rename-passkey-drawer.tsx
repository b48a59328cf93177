import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useForm } from '../../ui/use-form.ts';
import styles from './own-account.module.css';

const schema = z.object({ name: z.string().trim().min(1).max(60) });

/** Another name for a passkey; closed while there is none. */
export function RenamePasskeyDrawer({ passkey, onClose }: { passkey: { id: string; name: string } | null; onClose: () => void }) {
  const showToast = useToast();
  const rename = useAction(trpc.account.renamePasskey.mutationOptions(), {
    refreshes: [trpc.account.pathFilter()],
    onDone: (_, { name }) => {
      showToast({ text: `The passkey is called ${name} now` });
      onClose();
    },
  });
  const form = useForm({ schema, initial: { name: passkey?.name ?? '' }, labels: { name: 'Name of the passkey' }, onSubmit: ({ name }) => passkey !== null && rename.run({ passkeyId: passkey.id, name }) });
  return (
    <Drawer
      opened={passkey !== null}
      onClose={onClose}
      title="Rename the passkey"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="rename-passkey" variant="filled" loading={rename.isPending}>Save the name</Button>
        </>
      }
    >
      <DrawerSection>
        <form id="rename-passkey" className={styles['form']} onSubmit={form.submit} noValidate>
          {rename.error === null ? null : <ErrorNote error={rename.error} onRetry={rename.retry} />}
          <TextInput data-autofocus autoComplete="off" {...form.text('name')} />
        </form>
      </DrawerSection>
    </Drawer>
  );
}
