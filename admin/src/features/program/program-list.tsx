import { Link } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateText } from '../../ui/time-words.ts';
import { formatNames } from '../../vocabulary-words.ts';
import type { ListedProgram } from './program-types.ts';
import { pairingNames, stageNames, stageTones } from './program-words.ts';
import styles from './program-list.module.css';

const column = dataColumns<ListedProgram>();
const columns = column.columns([
  column.accessor('name', {
    header: 'Programme',
    sortFn: 'text',
    cell: ({ row: { original } }) => (
      <span className={styles['name']}>
        <Link to="/programs/$programId" params={{ programId: original.id }}>{original.name}</Link>
        <small>{formatNames[original.format]}, {pairingNames[original.pairing]}</small>
      </span>
    ),
  }),
  column.accessor('stage', { header: 'Stage', cell: ({ row: { original } }) => <StatusBadge tone={stageTones[original.stage]} icon={null}>{stageNames[original.stage]}</StatusBadge> }),
  column.accessor(({ mentees, peers }) => mentees + peers, { id: 'mentees', header: 'Mentees', meta: { align: 'end' }, cell: ({ row: { original } }) => (original.format === 'peer' ? `${original.peers} peers` : original.mentees) }),
  column.accessor('mentors', { header: 'Mentors', meta: { align: 'end' }, cell: ({ row: { original } }) => (original.format === 'peer' ? <span className="al-faint">none</span> : original.mentors) }),
  column.accessor('mentorships', { header: 'Mentorships', meta: { align: 'end' } }),
  column.display({ id: 'dates', header: 'Dates', cell: ({ row: { original } }) => (original.startsOn === null || original.endsOn === null ? <span className="al-faint">not set</span> : <span className={styles['dates']}><span>{dateText(original.startsOn)} –</span> <span>{dateText(original.endsOn)}</span></span>) }),
  column.display({ id: 'coordinators', header: 'Coordinated by', cell: ({ row: { original } }) => (original.coordinators.length === 0 ? <span className="al-faint">nobody yet</span> : original.coordinators.join(', ')) }),
]);

/** The programmes somebody may design, the newest first. */
export function ProgramList({ programs, onOpen }: { programs: readonly ListedProgram[]; onOpen: (programId: string) => void }) {
  return (
    <Card label="Programmes">
      <DataTable label="Programmes" columns={columns} rows={programs} rowId={({ id }) => id} rowName={({ name }) => name} onOpen={({ id }) => onOpen(id)} />
      {programs.some(({ stage }) => stage === 'finished') ? <p className={styles['note']}>Of finished programmes: everybody who took part to the end, and every mentorship there was.</p> : null}
    </Card>
  );
}
