import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, Loader, PasswordInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { OnFactorAdded } from './add-passkey-drawer.tsx';
import { needsNote, presentPasswordError } from './present-password.ts';
import styles from './own-account.module.css';

const QrCode = lazy(() => import('./qr-code.tsx'));

type Offered = Outputs['account']['askForApp'];

/** Sets up an authenticator app: the password, then the secret as picture and text, and the app's first code. */
export function AddAppDrawer({ opened, onClose, onAdded }: { opened: boolean; onClose: () => void; onAdded: OnFactorAdded }) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const close = () => {
    setOffered(null);
    onClose();
  };
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title="Set up an authenticator app"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form="add-app" variant="filled">{offered === null ? 'Continue' : 'Turn it on'}</Button>
        </>
      }
    >
      <DrawerSection>
        {offered === null ? <PasswordStep onOffered={setOffered} /> : <CodeStep offered={offered} onDone={close} onAdded={onAdded} />}
      </DrawerSection>
    </Drawer>
  );
}

const passwordSchema = z.object({ presentPassword: z.string().min(1) });

function PasswordStep({ onOffered }: { onOffered: (offered: Offered) => void }) {
  const ask = useAction(trpc.account.askForApp.mutationOptions(), { onDone: onOffered });
  const form = useForm({ schema: passwordSchema, initial: { presentPassword: '' }, labels: { presentPassword: 'Present password' }, onSubmit: ask.run });
  return (
    <form id="add-app" className={styles['form']} onSubmit={form.submit} noValidate aria-busy={ask.isPending}>
      {needsNote(ask.error) ? <ErrorNote error={ask.error} onRetry={ask.retry} /> : null}
      <p className="al-soft">An app on your phone, such as the one your organisation uses already, shows a new code every half minute. From then on your password alone does not sign you in any more.</p>
      <PasswordInput data-autofocus autoComplete="current-password" {...form.text('presentPassword')} error={form.errorOf('presentPassword') ?? presentPasswordError(ask.error)} />
    </form>
  );
}

const codeSchema = z.object({ code: z.string().trim().min(1).max(20) });

function CodeStep({ offered, onDone, onAdded }: { offered: Offered; onDone: () => void; onAdded: OnFactorAdded }) {
  const showToast = useToast();
  const begin = useRef<HTMLParagraphElement>(null);
  useEffect(() => begin.current?.focus(), []);
  const add = useAction(trpc.account.addApp.mutationOptions(), {
    refreshes: [trpc.account.pathFilter(), trpc.identity.pathFilter()],
    onDone: ({ recoveryCodes }) => {
      onDone();
      if (recoveryCodes === null) showToast({ text: 'Your authenticator app is set up' });
      onAdded(recoveryCodes);
    },
  });
  const form = useForm({ schema: codeSchema, initial: { code: '' }, labels: { code: 'Code that the app shows' }, onSubmit: ({ code }) => add.run({ step: offered.step, code }) });
  const isWrong = add.error !== null && toApiError(add.error).code === 'CODE_WRONG';
  return (
    <form id="add-app" className={styles['form']} onSubmit={form.submit} noValidate aria-busy={add.isPending}>
      {add.error === null || isWrong ? null : <ErrorNote error={add.error} onRetry={add.retry} />}
      <p ref={begin} tabIndex={-1}>In the app choose to add an account, and scan this:</p>
      <div className={styles['picture']}>
        <Suspense fallback={<Loader />}>
          <QrCode text={offered.uri} label="QR code of the secret, which stands below as text too" />
        </Suspense>
      </div>
      <div className={styles['secret']}>
        <p className="al-soft">Or type the secret, which is shown this once, or <a href={offered.uri}>open an app on this device</a>.</p>
        <CopyField label="Secret" value={inGroups(offered.secret)} />
      </div>
      <TextInput
        inputMode="numeric"
        autoComplete="one-time-code"
        {...form.text('code')}
        error={form.errorOf('code') ?? (isWrong ? 'This is not what the app shows now. Wait for its next code; if it goes on, check the clock of your phone.' : undefined)}
      />
    </form>
  );
}

/** Groups of four letters, four to a line, as one reads them out. */
function inGroups(secret: string): string {
  const groups = secret.match(/.{1,4}/g) ?? [];
  return groups.map((group, index) => `${group}${index % 4 === 3 ? '\n' : ' '}`).join('').trim();
}
