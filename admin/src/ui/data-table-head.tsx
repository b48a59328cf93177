import { NativeSelect } from '@mantine/core';
import { flexRender, type Header, type RowData } from '@tanstack/react-table';
import type { DataTableFeatures } from './data-table-features.ts';
import { Icon } from './icon.tsx';
import styles from './data-table.module.css';

type Headers<TRow extends RowData> = readonly Header<DataTableFeatures, TRow>[];

/** The header row; a column that can be sorted has a button that goes ascending, descending, as it came. */
export function DataTableHead<TRow extends RowData>({ headers, hasActionColumn }: {
  headers: Headers<TRow>;
  hasActionColumn: boolean;
}) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {headers.map((header) => {
          const { meta } = header.column.columnDef;
          const sorted = header.column.getIsSorted();
          const content = flexRender(header.column.columnDef.header, header.getContext());
          return (
            <th
              key={header.id}
              role="columnheader"
              scope="col"
              data-align={meta?.align}
              style={meta?.width === undefined ? undefined : { width: meta.width }}
              aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
            >
              {header.column.getCanSort() ? (
                <button type="button" className={styles['sort']} onClick={header.column.getToggleSortingHandler()}>
                  {content}
                  <span data-sorted={sorted || undefined}>
                    <Icon name={sorted === 'asc' ? 'up' : 'down'} size={14} />
                  </span>
                </button>
              ) : (
                content
              )}
            </th>
          );
        })}
        {hasActionColumn ? (
          <th role="columnheader" scope="col">
            <span className="al-hidden">Open</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

/** Sorting for stacked rows, which have no header to click. */
export function StackedSort<TRow extends RowData>({ headers }: { headers: Headers<TRow> }) {
  const sortable = headers.filter((header) => header.column.getCanSort());
  if (sortable.length === 0) return null;
  const current = sortable.find((header) => header.column.getIsSorted() !== false);
  const choose = (value: string) => {
    const [id, direction] = value.split(' ');
    const chosen = sortable.find((header) => header.id === id);
    if (chosen === undefined) current?.column.clearSorting();
    else chosen.column.toggleSorting(direction === 'desc');
  };
  return (
    <div className={styles['stackedSort']}>
      <NativeSelect
        label="Sorted by"
        value={current === undefined ? '' : `${current.id} ${String(current.column.getIsSorted())}`}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: 'As listed' },
          ...sortable.flatMap((header) => {
            const { meta, header: title } = header.column.columnDef;
            const name = meta?.label ?? (typeof title === 'string' ? title : header.id);
            return [
              { value: `${header.id} asc`, label: `${name}, ascending` },
              { value: `${header.id} desc`, label: `${name}, descending` },
            ];
          }),
        ]}
      />
    </div>
  );
}
