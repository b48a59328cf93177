import { Button, PasswordInput } from '@mantine/core';
import { z } from 'zod';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { needsNote, presentPasswordError } from './present-password.ts';
import styles from './own-account.module.css';

const schema = z.object({ presentPassword: z.string().min(1) });

/** Asks for the present password before a step that changes how somebody signs in; closed while `title` is null. */
export function PasswordAgainDrawer({ title, text, confirm, isRemoval = false, onClose, action }: {
  title: string | null;
  text: string;
  confirm: string;
  isRemoval?: boolean;
  onClose: () => void;
  action: { run: (presentPassword: string) => void; retry: () => void; isPending: boolean; error: unknown };
}) {
  return (
    <Drawer
      opened={title !== null}
      onClose={onClose}
      title={title ?? ''}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="password-again" variant="filled" {...(isRemoval ? { color: 'brick' } : {})} loading={action.isPending}>{confirm}</Button>
        </>
      }
    >
      <DrawerSection>
        <PasswordAgainForm text={text} action={action} />
      </DrawerSection>
    </Drawer>
  );
}

function PasswordAgainForm({ text, action }: Pick<Parameters<typeof PasswordAgainDrawer>[0], 'text' | 'action'>) {
  const form = useForm({ schema, initial: { presentPassword: '' }, labels: { presentPassword: 'Present password' }, onSubmit: ({ presentPassword }) => action.run(presentPassword) });
  return (
    <form id="password-again" className={styles['form']} onSubmit={form.submit} noValidate>
      {needsNote(action.error) ? <ErrorNote error={action.error} onRetry={action.retry} /> : null}
      <p className="al-soft">{text}</p>
      <PasswordInput data-autofocus autoComplete="current-password" {...form.text('presentPassword')} error={form.errorOf('presentPassword') ?? presentPasswordError(action.error)} />
    </form>
  );
}
