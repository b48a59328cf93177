import { Button } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { AimBar } from '../../ui/charts/aim-bar.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { shortDayText } from '../../ui/time-words.ts';
import { waveNames } from '../../vocabulary-words.ts';
import { mayRemind, waveStates, waveTitle, type Wave } from './survey-words.ts';
import styles from './surveys.module.css';

function When({ wave }: { wave: Wave }) {
  if (wave.state === 'planned') return `Opens ${shortDayText(wave.opensAt)}, closes ${shortDayText(wave.closesAt)}`;
  return wave.state === 'open' ? `Open since ${shortDayText(wave.opensAt)}, closes ${shortDayText(wave.closesAt)}` : `${shortDayText(wave.opensAt)} to ${shortDayText(wave.closesAt)}`;
}

/** Waves with how many have answered, never who or what. */
export function WaveList({ label, waves, now, onRemind, onCancel }: {
  label: string;
  waves: readonly Wave[];
  now: Date;
  onRemind: (wave: Wave) => void;
  onCancel: (wave: Wave) => void;
}) {
  return (
    <Card title={label}>
      <ul className={styles['waves']}>
        {waves.map((wave) => {
          const state = waveStates[wave.state];
          return (
            <li key={wave.id}>
              <div className={styles['what']}>
                <strong>{waveNames[wave.kind]}, {wave.programName}</strong>
                <span><When wave={wave} /></span>
              </div>
              <div className={styles['answers']}>
                {wave.invited === 0 ? (
                  <span className="al-faint">nobody asked yet</span>
                ) : (
                  <>
                    <AimBar label={`Answered, ${waveTitle(wave)}`} value={Math.round((100 * wave.answered) / wave.invited)} />
                    <small className="al-num">{`${wave.answered} of ${wave.invited} answered`}</small>
                  </>
                )}
              </div>
              <div className={styles['state']}>
                {state === undefined ? null : <StatusBadge tone={state.tone}>{state.word}</StatusBadge>}
              </div>
              <div className={styles['act']}>
                {mayRemind(wave, now) ? <Button onClick={() => onRemind(wave)} aria-label={`Remind ${wave.invited - wave.answered}…: ${waveTitle(wave)}`}>{`Remind ${wave.invited - wave.answered}…`}</Button> : null}
                {wave.state === 'open' && wave.answered < wave.invited && !mayRemind(wave, now) ? <small className="al-faint">{wave.lastRemindedAt === null ? 'Just sent' : `Reminded ${shortDayText(wave.lastRemindedAt)}`}</small> : null}
                {wave.state === 'planned' ? <Button variant="subtle" onClick={() => onCancel(wave)} aria-label={`Take back the ${waveTitle(wave)}`}>Take back</Button> : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
