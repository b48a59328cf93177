import { useState } from 'react';
import { ActionIcon, SegmentedControl } from '@mantine/core';
import type { ProgramFormat } from '@alongside/shared/vocabulary';
import { Icon } from '../../ui/icon.tsx';
import type { Question } from './program-types.ts';
import styles from './design.module.css';

/** The programme's own questions as somebody signing up meets them, one at a time. */
export function QuestionPreview({ questions, format }: { questions: readonly Question[]; format: ProgramFormat }) {
  const [role, setRole] = useState<'mentee' | 'mentor'>('mentee');
  const [at, setAt] = useState(0);
  const asked = questions.filter(({ askedOf }) => format === 'peer' || askedOf === 'both' || askedOf === role);
  const index = Math.min(at, asked.length - 1);
  const question = asked[index];
  return (
    <aside className={styles['preview']} aria-label="As people see it">
      <h2>As people see it</h2>
      <div className={styles['previewCard']}>
        {question === undefined ? (
          <p>{format === 'peer' ? 'Peers' : role === 'mentee' ? 'Mentees' : 'Mentors'} are asked only what every programme asks.</p>
        ) : (
          <>
            <div className={styles['pager']}>
              <span>
                {index + 1} of {asked.length} of your own
              </span>
              <span>
                <ActionIcon variant="subtle" size={24} disabled={index === 0} aria-label="Question before" onClick={() => setAt(index - 1)}><Icon name="left" /></ActionIcon>
                <ActionIcon variant="subtle" size={24} disabled={index === asked.length - 1} aria-label="Next question" onClick={() => setAt(index + 1)}><Icon name="right" /></ActionIcon>
              </span>
            </div>
            <h3>{question.label}</h3>
            {question.hint === '' && question.required ? null : <p>{[question.hint, question.required ? '' : 'May be left out.'].filter(Boolean).join(' ')}</p>}
            <Field question={question} />
          </>
        )}
      </div>
      {format === 'peer' ? null : (
        <SegmentedControl
          aria-label="Preview for"
          data={[{ value: 'mentee', label: 'Mentee' }, { value: 'mentor', label: 'Mentor' }]}
          value={role}
          onChange={(next) => {
            setRole(next === 'mentor' ? 'mentor' : 'mentee');
            setAt(0);
          }}
        />
      )}
    </aside>
  );
}

function Field({ question: { kind, options, maximum } }: { question: Question }) {
  if (kind === 'choice' || kind === 'choices') {
    return options.map((option) => (
      <span key={option} className={styles['previewOption']}>
        <i data-square={kind === 'choices' || undefined} />
        {option}
      </span>
    ));
  }
  const limit = maximum === null ? '' : kind === 'number' ? `up to ${maximum}` : `up to ${maximum} letters`;
  return <div className={styles['previewField']} data-tall={kind === 'long_text' || undefined}>{limit}</div>;
}
