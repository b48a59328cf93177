import { useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { dataColumns, DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { QuestionDrawer } from './question-drawer.tsx';
import { QuestionPreview } from './question-preview.tsx';
import type { Design, Question } from './program-types.ts';
import { answerWords, askedOfWords } from './program-words.ts';
import styles from './design.module.css';

/** What every programme asks, because matching and finding one another live on it. */
const always = [
  { label: 'What would you like to learn?', what: 'Skills, in order of importance', askedOf: 'mentee', seen: true },
  { label: 'What can you offer?', what: 'Skills with level', askedOf: 'mentor', seen: true },
  { label: 'Your goals, or what you offer, in your own words', what: 'Long text', askedOf: 'both', seen: true },
  { label: 'How many people can you take on?', what: 'Number', askedOf: 'mentor', seen: false },
  { label: 'When can you meet, and in which languages?', what: 'Weekly hours with time zone; several languages', askedOf: 'both', seen: false },
] as const;

/** The same among peers, who both learn and offer and take on nobody. */
const alwaysOfPeers = always.filter(({ label }) => label !== 'How many people can you take on?');

interface Row {
  id: string;
  label: string;
  what: string;
  askedOf: string;
  required: boolean;
  seen: boolean;
  matched: boolean;
  own: Question | null;
  tools: { move: (question: Question, step: -1 | 1) => void; edit: (question: Question) => void; remove: (question: Question) => void; isFirst: boolean; isLast: boolean } | null;
}

const column = dataColumns<Row>();
const mark = (yes: boolean) =>
  yes ? <span className={styles['yes']}><Icon name="check" /><span className="al-hidden">yes</span></span> : <span className="al-faint">–<span className="al-hidden">no</span></span>;
const columns = column.columns([
  column.display({
    id: 'label',
    header: 'Question',
    meta: { width: '44%' },
    cell: ({ row: { original } }) => (
      <span className={styles['question']}>
        <strong>{original.label}</strong>
        <small>{original.what}</small>
      </span>
    ),
  }),
  column.display({ id: 'askedOf', header: 'Asked of', cell: ({ row }) => row.original.askedOf }),
  column.display({ id: 'required', header: 'Required', meta: { align: 'center' }, cell: ({ row }) => mark(row.original.required) }),
  column.display({ id: 'seen', header: 'Colleagues see it', meta: { align: 'center' }, cell: ({ row }) => mark(row.original.seen) }),
  column.display({ id: 'matched', header: 'Matching uses it', meta: { align: 'center' }, cell: ({ row }) => mark(row.original.matched) }),
  column.display({
    id: 'tools',
    header: () => <span className="al-hidden">Change</span>,
    meta: { label: '' },
    cell: ({ row: { original: { own, tools, label } } }) =>
      own === null || tools === null ? (
        <span className={styles['rowActions']} title="Every programme asks this"><Icon name="lock" size={14} /><span className="al-hidden">Every programme asks this</span></span>
      ) : (
        <span className={styles['rowActions']}>
          <ActionIcon variant="subtle" size={28} disabled={tools.isFirst} aria-label={`Move up: ${label}`} onClick={() => tools.move(own, -1)}><Icon name="up" /></ActionIcon>
          <ActionIcon variant="subtle" size={28} disabled={tools.isLast} aria-label={`Move down: ${label}`} onClick={() => tools.move(own, 1)}><Icon name="down" /></ActionIcon>
          <ActionIcon variant="subtle" size={28} aria-label={`Change: ${label}`} onClick={() => tools.edit(own)}><Icon name="edit" /></ActionIcon>
          <ActionIcon variant="subtle" size={28} aria-label={`Remove: ${label}`} onClick={() => tools.remove(own)}><Icon name="trash" /></ActionIcon>
        </span>
      ),
  }),
]);

/** What people are asked when they sign up: what every programme asks, then this programme's own questions. */
export function QuestionsCard({ design }: { design: Design }) {
  const { id: programId, format } = design.program;
  const basis = format === 'peer' ? alwaysOfPeers : always;
  const [edited, setEdited] = useState<{ question: Question | 'new' } | null>(null);
  const [removed, setRemoved] = useState<Question | null>(null);
  const refreshes = [trpc.program.pathFilter()];
  const order = useAction(trpc.program.orderQuestions.mutationOptions(), { refreshes });
  const remove = useAction(trpc.program.removeQuestion.mutationOptions(), { refreshes, onDone: (_, { questionId }) => setRemoved((now) => (now?.id === questionId ? null : now)) });

  const { questions } = design;
  const move = (question: Question, step: -1 | 1) => {
    const ids = questions.map(({ id }) => id);
    const from = ids.indexOf(question.id);
    ids.splice(from, 1);
    ids.splice(from + step, 0, question.id);
    order.run({ programId, questionIds: ids });
  };
  const rows: Row[] = [
    ...basis.map(({ label, what, askedOf, seen }) => ({ id: label, label, what, askedOf: askedOfWords(askedOf, format), required: true, seen, matched: true, own: null, tools: null })),
    ...questions.map((question, index) => ({
      id: question.id,
      label: question.label,
      what: answerWords(question),
      askedOf: askedOfWords(question.askedOf, format),
      required: question.required,
      seen: question.published,
      matched: false,
      own: question,
      tools: { move, edit: (changed: Question) => setEdited({ question: changed }), remove: setRemoved, isFirst: index === 0, isLast: index === questions.length - 1 },
    })),
  ];

  return (
    <div className={styles['questionsArea']}>
      <Card title="Sign-up questions" detail={`${basis.length} that every programme asks, ${questions.length} of your own`} action={<Button size="xs" variant="subtle" leftSection={<Icon name="plus" />} onClick={() => setEdited({ question: 'new' })}>Add</Button>}>
        {order.error === null ? null : <ErrorNote error={order.error} onRetry={order.retry} />}
        <DataTable label="Sign-up questions" columns={columns} rows={rows} rowId={({ id }) => id} rowName={({ label }) => label} />
      </Card>
      <QuestionPreview questions={questions} format={format} />
      <QuestionDrawer
        key={edited === null ? 'closed' : edited.question === 'new' ? 'new' : edited.question.id}
        programId={programId}
        format={format}
        question={edited?.question ?? null}
        // A late answer does not close what was opened since.
        onClose={() => setEdited((now) => (now === edited ? null : now))}
      />
      <ConfirmDialog
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        title="Remove this question?"
        text={removed === null ? '' : removed.answers === 0 ? `“${removed.label}” has not been answered yet.` : `“${removed.label}” and what people answered to it go. This cannot be taken back.`}
        told={removed === null || removed.answers === 0 ? [] : [{ count: removed.answers, text: <><b>{removed.answers === 1 ? 'answer' : 'answers'}</b> will be deleted.</> }]}
        confirm="Remove the question"
        cancel="Keep it"
        tone="removal"
        onConfirm={() => removed !== null && remove.run({ questionId: removed.id })}
        isPending={remove.isPending}
        error={remove.error}
      />
    </div>
  );
}
