import { Card } from '../../ui/card.tsx';
import { SuppressedCell } from '../../ui/charts/suppressed-cell.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { number } from '../../ui/number-words.ts';
import { dateText } from '../../ui/time-words.ts';
import type { HeldRound } from './introduction-words.ts';

const column = dataColumns<HeldRound>();
const columns = column.columns([
  column.accessor('heldOn', { header: 'Held', cell: ({ row }) => dateText(row.original.heldOn) }),
  column.accessor('people', { header: 'People', meta: { align: 'end' }, cell: ({ row }) => number(row.original.people) }),
  column.accessor('introductions', { header: 'Introductions', meta: { align: 'end' }, cell: ({ row }) => number(row.original.introductions) }),
  column.accessor('spare', { header: 'Nobody new', meta: { align: 'end' }, cell: ({ row }) => number(row.original.spare) }),
  column.display({ id: 'met', header: 'Met', meta: { align: 'end' }, cell: ({ row }) => <Met round={row.original} /> }),
]);

/** Rounds so far in numbers: nobody's answer. */
export function RoundsCard({ rounds }: { rounds: readonly HeldRound[] }) {
  if (rounds.length === 0) return null;
  return (
    <Card title="Rounds so far" detail="Who was introduced to whom, and what they say of it, is theirs.">
      <DataTable label="Rounds of introductions" columns={columns} rows={rounds} rowId={({ id }) => id} rowName={({ heldOn }) => dateText(heldOn)} />
    </Card>
  );
}

function Met({ round: { closed, met, introductions } }: { round: HeldRound }) {
  if (!closed) return <span className="al-faint">open until the next round</span>;
  if (met === null) return <SuppressedCell reason="fewer than seven answers" />;
  return `${number(met)} of ${number(introductions)}`;
}
