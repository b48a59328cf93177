import { useState, type FormEvent } from 'react';
import { Button, Checkbox, NumberInput, Select, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { askedOf, question as schema } from '@alongside/shared/program';
import type { ProgramFormat } from '@alongside/shared/vocabulary';
import { questionKinds, type QuestionKind } from '@alongside/shared/vocabulary';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Drawer, DrawerSection } from '../../ui/drawer.tsx';
import { issueOfZod, issueText } from '../../ui/field-issue-text.ts';
import { Note } from '../../ui/note.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import type { Question } from './program-types.ts';
import { askedOfWords, customIssueWords, kindNames } from './program-words.ts';
import styles from './design.module.css';

interface Draft {
  kind: QuestionKind;
  label: string;
  hint: string;
  askedOf: (typeof askedOf)[number];
  required: boolean;
  published: boolean;
  /** One a line. */
  options: string;
  maximum: number | null;
}

const blank: Draft = { kind: 'short_text', label: '', hint: '', askedOf: 'both', required: false, published: true, options: '', maximum: null };
const maximumLabels: Record<QuestionKind, string | null> = { short_text: 'Letters at most', long_text: 'Letters at most', number: 'Highest number', choices: 'How many at most', choice: null };

/** One question of the programme's own, to be written or changed. */
export function QuestionDrawer({ programId, format, question, onClose }: { programId: string; format: ProgramFormat; question: Question | 'new' | null; onClose: () => void }) {
  const existing = question === null || question === 'new' ? null : question;
  const [draft, setDraft] = useState<Draft>(existing === null ? blank : draftOf(existing));
  const [submitted, setSubmitted] = useState(false);
  const options = { refreshes: [trpc.program.pathFilter()], onDone: onClose };
  const add = useAction(trpc.program.addQuestion.mutationOptions(), options);
  const change = useAction(trpc.program.changeQuestion.mutationOptions(), options);
  const action = existing === null ? add : change;

  const isChoice = draft.kind === 'choice' || draft.kind === 'choices';
  const lines = isChoice ? draft.options.split('\n').map((line) => line.trim()).filter(Boolean) : [];
  const checked = schema.safeParse({ ...draft, options: lines, maximum: draft.kind === 'choice' ? null : draft.maximum });
  const set = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const errorAt = (path: string, label: string) => {
    const issue = submitted && !checked.success ? checked.error.issues.find((one) => String(one.path[0]) === path) : undefined;
    return issue && ((issue.code === 'custom' ? customIssueWords(issue.message) : undefined) ?? issueText(label, issueOfZod(issue)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (!checked.success) return;
    if (existing === null) add.run({ programId, question: checked.data });
    else change.run({ questionId: existing.id, question: checked.data });
  };
  const isAnswered = (existing?.answers ?? 0) > 0;
  const staysPrivate = isAnswered && existing?.published === false;
  const maximumLabel = maximumLabels[draft.kind];

  return (
    <Drawer
      opened={question !== null}
      onClose={onClose}
      title={existing === null ? 'New question' : 'Change the question'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="question" variant="filled" loading={action.isPending}>{existing === null ? 'Add the question' : 'Save the question'}</Button>
        </>
      }
    >
      <DrawerSection>
      <form id="question" className={styles['form']} onSubmit={submit} noValidate>
        {action.error === null || toApiError(action.error).code === 'INVALID_INPUT' ? null : <ErrorNote error={action.error} onRetry={action.retry} />}
        <Textarea label="Question" autosize minRows={1} data-autofocus value={draft.label} error={errorAt('label', 'The question')} onChange={(event) => set({ label: event.currentTarget.value })} />
        <TextInput label="Help" description="One line under the question; may be left out." value={draft.hint} error={errorAt('hint', 'The help')} onChange={(event) => set({ hint: event.currentTarget.value })} />
        <Select
          label="Answer"
          allowDeselect={false}
          disabled={isAnswered}
          data={questionKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
          value={draft.kind}
          onChange={(kind) => kind !== null && set({ kind: kind as QuestionKind, maximum: null })}
        />
        {isAnswered ? <Note>{existing?.answers === 1 ? 'One person has' : `${existing?.answers} people have`} answered, so the kind of answer stays as it is.</Note> : null}
        {isChoice ? (
          <Textarea
            label="To choose from"
            description="One a line, at least two."
            autosize
            minRows={3}
            value={draft.options}
            error={errorAt('options', 'The list') === undefined ? undefined : lines.length < 2 ? 'Give at least two, each on a line of its own.' : errorAt('options', 'The list')}
            onChange={(event) => set({ options: event.currentTarget.value })}
          />
        ) : null}
        {maximumLabel === null ? null : (
          <NumberInput label={maximumLabel} description="Empty for no limit." allowDecimal={false} allowNegative={false} value={draft.maximum ?? ''} error={errorAt('maximum', maximumLabel)} onChange={(value) => set({ maximum: typeof value === 'number' ? value : null })} />
        )}
        {format === 'peer' ? null : (
          <div>
            <p className="al-sm al-medium" id="asked-of">Asked of</p>
            <SegmentedControl aria-labelledby="asked-of" data={askedOf.map((value) => ({ value, label: askedOfWords(value, format) }))} value={draft.askedOf} onChange={(value) => set({ askedOf: value as Draft['askedOf'] })} />
          </div>
        )}
        <Checkbox label="An answer is required" checked={draft.required} onChange={(event) => set({ required: event.currentTarget.checked })} />
        <Checkbox label="Colleagues in the programme see the answer" description={staysPrivate ? 'Who answered was told that only its coordinators do.' : 'Otherwise only its coordinators.'} disabled={staysPrivate} checked={draft.published} onChange={(event) => set({ published: event.currentTarget.checked })} />
      </form>
      </DrawerSection>
    </Drawer>
  );
}

function draftOf({ kind, label, hint, askedOf: asked, required, published, options, maximum }: Question): Draft {
  return { kind, label, hint, askedOf: asked === 'mentor' || asked === 'mentee' ? asked : 'both', required, published, options: options.join('\n'), maximum };
}
