import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Icon } from '../../ui/icon.tsx';
import { TwoLinesDrawing } from '../../ui/two-lines.tsx';
import styles from './people.module.css';

/** A place to drop a file, with a button for everybody else. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <TwoLinesDrawing />
      <strong>Drop a CSV file here</strong>
      <p>With a heading in its first line and at least first name, last name and work e-mail; an employee number keeps people the same when their name or address changes. Up to 10 MB, in any usual encoding.</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        className="al-hidden"
        tabIndex={-1}
        aria-label="CSV file"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="filled" leftSection={<Icon name="upload" />} onClick={() => input.current?.click()}>Choose a file</Button>
    </div>
  );
}
