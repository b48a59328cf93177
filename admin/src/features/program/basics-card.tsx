import { Select, Textarea, TextInput } from '@mantine/core';
import { programBasics } from '@alongside/shared/program';
import { deliveries, type Delivery } from '@alongside/shared/vocabulary';
import { toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { formatNames } from '../../vocabulary-words.ts';
import { FormatGlyph } from './format-glyph.tsx';
import type { Design } from './program-types.ts';
import { deliveryNames, pairingNames } from './program-words.ts';
import { timeZoneNames } from './time-zones.ts';
import { PartError } from './part-error.tsx';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

/** Name, summary and the like; the format came with the template and stays. */
export function BasicsCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const { id, name, slug, summary, delivery, timeZone, format, pairing, stage } = design.program;
  const part = usePart({ stored: { name, slug, summary, delivery, timeZone }, schema: programBasics, under: 'basics', mutation: trpc.program.changeBasics.mutationOptions(), inputOf: (basics) => ({ programId: id, basics }), onStatus });
  const { value, set, errorAt } = part;
  const slugTaken = part.status === 'failed' && toApiError(part.error).code === 'SLUG_TAKEN';
  return (
    <Card title="Basics">
      <CardSection>
        <div className={styles['format']}>
          <FormatGlyph format={format} />
          <span>
            <strong>{formatNames[format]}</strong>, {pairingNames[pairing]}
          </span>
        </div>
        <div className={styles['halves']}>
          <TextInput label="Name" description="As people see it." value={value.name} error={errorAt('name', 'Name')} onChange={(event) => set({ ...value, name: event.currentTarget.value })} />
          <TextInput
            label="Short name"
            description={stage === 'design' ? 'Stands in the tag on your pages.' : 'Fixed: pages use it.'}
            disabled={stage !== 'design'}
            value={value.slug}
            error={slugTaken ? 'Another programme has this short name. Choose a different one.' : errorAt('slug', 'Short name') === undefined ? undefined : 'Only small letters, digits and hyphens between them.'}
            onChange={(event) => set({ ...value, slug: event.currentTarget.value })}
          />
          <Textarea
            className={styles['wide'] ?? ''}
            label="Summary"
            description="The first thing people read in the widget."
            autosize
            minRows={2}
            value={value.summary}
            error={errorAt('summary', 'Summary')}
            onChange={(event) => set({ ...value, summary: event.currentTarget.value })}
          />
          <Select
            label="Where pairs meet"
            allowDeselect={false}
            data={deliveries.map((key) => ({ value: key, label: deliveryNames[key] }))}
            value={value.delivery}
            onChange={(next) => next !== null && set({ ...value, delivery: next as Delivery })}
          />
          <Select
            label="Time zone of its dates"
            allowDeselect={false}
            searchable
            data={timeZoneNames(value.timeZone)}
            value={value.timeZone}
            error={errorAt('timeZone', 'Time zone')}
            onChange={(next) => next !== null && set({ ...value, timeZone: next })}
          />
        </div>
        {slugTaken ? null : <PartError part={part} />}
      </CardSection>
    </Card>
  );
}
