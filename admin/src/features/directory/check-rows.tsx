import { useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { ChartColor } from '../../ui/charts/chart-color.ts';
import { chartColorVar } from '../../ui/charts/chart-color.ts';
import { StackedBar } from '../../ui/charts/stacked-bar.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { number } from '../../ui/number-words.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { CheckedFile, DateOrder, PeopleField } from './import-words.ts';
import styles from './people.module.css';

type Rows = NonNullable<CheckedFile['rows']>;
type Problem = Rows['problems'][number];

const shownAtFirst = 10;
const column = dataColumns<Problem & { key: string }>();
const columns = column.columns([
  column.accessor('line', { header: 'Line', enableSorting: false, meta: { width: '80px' }, cell: ({ row }) => <span className={styles['line']}>{row.original.line}</span> }),
  column.display({ id: 'field', header: 'Field', cell: ({ row }) => <span className="al-medium">{row.original.field ?? 'The row'}</span> }),
  column.display({ id: 'value', header: 'Value', cell: ({ row: { original } }) => (original.value === '' ? <span className="al-faint">empty</span> : <span className={styles['badValue']}>{original.value.length > 80 ? `${original.value.slice(0, 80)}…` : original.value}</span>) }),
  column.display({ id: 'words', header: 'What is wrong', meta: { wide: true }, cell: ({ row }) => row.original.words }),
]);

/** What the import would do to each row, and every problem by its line. */
export function CheckRows({ rows, fileName, input, onDateOrder }: {
  rows: Rows;
  fileName: string;
  input: { content: string; mapping: (PeopleField | null)[]; dateOrder: DateOrder | null };
  onDateOrder: (order: DateOrder) => void;
}) {
  const [all, setAll] = useState(false);
  const download = useAction(trpc.directory.badRows.mutationOptions(), { onDone: ({ csv }) => saveFile(`${fileName.replace(/\.\w+$/, '')}-to-mend.csv`, csv, 'text/csv') });
  const { counts, problems, problemCount, dateOrder } = rows;
  const parts: { label: string; amount: number; color: ChartColor }[] = [
    { label: 'Unchanged', amount: counts.unchanged, color: 'context' },
    { label: 'Updated', amount: counts.updated, color: 4 },
    { label: 'New', amount: counts.new, color: 1 },
    { label: 'With a problem', amount: counts.problem, color: 'bad' },
  ];
  const shown = (all ? problems : problems.slice(0, shownAtFirst)).map((problem, index) => ({ ...problem, key: `${problem.line} ${index}` }));
  return (
    <Card title="Check rows" detail="People who are not in the file stay as they are.">
      <CardSection>
        <div className={styles['rows']}>
          <StackedBar label="Rows" parts={parts} size="wide" />
          <ul className={styles['legend']}>
            {parts.map(({ label, amount, color }) => (
              <li key={label}>
                <i style={{ background: chartColorVar(color) }} aria-hidden="true" />
                <b>{number(amount)}</b> {label}
              </li>
            ))}
          </ul>
          {dateOrder.ambiguous > 0 && !dateOrder.proven ? (
            <Note tone={dateOrder.order === null ? 'warn' : 'info'}>
              <div className={styles['dates']}>
                <span>{dateOrder.ambiguous === 1 ? 'One date' : `${number(dateOrder.ambiguous)} dates`} such as 03/02/2019 can be read in two ways. In your file it means</span>
                <SegmentedControl
                  aria-label="Order of day and month"
                  data={[{ value: 'day_first', label: '3 February' }, { value: 'month_first', label: '2 March' }]}
                  value={dateOrder.order ?? ''}
                  onChange={(order) => onDateOrder(order === 'month_first' ? 'month_first' : 'day_first')}
                />
              </div>
            </Note>
          ) : null}
          {download.error === null ? null : <ErrorNote error={download.error} onRetry={download.retry} />}
        </div>
      </CardSection>
      {problemCount === 0 ? null : (
        <DataTable
          label="Rows with a problem"
          columns={columns}
          rows={shown}
          rowId={({ key }) => key}
          rowName={({ line }) => `line ${line}`}
          footer={
            <>
              <span role="status">
                1–{shown.length} of {number(problemCount)}
                {all && problemCount > problems.length ? '; the file to mend has them all' : ''}
              </span>
              <span className="al-row" style={{ marginInlineStart: 'auto' }}>
                <Button size="xs" leftSection={<Icon name="download" />} loading={download.isPending} onClick={() => download.run(input)}>
                  {counts.problem === 1 ? 'This row as CSV' : `These ${number(counts.problem)} rows as CSV`}
                </Button>
                {!all && problems.length > shownAtFirst ? <Button size="xs" onClick={() => setAll(true)}>Show all</Button> : null}
              </span>
            </>
          }
        />
      )}
    </Card>
  );
}
