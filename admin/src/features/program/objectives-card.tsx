import { ActionIcon, Button, NumberInput, Select, Textarea } from '@mantine/core';
import { formatWords } from '@alongside/shared/format-words';
import { measureRanges, objectives as schema } from '@alongside/shared/program';
import { objectiveMeasures, type ObjectiveMeasure } from '@alongside/shared/vocabulary';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { isShare, measureName } from './program-words.ts';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

interface Draft {
  statement: string;
  measure: ObjectiveMeasure;
  /** NaN while the field is empty. */
  target: number;
}

/** What the programme is for, each with a figure that will show whether it came true. */
export function ObjectivesCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const stored: readonly Draft[] = design.objectives.map(({ statement, measure, target }) => ({ statement, measure, target }));
  const part = usePart({ stored, schema, under: 'objectives', mutation: trpc.program.changeObjectives.mutationOptions(), inputOf: (objectives) => ({ programId: design.program.id, objectives: [...objectives] }), onStatus });
  const { value, set } = part;
  const said = formatWords({ ...design.program, ...design.groupSizes });
  const change = (index: number, next: Partial<Draft>) => set(value.map((objective, at) => (at === index ? { ...objective, ...next } : objective)));
  const add = () => set([...value, { statement: '', measure: 'satisfaction', target: 4 }]);
  return (
    <Card title="Objectives" detail="Each with a target, shown later against what happened." action={value.length < 10 ? <Button size="xs" variant="subtle" leftSection={<Icon name="plus" />} onClick={add}>Add</Button> : undefined}>
      <CardSection>
        {value.length === 0 ? <p className="al-soft al-sm">No objective yet. Add one, so that you can show later what the programme was worth.</p> : null}
        <ul className={styles['objectives']}>
          {value.map((objective, index) => {
            const shown = isShare(objective.measure);
            const range = measureRanges[objective.measure];
            return (
              <li key={index}>
                <Textarea
                  autosize
                  minRows={1}
                  aria-label={`Objective ${index + 1}`}
                  placeholder="What should come true?"
                  value={objective.statement}
                  error={part.errorAt(`${index}.statement`, 'The objective')}
                  onChange={(event) => change(index, { statement: event.currentTarget.value.replaceAll('\n', ' ') })}
                />
                <Select
                  aria-label={`Measure of objective ${index + 1}`}
                  allowDeselect={false}
                  data={objectiveMeasures.map((key) => ({ value: key, label: measureName(key, said) }))}
                  value={objective.measure}
                  onChange={(measure) => measure !== null && change(index, { measure: measure as ObjectiveMeasure, target: startingTarget[measure as ObjectiveMeasure] })}
                />
                <NumberInput
                  aria-label={`Target of objective ${index + 1}`}
                  decimalScale={shown ? 0 : 1}
                  suffix={shown ? ' %' : ''}
                  value={Number.isNaN(objective.target) ? '' : shown ? Math.round(objective.target * 100) : objective.target}
                  error={part.errorAt(`${index}.target`, 'The target') === undefined ? undefined : `From ${shown ? range.minimum * 100 : range.minimum} to ${shown ? range.maximum * 100 : range.maximum}.`}
                  onChange={(target) => change(index, { target: typeof target === 'number' ? (shown ? target / 100 : target) : Number.NaN })}
                />
                <ActionIcon variant="subtle" aria-label={`Remove objective ${index + 1}`} onClick={() => set(value.filter((_, at) => at !== index))}>
                  <Icon name="trash" />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
        <PartError part={part} />
      </CardSection>
    </Card>
  );
}

const startingTarget: Record<ObjectiveMeasure, number> = { match_rate: 0.9, first_meeting_on_time: 0.8, meetings_held: 8, satisfaction: 4, goal_attainment: 0.7 };
