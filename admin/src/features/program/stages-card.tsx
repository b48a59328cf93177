import { TextInput } from '@mantine/core';
import { stagePlan } from '@alongside/shared/program';
import { datedStages, type DatedStage } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { datedStageNames } from '../../vocabulary-words.ts';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { StageTimeline } from './stage-timeline.tsx';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

/** The stages drawn against the calendar, and their dates to change. */
export function StagesCard({ design, today, onStatus }: { design: Design; today: string; onStatus: (status: SaveStatus) => void }) {
  const stored = datedStages.filter((stage) => design.stageOrder.includes(stage)).flatMap((stage) => design.stages.find((row) => row.stage === stage) ?? []);
  const part = usePart({ stored, schema: stagePlan, under: 'stages', mutation: trpc.program.changeStages.mutationOptions(), inputOf: (stages) => ({ programId: design.program.id, stages: [...stages] }), onStatus });
  const change = (stage: DatedStage, dates: { startsOn?: string; endsOn?: string }) => part.set(part.value.map((row) => (row.stage === stage ? { ...row, ...dates } : row)));
  const drawable = part.value.filter(({ startsOn, endsOn }) => startsOn !== '' && endsOn !== '' && startsOn <= endsOn);
  return (
    <Card title="Stages" detail="What should happen when; you move the programme on yourself.">
      <CardSection>
        {drawable.length === 0 ? null : <StageTimeline stages={drawable} cadenceDays={design.cadence.cadenceDays} today={today} />}
        <ul className={styles['stages']}>
          {part.value.map(({ stage, startsOn, endsOn }, index) => (
            <li key={stage}>
              <span className={styles['stageName']}>
                <i data-stage={stage} aria-hidden="true" />
                {datedStageNames[stage]}
              </span>
              <TextInput
                type="date"
                size="sm"
                aria-label={`${datedStageNames[stage]} begins on`}
                value={startsOn}
                error={startsOn === '' ? 'Give a day.' : part.errorAt(`${index}.startsOn`, 'The beginning')}
                onChange={(event) => change(stage, { startsOn: event.currentTarget.value })}
              />
              <span className={styles['to']}>to</span>
              <TextInput
                type="date"
                size="sm"
                aria-label={`${datedStageNames[stage]} ends on`}
                value={endsOn}
                error={endsOn === '' ? 'Give a day.' : part.errorAt(`${index}.endsOn`, 'The end')}
                onChange={(event) => change(stage, { endsOn: event.currentTarget.value })}
              />
            </li>
          ))}
        </ul>
        <PartError part={part} />
      </CardSection>
    </Card>
  );
}
