import type { WaveKind } from '@alongside/shared/vocabulary';
import type { Outputs } from '../../api/server-types.ts';
import styles from './surveys.module.css';

type Question = Outputs['survey']['preview']['questions'][number];

const kinds: Record<Question['kind'], string> = { scale: '1 to 5', again: 'Yes, no, don’t know', comment: 'In words' };
const asked: Record<Question['askedOf'], string> = { both: '', mentee: ', mentees only', mentor: ', mentors only' };

/** What people will be asked, folded away. */
export function QuestionPreview({ questions, kind }: { questions: readonly Question[]; kind: WaveKind }) {
  const shown = questions.filter(({ measure }) => kind !== 'before' || measure === 'confidence');
  return (
    <details className={styles['preview']}>
      <summary>{`The ${shown.length === 1 ? 'question' : `${shown.length} questions`}`}</summary>
      <ol>
        {shown.map((question) => (
          <li key={question.label}>
            {question.label} <small>{`${kinds[question.kind]}${asked[question.askedOf]}`}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
