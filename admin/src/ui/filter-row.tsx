import type { ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import { Icon } from './icon.tsx';
import styles from './filter-row.module.css';

/** The row under a page's title: what narrows the page, and at its end who can see this. */
export function FilterRow({ privacy, children }: { privacy: string; children: ReactNode }) {
  return (
    <div className={styles['row']}>
      {children}
      <p><Icon name="shield" /> {privacy}</p>
    </div>
  );
}

/** Chooses one of several programmes; absent where there is nothing to choose. */
export function ProgramSelect({ programs, value, onChange }: { programs: readonly { id: string; name: string }[]; value: string; onChange: (programId: string) => void }) {
  if (programs.length < 2) return null;
  return <NativeSelect aria-label="Programme" value={value} onChange={(event) => onChange(event.currentTarget.value)} data={programs.map(({ id, name }) => ({ value: id, label: name }))} />;
}
