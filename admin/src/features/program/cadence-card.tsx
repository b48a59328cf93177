import { NumberInput } from '@mantine/core';
import { formatWords, type FormatWords } from '@alongside/shared/format-words';
import { programCadence } from '@alongside/shared/program';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

type Cadence = Design['cadence'];

type Program = Design['program'];

interface Field {
  key: keyof Cadence;
  label: string;
  description: string;
  unit: string;
}

/** What is asked of a programme of this format: in flash mentoring slots are booked, circles have a size of their own. */
function fieldsOf({ format, pairing }: Program, { seeker, host }: FormatWords): readonly Field[] {
  const minutes: Field = { key: 'meetingMinutes', label: 'Length of a meeting', description: 'Proposed when one is planned.', unit: ' minutes' };
  if (format === 'flash') return [minutes, { key: 'openBookingsLimit', label: 'Slots booked at once', description: 'By one mentee, of those to come.', unit: '' }];
  return [
    { key: 'cadenceDays', label: 'A meeting every', description: 'What people are asked to agree on.', unit: ' days' },
    minutes,
    ...(format === 'one_to_one' || format === 'reverse' ? [{ key: 'capacityLimit', label: 'Mentees a mentor may take', description: 'At most; each mentor says how many.', unit: '' } as const] : []),
    ...(pairing === 'open'
      ? ([
          { key: 'openRequestsLimit', label: `Open requests a ${seeker.one}`, description: `So that no ${host.one} waits for an answer in vain.`, unit: '' },
          { key: 'requestReminderDays', label: `Remind a ${host.one} after`, description: 'When a request has no answer.', unit: ' days' },
          { key: 'requestExpiryDays', label: 'A request expires after', description: 'Whoever asked is then offered the next best.', unit: ' days' },
        ] as const)
      : []),
  ];
}

/** How often pairs meet, how much a mentor may carry, and how long requests wait. */
export function CadenceCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const part = usePart({ stored: design.cadence, schema: programCadence, under: 'cadence', mutation: trpc.program.changeCadence.mutationOptions(), inputOf: (cadence) => ({ programId: design.program.id, cadence }), onStatus });
  const { value, set, errorAt } = part;
  return (
    <Card title="Rhythm">
      <CardSection>
        <div className={styles['columns']}>
          {fieldsOf(design.program, formatWords({ format: design.program.format, groupLargest: design.groupSizes.groupLargest })).map(({ key, label, description, unit }) => (
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
