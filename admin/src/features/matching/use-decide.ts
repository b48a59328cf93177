import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { useToast } from '../../ui/toast.tsx';
import { refreshMatching } from './matching-queries.ts';

const words = { locked: 'The pair is locked; the next run keeps it', banned: 'The pair is banned; the next run keeps the two apart' };

/** Locks or bans a pair, with the way back in the toast. */
export function useDecide() {
  const toast = useToast();
  const undo = useAction(trpc.matching.decide.mutationOptions(), { ...refreshMatching() });
  return useAction(trpc.matching.decide.mutationOptions(), {
    ...refreshMatching(),
    onDone: ({ decision }, input) => toast(decision === null ? { text: 'The pair is free to be matched' } : { text: words[decision], undo: () => undo.run({ ...input, decision: null }) }),
  });
}
