import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { DAY } from '@alongside/shared/days';
import { waveKinds, type WaveKind } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { atHour, dayField, shortDayText } from '../../ui/time-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { waveNames } from '../../vocabulary-words.ts';
import { QuestionPreview } from './question-preview.tsx';
import { waveWhen } from './survey-words.ts';
import styles from './surveys.module.css';

interface ProgramChoice {
  id: string;
  name: string;
}

/** Which wave, for whom, from when until when; says who is written to before anything goes out. */
export function PlanWaveDialog({ programs, onClose }: { programs: readonly ProgramChoice[]; onClose: () => void }) {
  const [openedAt] = useState(() => new Date());
  const [programId, setProgramId] = useState(programs[0]?.id ?? '');
  const [kind, setKind] = useState<WaveKind>('midway');
  const [start, setStart] = useState<'now' | 'later'>('now');
  const [opensOn, setOpensOn] = useState(() => dayField(new Date(openedAt.getTime() + 7 * DAY)));
  const [closesOn, setClosesOn] = useState(() => dayField(new Date(openedAt.getTime() + 14 * DAY)));
  const toast = useToast();
  const preview = useQuery(trpc.survey.preview.queryOptions({ programId }, { enabled: programId !== '' }));
  const plan = useAction(trpc.survey.planWave.mutationOptions(), {
    refreshes: [trpc.survey.pathFilter(), trpc.home.pathFilter()],
    onDone: () => {
      toast({ text: start === 'now' ? 'The survey is on its way' : `The survey opens on ${shortDayText(atHour(opensOn, 8).toISOString())}` });
      onClose();
    },
  });
  const count = preview.data?.invited[kind];
  const begins = start === 'now' ? openedAt : atHour(opensOn, 8);
  const ends = atHour(closesOn, 18);
  const days = (ends.getTime() - begins.getTime()) / DAY;
  const problem = !(days >= 1) ? 'The last day must be at least one day after it opens.' : days > 60 ? 'A survey can be open for sixty days at most.' : undefined;

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={start === 'now' ? 'Send a survey' : 'Plan a survey'}
      text="It is answered in the widget, in about two minutes. Answers are confidential: you see how many have answered, and averages of at least seven."
      told={
        count === undefined
          ? []
          : [
              {
                count,
                text: <><b>{count === 1 ? 'person' : 'people'}</b>{` ${start === 'now' ? 'get a mail now' : `get a mail on ${shortDayText(begins.toISOString())}`}, and reminders after five and ten days until they answer`}</>,
              },
            ]
      }
      confirm={start === 'now' ? `Send${count === undefined ? '' : ` to ${count}`} now` : `Plan${count === undefined ? '' : ` for ${count}`}`}
      cancel="Not yet"
      onConfirm={() => {
        if (problem === undefined) plan.run({ programId, kind, opensAt: start === 'now' ? null : begins.toISOString(), closesAt: ends.toISOString() });
      }}
      isPending={plan.isPending || preview.isFetching}
      error={plan.error}
    >
      <div className={styles['form']}>
        <NativeSelect label="Programme" value={programId} onChange={(event) => setProgramId(event.currentTarget.value)} data={programs.map(({ id, name }) => ({ value: id, label: name }))} />
        <NativeSelect label="Wave" description={waveWhen[kind]} value={kind} onChange={(event) => setKind(event.currentTarget.value as WaveKind)} data={waveKinds.map((value) => ({ value, label: waveNames[value] }))} />
        <Radio.Group label="It opens" value={start} onChange={(value) => setStart(value as 'now' | 'later')}>
          <div className={styles['choices']}>
            <Radio value="now" label="Now" />
            <Radio value="later" label="On a day" />
          </div>
        </Radio.Group>
        {start === 'later' ? <TextInput type="date" label="First day" min={dayField(openedAt)} value={opensOn} onChange={(event) => setOpensOn(event.currentTarget.value)} /> : null}
        <TextInput type="date" label="Last day" value={closesOn} error={problem} onChange={(event) => setClosesOn(event.currentTarget.value)} />
        {preview.data === undefined ? null : <QuestionPreview questions={preview.data.questions} kind={kind} />}
      </div>
    </ConfirmDialog>
  );
}
