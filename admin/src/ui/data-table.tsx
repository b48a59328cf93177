import { useState, type ReactNode } from 'react';
import { createColumnHelper, useTable, type RowData, type SortingState } from '@tanstack/react-table';
import { features, type DataColumns, type DataTableFeatures } from './data-table-features.ts';
import { DataTableHead, StackedSort } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import styles from './data-table.module.css';

/**
 * Makes columns of one kind of row. Keep the result outside the component.
 * `const column = dataColumns<Person>(); const columns = column.columns([column.accessor('name', { header: 'Name' })]);`
 */
export function dataColumns<TRow extends RowData>() {
  return createColumnHelper<DataTableFeatures, TRow>();
}

export interface DataTableProps<TRow extends RowData> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: DataColumns<TRow>;
  rows: readonly TRow[];
  rowId: (row: TRow) => string;
  /** What a row is called, in the names of its buttons. */
  rowName: (row: TRow) => string;
  /** With these two the rows come sorted from elsewhere; without them the table sorts what it has. */
  sorting?: SortingState;
  onSortingChange?: (sorting: SortingState) => void;
  /** Makes rows expandable: what stands under the row. */
  renderDetail?: (row: TRow) => ReactNode;
  /** Makes rows open something, such as a drawer. */
  onOpen?: (row: TRow) => void;
  /** Further keys on a focused row, such as `l`; true when the key was used. */
  onRowKey?: (key: string, row: TRow) => boolean;
  /** Under the rows: a `CursorPager`, or actions on the whole. */
  footer?: ReactNode;
}

/**
 * A table of anything compared or more than eight alike. On a focused row `j`/`k` or the arrows move and
 * Enter opens. In less than 720 px of width its rows are stacked, with the column's name before each value.
 */
export function DataTable<TRow extends RowData>(props: DataTableProps<TRow>) {
  const { label, columns, rows, rowId, rowName, sorting, onSortingChange, renderDetail, onOpen, onRowKey, footer } = props;
  const [ownSorting, setOwnSorting] = useState<SortingState>([]);
  const [expandedId, setExpandedId] = useState<string | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    enableMultiSort: false,
    manualSorting: sorting !== undefined && onSortingChange !== undefined,
    state: { sorting: sorting ?? ownSorting },
    onSortingChange: (updater) => {
      const next = typeof updater === 'function' ? updater(sorting ?? ownSorting) : updater;
      (onSortingChange ?? setOwnSorting)(next);
    },
  });

  const isInteractive = renderDetail !== undefined || onOpen !== undefined;
  const shownRows = table.getRowModel().rows;
  const tabbableId = shownRows.some((row) => row.id === activeId) ? activeId : shownRows[0]?.id;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const activate = (id: string, row: TRow) => {
    if (renderDetail !== undefined) setExpandedId((before) => (before === id ? null : id));
    onOpen?.(row);
  };

  return (
    <div className={styles['container']}>
      <StackedSort headers={headers} />
      <div className={`al-scroll ${styles['scroll'] ?? ''}`} role="group" aria-label={label} tabIndex={isInteractive ? undefined : 0}>
        <table role="table" className={styles['table']} aria-label={label}>
          <DataTableHead headers={headers} hasActionColumn={isInteractive} />
          <tbody role="rowgroup">
            {shownRows.map((row) => (
              <DataTableRow
                key={row.id}
                row={row}
                name={rowName(row.original)}
                isExpanded={expandedId === row.id}
                isTabbable={row.id === tabbableId}
                onFocus={() => setActiveId(row.id)}
                onActivate={isInteractive ? () => activate(row.id, row.original) : undefined}
                onRowKey={onRowKey}
                renderDetail={renderDetail}
              />
            ))}
          </tbody>
        </table>
      </div>
      {footer === undefined ? null : <div className={styles['footer']}>{footer}</div>}
    </div>
  );
}
