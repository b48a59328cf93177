import { useState } from 'react';
import { Radio, TextInput } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { atHour, dayField, longDateText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import styles from './staff.module.css';

const day = 86_400_000;

/** From when on a second factor is demanded; says who is written to before it is. */
export function DemandDialog({ unprotected, now, onClose }: { unprotected: number; now: Date; onClose: () => void }) {
  const [start, setStart] = useState<'next' | 'day'>('next');
  const [startsOn, setStartsOn] = useState(() => dayField(new Date(now.getTime() + 14 * day)));
  const showToast = useToast();
  const demand = useAction(trpc.identity.demandSecondFactor.mutationOptions(), {
    refreshes: [trpc.identity.pathFilter(), trpc.account.pathFilter()],
    onDone: (_, { from }) => {
      showToast({ text: from === null ? 'A second factor is demanded from the next sign-in on' : `A second factor is demanded from ${longDateText(from)} on` });
      onClose();
    },
  });
  const begins = atHour(startsOn, 0);
  const days = (begins.getTime() - now.getTime()) / day;
  const problem = days > 0 && days <= 365 ? undefined : 'Choose a day from tomorrow on, within a year.';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Demand a second factor?"
      text="Everybody who signs in with a password then needs a passkey or an authenticator app too. Who has none sets one up right after the password, so that nobody is locked out. Who loses theirs uses a recovery code, or asks an administrator."
      told={[{ count: unprotected, text: <><b>{unprotected === 1 ? 'account' : 'accounts'}</b> without one {unprotected === 1 ? 'gets' : 'get'} a mail now</> }]}
      confirm="Demand it"
      cancel="Not yet"
      isPending={demand.isPending}
      error={demand.error}
      onConfirm={() => {
        if (start === 'next' || problem === undefined) demand.run({ from: start === 'next' ? null : begins.toISOString() });
      }}
    >
      <div className={styles['demandForm']}>
        <Radio.Group label="It counts" value={start} onChange={(value) => setStart(value as 'next' | 'day')}>
          <div className={styles['roles']}>
            <Radio value="next" label="From the next sign-in on" />
            <Radio value="day" label="From a day on" />
          </div>
        </Radio.Group>
        {start === 'day' ? <TextInput type="date" label="First day" min={dayField(new Date(now.getTime() + day))} value={startsOn} error={problem} onChange={(event) => setStartsOn(event.currentTarget.value)} /> : null}
      </div>
    </ConfirmDialog>
  );
}
