import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { flexRender, type Cell, type Row, type RowData } from '@tanstack/react-table';
import type { DataTableFeatures } from './data-table-features.ts';
import { Icon } from './icon.tsx';
import styles from './data-table.module.css';

/** A row of a `DataTable`, and under it what it opens into. */
export function DataTableRow<TRow extends RowData>({ row, name, isExpanded, isTabbable, onFocus, onActivate, onRowKey, renderDetail }: {
  row: Row<DataTableFeatures, TRow>;
  /** What the row is called, in the name of its button. */
  name: string;
  isExpanded: boolean;
  /** Whether Tab leads to this row: one in a table, the others by `j`, `k` and the arrows. */
  isTabbable: boolean;
  onFocus: () => void;
  /** Opens the row or closes it; absent where rows only stand there. */
  onActivate: (() => void) | undefined;
  onRowKey: ((key: string, row: TRow) => boolean) | undefined;
  renderDetail: ((row: TRow) => ReactNode) | undefined;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (onActivate === undefined || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const used = handleRowKey(event.key, event.currentTarget, onActivate) || onRowKey?.(event.key, row.original) === true;
    if (used) event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLTableRowElement>) => {
    const onControl = event.target instanceof Element && event.target.closest('a, button, input, select, label') !== null;
    const selecting = window.getSelection()?.type === 'Range';
    if (!onControl && !selecting) onActivate?.();
  };
  const cells = row.getAllCells();
  const isOpen = isExpanded && renderDetail !== undefined;
  return (
    <>
      <tr
        role="row"
        data-row=""
        data-interactive={onActivate !== undefined || undefined}
        data-expanded={isOpen || undefined}
        tabIndex={onActivate === undefined ? undefined : isTabbable ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {cells.map((cell) => <DataTableCell key={cell.id} cell={cell} />)}
        {onActivate === undefined ? null : <ToggleCell name={name} isExpanded={renderDetail === undefined ? undefined : isOpen} onActivate={onActivate} />}
      </tr>
      {isOpen ? (
        <tr role="row" className={styles['detail']}>
          <td role="cell" colSpan={cells.length + 1}>
            <div className={styles['detailBox']}>{renderDetail(row.original)}</div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** A value, with its column's name for where rows are stacked. */
function DataTableCell<TRow extends RowData>({ cell }: { cell: Cell<DataTableFeatures, TRow> }) {
  const { meta, header } = cell.column.columnDef;
  return (
    <td role="cell" data-align={meta?.align} data-wide={meta?.wide} data-label={meta?.label ?? (typeof header === 'string' ? header : undefined)}>
      {flexRender(cell.column.columnDef.cell, cell.getContext())}
    </td>
  );
}

/** The button that opens a row, for whoever does not click on it; it unfolds where `isExpanded` is said. */
function ToggleCell({ name, isExpanded, onActivate }: { name: string; isExpanded: boolean | undefined; onActivate: () => void }) {
  return (
    <td role="cell" className={styles['toggle']}>
      <button type="button" aria-expanded={isExpanded} aria-label={`${isExpanded === undefined ? 'Open' : 'Details of'} ${name}`} onClick={onActivate}>
        <Icon name={isExpanded === true ? 'down' : 'right'} />
      </button>
    </td>
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
