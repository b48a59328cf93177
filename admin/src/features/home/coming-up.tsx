import { Card } from '../../ui/card.tsx';
import type { Today } from './home-words.ts';
import { datedStageNames, waveNames } from '../../vocabulary-words.ts';
import styles from './home.module.css';

type Coming = Today['coming'][number];

function words(coming: Coming): string {
  if (coming.kind === 'survey_closes') return `${coming.programName}: ${waveNames[coming.wave].toLocaleLowerCase('en-GB')} survey closes`;
  const stage = datedStageNames[coming.stage].toLocaleLowerCase('en-GB');
  return coming.kind === 'stage_starts' ? `${coming.programName}: ${stage} begins` : `${coming.programName}: last day of ${stage}`;
}

/** What begins and ends in the next two weeks. */
export function ComingUp({ coming }: { coming: readonly Coming[] }) {
  return (
    <Card title="Coming up">
      {coming.length === 0 ? (
        <p className={styles['none']}>Nothing begins or ends in the next two weeks.</p>
      ) : (
        <ol className={styles['coming']}>
          {coming.map((each) => (
            <li key={words(each)}>
              <time dateTime={each.on}>
                <small>{new Date(each.on).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })}</small>
                <b>{new Date(each.on).getUTCDate()}</b>
              </time>
              <span>{words(each)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
