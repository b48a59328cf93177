import { Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { email } from '@alongside/shared/input';
import { staffRoles, type StaffRole } from '@alongside/shared/vocabulary';
import { fieldIssues, toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useForm } from '../../ui/use-form.ts';
import { RolesField } from './roles-field.tsx';
import styles from './staff.module.css';

const schema = z.object({ name: z.string().trim().min(1).max(120), email, roles: z.array(z.enum(staffRoles)).min(1) });

/** Appoints somebody: they get a mail with a link to choose a password. */
export function InviteDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title="Invite to the admin app"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="invite" variant="filled">Send the invitation</Button>
        </>
      }
    >
      <DrawerSection>
        <InviteForm onInvited={onClose} />
      </DrawerSection>
    </Drawer>
  );
}

function InviteForm({ onInvited }: { onInvited: () => void }) {
  const showToast = useToast();
  const invite = useAction(trpc.identity.inviteStaff.mutationOptions(), {
    refreshes: [trpc.identity.pathFilter(), trpc.program.pathFilter(), trpc.home.pathFilter()],
    onDone: (_, input) => {
      showToast({ text: `An invitation goes to ${input.email}` });
      onInvited();
    },
  });
  const form = useForm({
    schema,
    initial: { name: '', email: '', roles: ['coordinator'] as StaffRole[] },
    labels: { name: 'Name', email: 'Work e-mail', roles: 'Roles' },
    serverIssues: fieldIssues(invite.error),
    onSubmit: invite.run,
  });
  const code = invite.error === null ? undefined : toApiError(invite.error).code;
  const taken = code === 'EMAIL_TAKEN' ? 'Somebody with this address has an account already. Open it in the list to change its roles.' : undefined;
  return (
    <form id="invite" className={styles['form']} onSubmit={form.submit} noValidate>
      {invite.error !== null && code !== 'INVALID_INPUT' && code !== 'EMAIL_TAKEN' ? <ErrorNote error={invite.error} onRetry={invite.retry} /> : null}
      <TextInput data-autofocus autoComplete="off" {...form.text('name')} />
      <TextInput type="email" autoComplete="off" {...form.text('email')} error={form.errorOf('email') ?? taken} />
      <RolesField value={form.values.roles} onChange={(roles) => form.setValue('roles', roles)} error={form.errorOf('roles') === undefined ? undefined : 'Choose at least one role.'} />
    </form>
  );
}
