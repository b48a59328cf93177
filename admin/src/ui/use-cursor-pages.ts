import { useState } from 'react';

export interface CursorPages {
  /** The cursor to ask with; undefined for the first page. */
  cursor: string | undefined;
  /** Number of pages before this one. */
  pagesBefore: number;
  previous: (() => void) | undefined;
  /** The way to the next page, given the cursor that came with this one; undefined at the end. */
  nextAfter: (nextCursor: string | null | undefined) => (() => void) | undefined;
}

/** Remembers the cursors of the pages seen, so that a list that only goes forwards can go back. A change of `resetKey` returns to the first page. */
export function useCursorPages(resetKey: string): CursorPages {
  const [state, setState] = useState<{ resetKey: string; seen: readonly string[] }>({ resetKey, seen: [] });
  const seen = state.resetKey === resetKey ? state.seen : [];
  return {
    cursor: seen.at(-1),
    pagesBefore: seen.length,
    previous: seen.length === 0 ? undefined : () => setState({ resetKey, seen: seen.slice(0, -1) }),
    nextAfter: (nextCursor) =>
      nextCursor === null || nextCursor === undefined ? undefined : () => setState({ resetKey, seen: [...seen, nextCursor] }),
  };
}
