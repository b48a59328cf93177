import { Fragment, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import {
  createColumnHelper,
  flexRender,
  useTable,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import { features, type DataColumns, type DataTableFeatures } from './data-table-features.ts';
import { DataTableHead, StackedSort } from './data-table-head.tsx';
import { Icon } from './icon.tsx';
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
 * Enter opens. In less than 600 px of width its rows are stacked, with the column's name before each value.
 */
export function DataTable<TRow extends RowData>(props: DataTableProps<TRow>) {
  const { label, columns, rows, rowId, rowName, sorting, onSortingChange, renderDetail, onOpen, onRowKey, footer } = props;
  const [ownSorting, setOwnSorting] = useState<SortingState>([]);
  const [expandedId, setExpandedId] = useState<string | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);

  const isSortedElsewhere = sorting !== undefined && onSortingChange !== undefined;
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    enableMultiSort: false,
    manualSorting: isSortedElsewhere,
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

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, id: string, row: TRow) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const used = handleRowKey(event.key, event.currentTarget, () => activate(id, row)) || onRowKey?.(event.key, row) === true;
    if (used) event.preventDefault();
  };

  const onClick = (event: MouseEvent<HTMLTableRowElement>, id: string, row: TRow) => {
    const onControl = event.target instanceof Element && event.target.closest('a, button, input, select, label') !== null;
    const selecting = window.getSelection()?.type === 'Range';
    if (!onControl && !selecting) activate(id, row);
  };

  return (
    <div className={styles['container']}>
      <StackedSort headers={headers} />
      <div className={`al-scroll ${styles['scroll'] ?? ''}`} role="group" aria-label={label} tabIndex={isInteractive ? undefined : 0}>
        <table role="table" className={styles['table']} aria-label={label}>
          <DataTableHead headers={headers} hasActionColumn={isInteractive} />
          <tbody role="rowgroup">
            {shownRows.map((row) => {
              const isExpanded = expandedId === row.id && renderDetail !== undefined;
              return (
                <Fragment key={row.id}>
                  <tr
                    role="row"
                    data-row=""
                    data-interactive={isInteractive || undefined}
                    data-expanded={isExpanded || undefined}
                    tabIndex={isInteractive ? (row.id === tabbableId ? 0 : -1) : undefined}
                    onFocus={() => setActiveId(row.id)}
                    onKeyDown={isInteractive ? (event) => onKeyDown(event, row.id, row.original) : undefined}
                    onClick={isInteractive ? (event) => onClick(event, row.id, row.original) : undefined}
                  >
                    {row.getAllCells().map((cell) => {
                      const { meta, header } = cell.column.columnDef;
                      return (
                        <td
                          key={cell.id}
                          role="cell"
                          data-align={meta?.align}
                          data-wide={meta?.wide}
                          data-label={meta?.label ?? (typeof header === 'string' ? header : undefined)}
                        >
                          {flexRender(cell.column.columnDef.cell, cell.getContext())}
                        </td>
                      );
                    })}
                    {isInteractive ? (
                      <td role="cell" className={styles['toggle']}>
                        <button
                          type="button"
                          aria-expanded={renderDetail === undefined ? undefined : isExpanded}
                          aria-label={`${renderDetail === undefined ? 'Open' : 'Details of'} ${rowName(row.original)}`}
                          onClick={() => activate(row.id, row.original)}
                        >
                          <Icon name={isExpanded ? 'down' : 'right'} />
                        </button>
                      </td>
                    ) : null}
                  </tr>
                  {isExpanded ? (
                    <tr role="row" className={styles['detail']}>
                      <td role="cell" colSpan={headers.length + 1}>
                        <div className={styles['detailBox']}>{renderDetail(row.original)}</div>
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {footer === undefined ? null : <div className={styles['footer']}>{footer}</div>}
    </div>
  );
}

/** Moves between rows or activates one; false for a key that means nothing here. */
function handleRowKey(key: string, row: HTMLTableRowElement, activate: () => void): boolean {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      siblingRow(row, 1)?.focus();
      return true;
    case 'k':
    case 'ArrowUp':
      siblingRow(row, -1)?.focus();
      return true;
    case 'Enter':
      activate();
      return true;
    default:
      return false;
  }
}

function siblingRow(row: HTMLTableRowElement, step: 1 | -1): HTMLTableRowElement | undefined {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLTableRowElement>(':scope > tr[data-row]') ?? [])];
  return rows[rows.indexOf(row) + step];
}
