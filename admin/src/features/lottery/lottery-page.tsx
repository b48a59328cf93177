import { useState } from 'react';
import { Anchor, Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { NameCell } from '../../ui/avatar.tsx';
import { Card, CardSection } from '../../ui/card.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Note } from '../../ui/note.tsx';
import { counted, number } from '../../ui/number-words.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateText, dayAndTimeText } from '../../ui/time-words.ts';
import { roleTones } from '../../vocabulary-words.ts';
import { CallOffCard } from './call-off-card.tsx';
import { DrawButton } from './draw-button.tsx';
import { type Holder, type Lottery, peopleWords, type Record, repeatedWords } from './lottery-words.ts';
import { PlacesForm } from './places-form.tsx';
import { type Repeated, repeatDraw } from './repeat-draw.ts';
import styles from './lottery.module.css';

const column = dataColumns<Holder>();
const columns = column.columns([
  column.accessor('name', { header: 'Person', enableSorting: false, cell: ({ row: { original } }) => <NameCell name={original.name} detail={[original.jobTitle, original.department].filter(Boolean).join(', ')} tone={roleTones.mentee} /> }),
  column.display({ id: 'ticket', header: 'Ticket', meta: { align: 'end' }, cell: ({ row }) => number(row.original.ticket) }),
  column.display({ id: 'standing', header: 'Standing', cell: ({ row: { original } }) => <Standing holder={original} /> }),
]);

function Standing({ holder: { placeAt, waiting } }: { holder: Holder }) {
  if (placeAt !== null) return <StatusBadge tone="good">Has a place</StatusBadge>;
  return waiting === null ? <span className="al-faint">not drawn yet</span> : `Waiting, number ${number(waiting)}`;
}

/** A lottery that is fixed: before the draw and after it. */
export function LotteryPage({ lottery, record }: { lottery: Lottery; record: Record }) {
  const { programId, holders, drawnRole, stage } = lottery;
  const people = peopleWords[drawnRole];
  const places = record.places.at(-1)?.places ?? 0;
  const waiting = holders.filter((holder) => holder.waiting !== null).length;
  const placed = holders.filter(({ placeAt }) => placeAt !== null).length;
  const isOver = stage === 'closing' || stage === 'finished';
  const change = useAction(trpc.lottery.changePlaces.mutationOptions(), { refreshes: [trpc.lottery.pathFilter()] });
  return (
    <div className="al-stack">
      <p>{record.draw === null ? `${counted(holders.length, people.one, people.many)} signed up for ${counted(places, 'place')}. ${holders.length > places ? 'Who takes part is drawn by lot.' : 'So far everybody gets one.'}` : `${number(placed)} of ${number(placed + waiting)} have a place, ${number(waiting)} wait.`}</p>
      <FigureStrip
        label="Places"
        figures={[
          { label: 'Places', value: number(places), note: record.places.length > 1 ? `was ${record.places.slice(0, -1).map((before) => number(before.places)).join(', then ')}` : `set ${dateText(record.places[0]?.setAt ?? record.committedAt)}` },
          { label: record.draw === null ? 'Signed up' : 'Have a place', value: number(record.draw === null ? holders.length : placed) },
          { label: 'Waiting list', value: record.draw === null ? '–' : number(waiting), note: record.draw === null ? 'after the draw' : `drawn ${dayAndTimeText(new Date(record.draw.drawnAt))}` },
        ]}
      />
      <Proof lottery={lottery} record={record} />
      {isOver ? null : (
        <Card title={record.draw === null ? 'Number of places' : 'Add places'} detail="Every change stands in the public record.">
          <CardSection>
            <PlacesForm
              key={places}
              label="Places"
              description={record.draw === null ? 'Nobody knows the seed, so no number favours anybody.' : 'More places go to the waiting list, in the order drawn. There cannot be fewer.'}
              button="Change places"
              initial={places}
              least={record.draw === null ? 1 : places}
              isPending={change.isPending}
              onSubmit={(next) => change.run({ programId, places: next })}
            />
            {change.error === null ? null : <ErrorNote error={change.error} onRetry={change.retry} />}
          </CardSection>
        </Card>
      )}
      {record.draw === null && !isOver ? <CallOffCard lottery={lottery} /> : null}
      {holders.length === 0 ? null : (
        <Card title={record.draw === null ? 'Tickets' : 'In the order drawn'} detail="Names are for coordinators alone; the public record has numbers.">
          <DataTable label="Tickets" columns={columns} rows={holders} rowId={({ participantId }) => participantId} rowName={({ name }) => name} />
        </Card>
      )}
    </div>
  );
}

/** The hash, the public record, and the draw or its repetition. */
function Proof({ lottery, record: { commitment, committedAt, draw } }: { lottery: Lottery; record: Record }) {
  const [repeated, setRepeated] = useState<Repeated | 'impossible' | null>(null);
  const repeat = async () => {
    if (draw === null) return;
    // Browsers keep their cryptography from pages without https.
    setRepeated(crypto.subtle === undefined ? 'impossible' : await repeatDraw(commitment, draw));
  };
  return (
    <Card title="For everybody to check" action={draw === null ? <DrawButton lottery={lottery} /> : <Button onClick={() => void repeat()}>Repeat the draw here</Button>}>
      <CardSection>
        <div className={styles['stack']}>
          <p className={styles['text']}>
            {draw === null
              ? `The seed is secret until the draw. This hash of it was published on ${dateText(committedAt)}, here, in the widget and in the public record:`
              : `This hash was published on ${dateText(committedAt)}, before sign-up closed. The seed and the way to repeat the draw by hand now stand in the public record:`}
          </p>
          <CopyField label="Hash of the seed" value={commitment} />
          <Anchor href={lottery.address} target="_blank" rel="noopener">Public record</Anchor>
          <div role="status">
            {repeated === null ? null : repeated === 'impossible' ? <Note tone="warn">This browser offers no cryptography on a page without https. The public record says how to repeat the draw by hand.</Note> : <Note tone={repeated === 'fits' ? 'good' : 'bad'}>{repeatedWords[repeated]}</Note>}
          </div>
        </div>
      </CardSection>
    </Card>
  );
}
