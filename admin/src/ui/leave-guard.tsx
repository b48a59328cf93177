import { useEffect, useState } from 'react';
import { useRouter } from '@tanstack/react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';

/**
 * While something on a page is not kept yet, asks before the page is left; before a tab is closed the browser asks.
 * Another view of the same page, such as a tab or a filter, leaves nothing. Blocks the history itself, since the
 * router's own hook would come with the first download.
 */
export function LeaveGuard({ isUnsaved, text }: {
  isUnsaved: boolean;
  /** What would be lost. */
  text: string;
}) {
  const { history } = useRouter();
  const [answer, setAnswer] = useState<((stays: boolean) => void) | null>(null);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    return history.block({
      blockerFn: async ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && new Promise((resolve) => setAnswer(() => resolve)),
    });
  }, [history, isUnsaved]);
  const say = (stays: boolean) => {
    answer?.(stays);
    setAnswer(null);
  };
  return <ConfirmDialog opened={answer !== null} onClose={() => say(true)} title="Leave this page?" text={text} confirm="Leave without it" cancel="Stay here" onConfirm={() => say(false)} />;
}
