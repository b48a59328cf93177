import { Card } from '../../ui/card.tsx';
import { stageNames, waveName, type Today } from './home-words.ts';
import type { DatedStage } from '@alongside/shared/vocabulary';
import styles from './home.module.css';

type Coming = Today['coming'][number];

function words({ kind, what, programName }: Coming): string {
  if (kind === 'survey_closes') return `${programName}: ${waveName(what).toLocaleLowerCase('en-GB')} survey closes`;
  const stage = stageNames[what as DatedStage];
  return kind === 'stage_starts' ? `${programName}: ${stage} begins` : `${programName}: last day of ${stage}`;
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
            <li key={`${each.kind} ${each.programId} ${each.what}`}>
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
