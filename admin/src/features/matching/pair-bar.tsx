import { Button, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';
import { number } from '../../ui/number-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { SearchField } from '../../ui/search-field.tsx';
import type { PairFilter } from './matching-types.ts';
import styles from './pair-table.module.css';

export interface PairSearch {
  filter: PairFilter;
  words: string;
}

/** Which pairs of a round are shown, and those as a file. */
export function PairBar({ roundId, search: { filter, words }, onSearch, counts, hasBefore }: {
  roundId: string;
  search: PairSearch;
  onSearch: (change: Partial<PairSearch>) => void;
  /** How many pairs each filter would show, once that is known. */
  counts: Record<PairFilter, number> | undefined;
  /** Whether there is a round before that pairs can differ from. */
  hasBefore: boolean;
}) {
  const queries = useQueryClient();
  const exportCsv = async () => {
    const { name, content } = await queries.fetchQuery(trpc.matching.pairsCsv.queryOptions({ roundId, filter, words }, { staleTime: 0 }));
    saveFile(name, content, 'text/csv;charset=utf-8');
  };
  const filters: { value: PairFilter; label: string }[] = [
    { value: 'all', label: 'All' },
    { value: 'worth_a_look', label: `Worth a look ${number(counts?.worth_a_look ?? 0)}` },
    ...(hasBefore ? [{ value: 'changed' as const, label: `Changed ${number(counts?.changed ?? 0)}` }] : []),
    ...((counts?.by_hand ?? 0) === 0 && filter !== 'by_hand' ? [] : [{ value: 'by_hand' as const, label: `By hand ${number(counts?.by_hand ?? 0)}` }]),
  ];
  return (
    <div className={styles['bar']}>
      <SearchField className={styles['search']} label="Find pairs by name, team or skill" placeholder="Name, team or skill" words={words} onWords={(found) => onSearch({ words: found })} />
      <div className={styles['filters']}>
        <SegmentedControl aria-label="Which pairs" data={filters} value={filter} onChange={(chosen) => onSearch({ filter: chosen as PairFilter })} />
      </div>
      <Button size="xs" className={styles['csv'] ?? ''} leftSection={<Icon name="download" />} onClick={() => void exportCsv()}>CSV</Button>
    </div>
  );
}
