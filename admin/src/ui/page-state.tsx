import type { ReactNode } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useErrorWords } from './error-words.ts';
import { Icon } from './icon.tsx';
import { InternalLink } from './internal-link.tsx';
import { pageTitleId } from './page-header.tsx';
import { TwoLinesDrawing } from './two-lines.tsx';
import styles from './page-state.module.css';

/** The part of a query's result that decides what to show. */
export interface QueryState<TData> {
  data: TData | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

export interface EmptyWords {
  /** What is missing. */
  title: string;
  /** The best next step. */
  text: ReactNode;
  action?: ReactNode;
}

/**
 * The one place for a query's loading, error and empty states. Data that was there stays on the screen
 * while it is asked for again, and also when asking again fails (then with a note above it).
 */
export function PageState<TData>({ query, isPage = false, skeleton, isEmpty, empty, children }: {
  query: QueryState<TData>;
  /** Whether an error is all that the page then shows, so that it carries the page's title. */
  isPage?: boolean;
  /** In the shape of what comes; `TableSkeleton` by default. */
  skeleton?: ReactNode;
  isEmpty?: (data: TData) => boolean;
  empty?: EmptyWords;
  children: (data: TData) => ReactNode;
}) {
  if (query.data !== undefined) {
    const nothing = empty !== undefined && isEmpty?.(query.data) === true;
    return (
      <>
        {query.error === null || query.error === undefined ? null : <ErrorNote error={query.error} onRetry={query.refetch} />}
        {nothing ? <EmptyState {...empty} /> : children(query.data)}
      </>
    );
  }
  if (query.error !== null && query.error !== undefined) {
    return <ErrorState error={query.error} onRetry={query.refetch} isRetrying={query.isFetching} isPage={isPage} />;
  }
  return <LoadingState>{skeleton ?? <TableSkeleton />}</LoadingState>;
}

/** Shows a skeleton, but not before 200 ms, so that quick answers do not flicker; at once where that long has passed already. */
export function LoadingState({ atOnce = false, children }: { atOnce?: boolean; children: ReactNode }) {
  return (
    <div className={atOnce ? undefined : styles['loading']} role="status">
      <span className="al-hidden">Loading</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className={styles['table']}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles['row']}>
          <Skeleton circle height={30} />
          <Skeleton height={10} width={`${42 - ((index * 7) % 18)}%`} />
          <Skeleton height={10} width="18%" />
        </div>
      ))}
    </div>
  );
}

/** What is missing and the best next step, with the two-line drawing. */
export function EmptyState({ title, text, action, isPage = false }: EmptyWords & { isPage?: boolean }) {
  return (
    <div className={styles['state']}>
      <TwoLinesDrawing />
      <StateTitle isPage={isPage}>{title}</StateTitle>
      <p>{text}</p>
      {action}
    </div>
  );
}

function StateTitle({ isPage, children }: { isPage: boolean; children: ReactNode }) {
  return isPage ? <h1 id={pageTitleId} tabIndex={-1}>{children}</h1> : <h2>{children}</h2>;
}

/** An error that leaves nothing to show. Smaller ones are an `ErrorNote` or stand at their field. */
export function ErrorState({ error, onRetry, isRetrying = false, isPage = false }: {
  error: unknown;
  onRetry?: () => unknown;
  isRetrying?: boolean;
  isPage?: boolean;
}) {
  const words = useErrorWords()(error);
  return (
    <div className={styles['state']} role="alert">
      {isPage ? <title>{`${words.title} · Alongside`}</title> : null}
      <TwoLinesDrawing missing="both" />
      <StateTitle isPage={isPage}>{words.title}</StateTitle>
      <p>{words.text}</p>
      {onRetry === undefined || !words.mayRetry ? null : (
        <Button onClick={() => onRetry()} loading={isRetrying}>Try again</Button>
      )}
      {isPage && !words.mayRetry ? <Button component={InternalLink} href="/">Go to Home</Button> : null}
      <code className={styles['code']}>{words.code}</code>
    </div>
  );
}

/** An error beside what still works, such as above a form or over data that is a little old. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const words = useErrorWords()(error);
  return (
    <div className={styles['note']} role="alert">
      <Icon name="warn" />
      <div className={styles['noteWords']}>
        <strong>{words.title}.</strong> {words.text} <code className={styles['code']}>{words.code}</code>
      </div>
      {onRetry === undefined || !words.mayRetry ? null : (
        <Button size="xs" onClick={() => onRetry()}>Try again</Button>
      )}
    </div>
  );
}
