import { Skeleton } from '@mantine/core';
import { LoadingState, TableSkeleton } from '../ui/page-state.tsx';
import { FrameOnly } from './app-shell.tsx';
import styles from './page-pending.module.css';

/** Milliseconds without an answer after which a page's skeleton takes its place. */
export const pendingAfter = 200;

/** In place of a page that is not there yet: the shape of a title and a table. */
export function PagePending() {
  return (
    <>
      <h1 className="al-hidden">Loading the page</h1>
      <LoadingState atOnce>
        <div className={styles['header']}>
          <Skeleton height={26} width={220} />
          <Skeleton height={12} width="min(24rem, 80%)" />
        </div>
        <TableSkeleton />
      </LoadingState>
    </>
  );
}

/** The same while it is not known yet who is there, and so which menu. */
export function ShellPending() {
  return (
    <FrameOnly>
      <PagePending />
    </FrameOnly>
  );
}
