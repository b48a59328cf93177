import { useState } from 'react';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { unreadableWords, type CheckedFile, type DateOrder, type PeopleField } from './import-words.ts';
import { base64Of } from './read-file.ts';

const maximumBytes = 10 * 1024 * 1024;

/** The field that each column of a file stands for; null for a column that is left out. */
export type Mapping = (PeopleField | null)[];

/** A file of people that is chosen, read and checked, again with every other choice of columns or dates. */
export function useFileCheck(onLook: () => void) {
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [dateOrder, setDateOrder] = useState<DateOrder | null>(null);
  const check = useAction(trpc.directory.checkFile.mutationOptions());
  const checked = useLatest(check.data, file?.content);
  const failure = check.error === null ? null : toApiError(check.error);
  const isUnreadable = failure?.code === 'FILE_NOT_READABLE';

  const look = (content: string, mapping: Mapping | null, order: DateOrder | null) => {
    onLook();
    setDateOrder(order);
    check.run({ content, mapping, dateOrder: order });
  };
  return {
    file,
    /** Why the file cannot be read, in words. */
    unreadable: refused ?? (isUnreadable ? unreadableWords(failure.params) : null),
    failure: isUnreadable ? null : check.error,
    checked,
    mapping: checked?.columns.map(({ chosen }) => chosen) ?? [],
    dateOrder,
    isChecking: check.isPending,
    look,
    retry: check.retry,
    async take(chosen: File) {
      setRefused(null);
      setFile(null);
      if (chosen.size > maximumBytes) {
        setRefused(unreadableWords({ reason: 'too_large' }));
        return;
      }
      const content = await base64Of(chosen);
      setFile({ name: chosen.name, content });
      look(content, null, null);
    },
    startAgain() {
      setFile(null);
      setRefused(null);
      onLook();
      check.reset();
    },
  };
}

/** The last answer for this file stays on the screen while it is checked again. */
function useLatest(data: CheckedFile | undefined, content: string | undefined): CheckedFile | undefined {
  const [kept, setKept] = useState<{ data: CheckedFile; content: string } | null>(null);
  if (data !== undefined && content !== undefined && kept?.data !== data) setKept({ data, content });
  if (data !== undefined) return data;
  return kept !== null && kept.content === content ? kept.data : undefined;
}
