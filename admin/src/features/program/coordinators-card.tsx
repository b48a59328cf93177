import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import { possibleCoordinatorsQuery } from './program-queries.ts';
import type { Design } from './program-types.ts';
import { usePart } from './use-part.ts';

const schema = z.array(z.string()).min(1);

/** Who runs the programme and sees who takes part in it. */
export function CoordinatorsCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const possible = useQuery(possibleCoordinatorsQuery);
  const stored: readonly string[] = design.coordinators.map(({ accountId }) => accountId);
  const part = usePart({ stored, schema, under: 'coordinatorIds', mutation: trpc.program.changeCoordinators.mutationOptions(), inputOf: (coordinatorIds) => ({ programId: design.program.id, coordinatorIds: [...coordinatorIds] }), onStatus });
  const known = new Map([...design.coordinators, ...(possible.data?.accounts ?? [])].map((account) => [account.accountId, account]));
  return (
    <Card title="Coordinators" detail="They run the programme and see who takes part.">
      <CardSection>
        <MultiSelect
          aria-label="Coordinators"
          data={[...known.values()].map(({ accountId, name, state }) => ({ value: accountId, label: state === 'active' ? name : `${name} (${state})` }))}
          value={[...part.value]}
          onChange={part.set}
          error={part.errorAt('', 'Coordinators') === undefined ? undefined : 'A programme needs at least one coordinator.'}
        />
        <PartError part={part} />
      </CardSection>
    </Card>
  );
}
