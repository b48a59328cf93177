import { useState } from 'react';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog, type Told } from '../../ui/confirm-dialog.tsx';
import { counted } from '../../ui/number-words.ts';
import { type Lottery, peopleWords } from './lottery-words.ts';

/** Draws once sign-up has closed, after saying who learns what. */
export function DrawButton({ lottery: { programId, stage, record, holders, drawnRole } }: { lottery: Lottery }) {
  const [opened, setOpened] = useState(false);
  const draw = useAction(trpc.lottery.draw.mutationOptions(), { refreshes: [trpc.lottery.pathFilter(), trpc.matching.pathFilter(), trpc.home.pathFilter()], onDone: () => setOpened(false) });
  if (stage !== 'matching' && stage !== 'running') return <span className="al-faint">Drawn once sign-up has closed</span>;
  const places = record?.places.at(-1)?.places ?? 0;
  const waiting = Math.max(0, holders.length - places);
  const people = peopleWords[drawnRole].many;
  const told: Told[] = [
    { count: holders.length - waiting, text: <><b>{people}</b> learn that they have a place</> },
    { count: waiting, text: <><b>{people}</b> learn where they stand on the waiting list</> },
  ];
  return (
    <>
      <Button onClick={() => setOpened(true)}>{`Draw ${counted(places, 'place')}…`}</Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Draw ${counted(places, 'place')} for ${counted(holders.length, peopleWords[drawnRole].one, people)}?`}
        text="People are told by e-mail and on their intranet page, and the seed is published. It cannot be drawn again."
        told={told.filter(({ count }) => count > 0)}
        confirm={`Draw ${counted(places, 'place')}`}
        cancel="Not yet"
        onConfirm={() => draw.run({ programId })}
        isPending={draw.isPending}
        error={draw.error}
      />
    </>
  );
}
