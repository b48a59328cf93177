import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../api/server-types.ts';
import { Card } from '../../ui/card.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { counted } from '../../ui/number-words.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { roundStates } from './round-words.ts';
import type { RoundState } from '@alongside/shared/vocabulary';

type Program = Outputs['matching']['programs'][number];

const column = dataColumns<Program>();
const columns = column.columns([
  column.accessor('name', { header: 'Programme', sortFn: 'text', cell: ({ row: { original } }) => <Link to="/matching/$programId" params={{ programId: original.id }}>{original.name}</Link> }),
  column.accessor('pairing', { header: 'Pairing', sortFn: 'text', cell: ({ row }) => (row.original.pairing === 'formal' ? 'By rounds' : 'By asking') }),
  column.accessor('mentees', { header: 'Mentees', meta: { align: 'end' }, cell: ({ row: { original } }) => (original.format === 'peer' ? counted(original.mentees, 'peer') : original.mentees) }),
  column.accessor('mentors', { header: 'Mentors', meta: { align: 'end' }, cell: ({ row: { original } }) => (original.format === 'peer' ? <span className="al-faint">none</span> : original.mentors) }),
  column.display({ id: 'latest', header: 'Latest round', cell: ({ row: { original: { latest } } }) => (latest === null ? 'none yet' : <StatusBadge tone={roundStates[latest.state as RoundState].tone}>{`Round ${latest.number}: ${roundStates[latest.state as RoundState].word.toLocaleLowerCase('en-GB')}`}</StatusBadge>) }),
]);

/** Which programme to match, where somebody coordinates several. */
export function ProgramList({ programs, onOpen }: { programs: readonly Program[]; onOpen: (programId: string) => void }) {
  return (
    <Card label="Your programmes">
      <DataTable label="Your programmes" columns={columns} rows={programs} rowId={({ id }) => id} rowName={({ name }) => name} onOpen={({ id }) => onOpen(id)} />
    </Card>
  );
}
