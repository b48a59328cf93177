import { useId, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { callOffReason } from '@alongside/shared/lottery';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Lottery, peopleWords } from './lottery-words.ts';

const most = callOffReason.maxLength ?? 500;

/** Calls a lottery off that is not drawn, with a reason for everybody to read. */
export function CallOffCard({ lottery: { programId, holders, drawnRole } }: { lottery: Lottery }) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [isSubmitted, setSubmitted] = useState(false);
  const fieldId = useId();
  const callOff = useAction(trpc.lottery.callOff.mutationOptions(), { refreshes: [trpc.lottery.pathFilter(), trpc.matching.pathFilter(), trpc.home.pathFilter()], onDone: () => setOpened(false) });
  const fits = callOffReason.safeParse(reason).success;
  const people = peopleWords[drawnRole].many;
  return (
    <Card title="Is a draw no longer needed?" detail={`Called off, all ${people} take part in the matching.`}>
      <CardSection>
        <Button onClick={() => setOpened(true)}>Call off the draw…</Button>
      </CardSection>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Call off the draw?"
        text="Nothing is drawn, now or later, and the seed is destroyed. The hash and your reason stay in the public record."
        told={holders.length > 0 ? [{ count: holders.length, text: <><b>{people}</b> are told by e-mail, with the reason</> }] : []}
        confirm="Call off the draw"
        cancel="Keep it"
        tone="removal"
        onConfirm={() => {
          setSubmitted(true);
          if (fits) callOff.run({ programId, reason });
          else document.getElementById(fieldId)?.focus();
        }}
        isPending={callOff.isPending}
        error={callOff.error}
      >
        <Textarea id={fieldId} label="Reason, for everybody to read" autosize minRows={2} maxRows={6} maxLength={most} value={reason} error={isSubmitted && !fits ? 'Write a reason: it stands in the public record' : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </Card>
  );
}
