import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { shortDayText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { waveTitle, type Wave } from './survey-words.ts';

/** Says who hears what before reminders go out. */
export function RemindDialog({ wave, onClose }: { wave: Wave; onClose: () => void }) {
  const toast = useToast();
  const remind = useAction(trpc.survey.remind.mutationOptions(), {
    refreshes: [trpc.survey.pathFilter(), trpc.home.pathFilter()],
    onDone: ({ reminded }) => {
      toast({ text: reminded === 0 ? 'Everybody who has not answered heard of it in the last two days' : `${reminded} ${reminded === 1 ? 'person is' : 'people are'} being reminded` });
      onClose();
    },
  });
  const open = wave.invited - wave.answered;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`Remind ${open} ${open === 1 ? 'person' : 'people'}?`}
      text={`Those who have not answered the ${waveTitle(wave)} get one short mail. You do not learn who they are. Reminders also go out by themselves, five and ten days after opening.`}
      told={[{ count: open, text: <><b>{open === 1 ? 'person' : 'people'}</b>{` read that it closes on ${shortDayText(wave.closesAt)}`}</> }]}
      confirm={`Remind ${open}`}
      cancel="Not now"
      onConfirm={() => remind.run({ waveId: wave.id })}
      isPending={remind.isPending}
      error={remind.error}
    />
  );
}

/** Takes back a wave that nobody has heard of. */
export function CancelWaveDialog({ wave, onClose }: { wave: Wave; onClose: () => void }) {
  const toast = useToast();
  const cancel = useAction(trpc.survey.cancelWave.mutationOptions(), {
    refreshes: [trpc.survey.pathFilter()],
    onDone: () => {
      toast({ text: 'The survey is taken back; nobody had heard of it' });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Take this survey back?"
      text={`The ${waveTitle(wave)} was to open on ${shortDayText(wave.opensAt)}. Nobody has heard of it.`}
      confirm="Take it back"
      cancel="Keep it"
      tone="removal"
      onConfirm={() => cancel.run({ waveId: wave.id })}
      isPending={cancel.isPending}
      error={cancel.error}
    />
  );
}
