import { Select } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { fieldLabels, type CheckedFile, type PeopleField } from './import-words.ts';
import styles from './people.module.css';

type Column = CheckedFile['columns'][number];
interface Row extends Column {
  index: number;
  taken: ReadonlySet<PeopleField>;
  remark: string | null;
  disabled: boolean;
  onField: (index: number, field: PeopleField | null) => void;
}

const leftOut = 'left_out';
const column = dataColumns<Row>();
const columns = column.columns([
  column.display({ id: 'header', header: 'Column in the file', cell: ({ row }) => <span className={styles['heading']}>{row.original.header || <span className="al-faint">no heading</span>}</span> }),
  column.display({ id: 'sample', header: 'First value', cell: ({ row: { original } }) => <span className={styles['value']}>{original.sample === '' ? <span className="al-faint">empty</span> : original.sample}{original.remark === null ? null : <small>{original.remark}</small>}</span> }),
  column.display({
    id: 'field',
    header: 'Becomes',
    meta: { width: '34%', wide: true },
    cell: ({ row: { original } }) => (
      <Select
        aria-label={`Column ${original.header} becomes`}
        allowDeselect={false}
        disabled={original.disabled}
        data={[{ value: leftOut, label: 'Do not import' }, ...Object.entries(fieldLabels).filter(([key]) => key === original.chosen || !original.taken.has(key as PeopleField)).map(([value, label]) => ({ value, label }))]}
        value={original.chosen ?? leftOut}
        onChange={(value) => original.onField(original.index, value === null || value === leftOut ? null : (value as PeopleField))}
      />
    ),
  }),
  column.display({ id: 'state', header: 'State', cell: ({ row: { original } }) => <MatchState column={original} /> }),
]);

/** What each column of the file becomes. */
export function MatchColumns({ columns: found, missing, rows, isChecking, onMapping }: {
  columns: readonly Column[];
  missing: readonly PeopleField[];
  rows: CheckedFile['rows'];
  isChecking: boolean;
  onMapping: (mapping: (PeopleField | null)[]) => void;
}) {
  const taken = new Set(found.flatMap(({ chosen }) => chosen ?? []));
  const onField = (index: number, field: PeopleField | null) => onMapping(found.map(({ chosen }, at) => (at === index ? field : chosen)));
  const remarkOf = ({ chosen }: Column) => (chosen !== 'joinedOn' || !rows?.dateOrder.order ? null : rows.dateOrder.order === 'day_first' ? 'read as day, month, year' : 'read as month, day, year');
  return (
    <Card title="Match columns" detail="Your file on the left, Alongside on the right. Remembered for next time.">
      <DataTable label="Columns of the file" columns={columns} rows={found.map((one, index) => ({ ...one, index, taken, remark: remarkOf(one), disabled: isChecking, onField }))} rowId={({ index }) => String(index)} rowName={({ header }) => header} />
      {missing.length === 0 ? null : (
        <div style={{ padding: 'var(--al-4) var(--al-5)' }}>
          <Note tone="warn">Still without a column: {missing.map((field) => fieldLabels[field].toLocaleLowerCase('en-GB')).join(', ')}. Every person needs {missing.length === 1 ? 'it' : 'them'}.</Note>
        </div>
      )}
    </Card>
  );
}

function MatchState({ column: { chosen, field, confidence } }: { column: Column }) {
  if (chosen === null) return <span className="al-faint">Left out</span>;
  if (chosen === field && confidence === 'check') return <StatusBadge tone="warn" icon={null}>Please check</StatusBadge>;
  return <span className={styles['check']}><Icon name="check" />Matched</span>;
}
