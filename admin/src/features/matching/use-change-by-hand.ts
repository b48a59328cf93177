import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { useToast } from '../../ui/toast.tsx';
import { refreshMatching } from './matching-queries.ts';

/** Gives a mentee another mentor in a draft, or none, with the way back in the toast; `error` is of either. */
export function useChangeByHand({ done, setAsideBefore, onDone }: {
  /** What has been done, as a sentence without a full stop. */
  done: () => string;
  /** Why rules were set aside for the pair that a change takes apart, so that it can come back. */
  setAsideBefore?: string | undefined;
  onDone?: () => void;
}) {
  const toast = useToast();
  const undo = useAction(trpc.matching.changeByHand.mutationOptions(), { ...refreshMatching() });
  const change = useAction(trpc.matching.changeByHand.mutationOptions(), {
    ...refreshMatching(),
    onDone: ({ takeBack }, { roundId }) => {
      const aside = setAsideBefore === undefined ? {} : { setAside: setAsideBefore };
      toast({ text: done(), undo: () => undo.run({ roundId, ...takeBack, ...aside }) });
      onDone?.();
    },
  });
  return { ...change, error: change.error ?? undo.error, retry: change.error === null ? undo.retry : change.retry };
}
