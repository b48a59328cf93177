import { useState, type FormEvent } from 'react';
import type { z } from 'zod';
import type { FieldIssue } from '@alongside/shared/error-codes';
import { issueOfZod, issueText } from './field-issue-text.ts';

interface FormOptions<TSchema extends z.ZodObject> {
  schema: TSchema;
  initial: z.input<TSchema>;
  /** Names of the fields as the labels say them, for messages that name the field. */
  labels: Record<keyof z.input<TSchema> & string, string>;
  /** What the server did not accept in the last attempt. */
  serverIssues?: readonly FieldIssue[];
  onSubmit: (values: z.output<TSchema>) => void;
}

/**
 * A form checked by the same schema as the server's input. A field is checked once it was submitted,
 * then at every change; the first field with a problem gets the focus. Nothing typed is ever cleared.
 */
export function useForm<TSchema extends z.ZodObject>(options: FormOptions<TSchema>) {
  const { schema, initial, labels, serverIssues = [], onSubmit } = options;
  const [values, setValues] = useState(initial);
  const [submitted, setSubmitted] = useState(false);
  const [changedSince, setChangedSince] = useState<ReadonlySet<string>>(new Set());

  const checked = schema.safeParse(values);
  const localIssues = checked.success ? [] : checked.error.issues.map(issueOfZod);

  const errorOf = (name: keyof typeof labels): string | undefined => {
    const isOf = (issue: FieldIssue) => issue.path === name;
    const local = submitted ? localIssues.find(isOf) : undefined;
    const server = changedSince.has(name) ? undefined : serverIssues.find(isOf);
    const issue = local ?? server;
    return issue === undefined ? undefined : issueText(labels[name], issue);
  };

  const setValue = <TName extends keyof z.input<TSchema> & string>(name: TName, value: z.input<TSchema>[TName]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setChangedSince((before) => new Set(before).add(name));
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSubmitted(true);
    setChangedSince(new Set());
    if (checked.success) {
      onSubmit(checked.data);
      return;
    }
    const first = localIssues[0]?.path;
    const field = first === undefined ? null : event.currentTarget.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  };

  /** Properties for a text input of this field. */
  const text = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: String(values[name] ?? ''),
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setValue(name, event.currentTarget.value as z.input<TSchema>[typeof name]),
  });

  return { values, setValue, text, errorOf, submit };
}
