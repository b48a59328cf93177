import {
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_datetime,
  sortFn_text,
  tableFeatures,
  type RowData,
  type TableOptions,
} from '@tanstack/react-table';

export interface DataColumnMeta {
  align?: 'start' | 'center' | 'end';
  /** CSS width of the column where the table is not stacked. */
  width?: string;
  /** Takes a line of its own where a stacked row has its facts in two columns: for controls and sentences. */
  wide?: true;
  /** Name of the column in stacked rows, where the header is not a plain text. */
  label?: string;
}

/** What our tables can do: sort. */
export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, datetime: sortFn_datetime, text: sortFn_text },
  columnMeta: metaHelper<DataColumnMeta>(),
});

export type DataTableFeatures = typeof features;
export type DataColumns<TRow extends RowData> = TableOptions<DataTableFeatures, TRow>['columns'];
