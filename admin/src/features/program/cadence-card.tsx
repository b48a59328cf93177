import { NumberInput } from '@mantine/core';
import { programCadence } from '@alongside/shared/program';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

type Cadence = Design['cadence'];

const fields: readonly { key: keyof Cadence; label: string; description: string; unit: string; open?: true }[] = [
  { key: 'cadenceDays', label: 'A meeting every', description: 'What pairs are asked to agree on.', unit: ' days' },
  { key: 'meetingMinutes', label: 'Length of a meeting', description: 'Proposed when one is planned.', unit: ' minutes' },
  { key: 'capacityLimit', label: 'Mentees a mentor may take', description: 'At most; each mentor says how many.', unit: '' },
  { key: 'openRequestsLimit', label: 'Open requests a mentee', description: 'So that no mentor waits for an answer in vain.', unit: '', open: true },
  { key: 'requestReminderDays', label: 'Remind a mentor after', description: 'When a request has no answer.', unit: ' days', open: true },
  { key: 'requestExpiryDays', label: 'A request expires after', description: 'The mentee is then offered the next best.', unit: ' days', open: true },
];

/** How often pairs meet, how much a mentor may carry, and how long requests wait. */
export function CadenceCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const part = usePart({ stored: design.cadence, schema: programCadence, under: 'cadence', mutation: trpc.program.changeCadence.mutationOptions(), inputOf: (cadence) => ({ programId: design.program.id, cadence }), onStatus });
  const { value, set, errorAt } = part;
  return (
    <Card title="Rhythm">
      <CardSection>
        <div className={styles['columns']}>
          {fields
            .filter(({ open }) => open === undefined || design.program.pairing === 'open')
            .map(({ key, label, description, unit }) => (
              <NumberInput
                key={key}
                label={label}
                description={description}
                suffix={unit}
                allowDecimal={false}
                allowNegative={false}
                value={Number.isNaN(value[key]) ? '' : value[key]}
                error={numberError(errorAt(key, label))}
                onChange={(next) => set({ ...value, [key]: typeof next === 'number' ? next : Number.NaN })}
              />
            ))}
        </div>
        <PartError part={part} />
      </CardSection>
    </Card>
  );
}

/** The shared words speak of characters; these fields are numbers. */
function numberError(words: string | undefined): string | undefined {
  return words?.replace('needs at least', 'should be at least').replace('may have at most', 'may be at most').replace(' characters', '').replace('has the wrong kind of value', 'is missing');
}
