import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { MutationOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { fieldIssues } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction, type Action } from '../../api/use-action.ts';
import { issueOfZod, issueText } from '../../ui/field-issue-text.ts';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { customIssueWords } from './program-words.ts';

const settleMs = 700;

/** The tab of the page that is open; looking at another is as good as leaving a part. */
export const OpenTab = createContext('');

export interface Part<Value> {
  value: Value;
  set: (next: Value) => void;
  /** What is wrong with the field at this path, naming it by `label`. */
  errorAt: (path: string, label: string) => string | undefined;
  status: SaveStatus;
  error: unknown;
  retry: () => void;
}

/**
 * One part of a design that saves itself a moment after the last change, when it is in order. What was typed stays
 * through errors and until the server has it; leaving the tab or the page sends at once what still waits.
 */
export function usePart<Value, Input extends { idempotencyKey: string }, Output, Failure, Held>(options: {
  stored: Value;
  schema: z.ZodType;
  /** Field under which the procedure takes the part, such as `basics`. */
  under: string;
  mutation: MutationOptions<Output, Failure, Input, Held>;
  inputOf: (value: Value) => Parameters<Action<Input, Output, Failure>['run']>[0];
  onStatus: (status: SaveStatus) => void;
}): Part<Value> {
  const { stored, schema, under, mutation, inputOf, onStatus } = options;
  const [draft, setDraft] = useState<{ value: Value; sent: boolean } | null>(null);
  const action = useAction(
    // One save after another, so that the later words win also where they are sent before the earlier ones are answered.
    { ...mutation, scope: { id: `program ${under}` } },
    {
      refreshes: [trpc.program.pathFilter()],
      // The stored design is asked for again first; a change made in the meantime stays.
      onDone: (_, saved) => setDraft((now) => (now?.sent && JSON.stringify(inputOf(now.value)) === JSON.stringify(saved) ? null : now)),
    },
  );
  const value = draft === null ? stored : draft.value;
  const checked = schema.safeParse(value);
  const mayGo = draft !== null && !draft.sent && checked.success;

  const send = () => {
    if (!mayGo) return;
    setDraft({ value: draft.value, sent: true });
    action.run(inputOf(draft.value));
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!mayGo || action.isPending) return undefined;
    const timer = setTimeout(() => latest.current(), settleMs);
    return () => clearTimeout(timer);
  }, [draft, mayGo, action.isPending]);
  const openTab = useContext(OpenTab);
  useEffect(() => () => latest.current(), [openTab]);

  const status = statusOf(draft, action);
  useEffect(() => onStatus(status), [status, onStatus]);

  const errorAt = (path: string, label: string) => {
    const local = checked.success ? undefined : checked.error.issues.find((issue) => issue.path.map(String).join('.') === path);
    if (local) return (local.code === 'custom' ? customIssueWords(local.message) : undefined) ?? issueText(label, issueOfZod(local));
    const server = draft?.sent ? fieldIssues(action.error).find((issue) => issue.path === (path === '' ? under : `${under}.${path}`)) : undefined;
    return server && issueText(label, server);
  };

  return { value, set: (next) => setDraft({ value: next, sent: false }), errorAt, status, error: action.error, retry: action.retry };
}

function statusOf(draft: { sent: boolean } | null, action: { isPending: boolean; error: unknown }): SaveStatus {
  if (action.isPending) return 'saving';
  if (draft === null) return 'saved';
  if (!draft.sent) return 'unsaved';
  return action.error === null ? 'saving' : 'failed';
}
