import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import type { Outputs } from '../../api/server-types.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { counted } from '../../ui/number-words.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { longDateText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { DemandDialog } from './demand-dialog.tsx';
import styles from './staff.module.css';

type Demand = Outputs['identity']['listStaff']['demand'];

/** Whether a second factor is demanded of staff with a password, whom that concerns, and the way to change it. */
export function DemandCard({ demand, company, now }: { demand: Demand; company: string | null; now: Date }) {
  const [open, setOpen] = useState<'demand' | 'end' | null>(null);
  const showToast = useToast();
  const end = useAction(trpc.identity.endSecondFactorDemand.mutationOptions(), {
    refreshes: [trpc.identity.pathFilter(), trpc.account.pathFilter()],
    onDone: () => {
      showToast({ text: 'A second factor is no longer demanded' });
      setOpen(null);
    },
  });
  const { from, counts, unprotected } = demand;
  return (
    <Card title="Second factor" detail="For staff who sign in with a password">
      <CardSection>
        <div className={styles['demand']}>
          <StatusBadge tone={from === null ? 'neutral' : counts ? 'good' : 'warn'}>{from === null ? 'Not demanded' : counts ? 'Demanded' : `Demanded from ${longDateText(from)}`}</StatusBadge>
          <p>{demandWords(unprotected, from !== null)}</p>
          <p className="al-soft al-sm">{company === null ? 'Company sign-in, once it is set up, is exempt' : `Who signs in with ${company} is exempt`}: the company’s provider sees to a second factor there. Sign-ins from before go on until they end, after twelve hours at most.</p>
          <div className={styles['actions']}>
            {counts ? null : <Button onClick={() => setOpen('demand')}>{from === null ? 'Demand a second factor' : 'Change the day'}</Button>}
            {from === null ? null : <Button onClick={() => setOpen('end')}>Stop demanding it</Button>}
          </div>
        </div>
      </CardSection>
      {open === 'demand' ? <DemandDialog unprotected={unprotected} now={now} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        opened={open === 'end'}
        onClose={() => setOpen(null)}
        title="Stop demanding a second factor?"
        text="Those who have one keep it, and can remove it. Everybody else signs in with the password alone."
        confirm="Stop demanding it"
        cancel="Keep it"
        isPending={end.isPending}
        error={end.error}
        onConfirm={() => end.run({})}
      />
    </Card>
  );
}

function demandWords(unprotected: number, isDemanded: boolean): string {
  if (unprotected === 0) return 'Everybody who has a password has a second factor too.';
  const who = `${counted(unprotected, 'account')} with a password ${unprotected === 1 ? 'has' : 'have'} no second factor`;
  return isDemanded ? `${who} yet. Who signs in with it is led to set one up, and gets nothing else before.` : `${who}: whoever learns the password is in.`;
}
