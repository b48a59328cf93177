import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import styles from './cursor-pager.module.css';

/** Pages of a list that is read by cursor: forwards and back to what was seen. */
export function CursorPager({ summary, onPrevious, onNext, children }: {
  /** What is shown, such as "1–20 of 451, best fit first". */
  summary: ReactNode;
  /** Absent on the first page. */
  onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  onNext?: (() => void) | undefined;
  /** Further actions on the whole list. */
  children?: ReactNode;
}) {
  return (
    <>
      <span role="status">{summary}</span>
      <span className={styles['end']}>
        {children}
        {onPrevious === undefined && onNext === undefined ? null : (
          <>
            <Button size="xs" disabled={onPrevious === undefined} onClick={onPrevious}>Previous</Button>
            <Button size="xs" disabled={onNext === undefined} onClick={onNext}>Next</Button>
          </>
        )}
      </span>
    </>
  );
}
