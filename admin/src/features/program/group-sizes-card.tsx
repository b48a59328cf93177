import { NumberInput } from '@mantine/core';
import { groupSizes } from '@alongside/shared/program';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

const words = {
  circle: { title: 'Size of a circle', groupSmallest: 'Mentees at least', groupLargest: 'Mentees at most', description: 'Beside the mentor, who says how many they take.' },
  peers: { title: 'Size of a group', groupSmallest: 'Peers at least', groupLargest: 'Peers at most', description: 'Two and two make pairs.' },
} as const;

/** How large circles or groups of peers are, from the next round on. */
export function GroupSizesCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const part = usePart({ stored: design.groupSizes, schema: groupSizes, under: 'sizes', mutation: trpc.program.changeGroupSizes.mutationOptions(), inputOf: (sizes) => ({ programId: design.program.id, sizes }), onStatus });
  const said = words[design.program.format === 'group' ? 'circle' : 'peers'];
  return (
    <Card title={said.title}>
      <CardSection>
        <div className={styles['columns']}>
          {(['groupSmallest', 'groupLargest'] as const).map((key) => (
            <NumberInput
              key={key}
              label={said[key]}
              description={said.description}
              allowDecimal={false}
              allowNegative={false}
              min={2}
              max={20}
              value={Number.isNaN(part.value[key]) ? '' : part.value[key]}
              error={part.errorAt(key, said[key])}
              onChange={(next) => part.set({ ...part.value, [key]: typeof next === 'number' ? next : Number.NaN })}
            />
          ))}
        </div>
        <PartError part={part} />
      </CardSection>
    </Card>
  );
}
