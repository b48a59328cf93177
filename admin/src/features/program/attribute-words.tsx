import { useState } from 'react';
import { Button, TagsInput } from '@mantine/core';
import { attributeNames } from '@alongside/shared/program';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { CardSection } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import type { Design } from './program-types.ts';
import styles from './asks-card.module.css';

/** The words that people may say describe them. An administrator sets them; whoever runs the programme only reads. */
export function AttributeWords({ design, administers }: { design: Design; administers: boolean }) {
  const stored = design.attributes.map(({ name }) => name);
  const [names, setNames] = useState(stored);
  const [asking, setAsking] = useState(false);
  const save = useAction(trpc.program.changeAttributes.mutationOptions(), { refreshes: [trpc.program.pathFilter()], onDone: () => setAsking(false) });
  const gone = stored.filter((name) => !names.includes(name));
  const isChanged = names.join('\n') !== stored.join('\n');
  const run = () => save.run({ programId: design.program.id, names });
  if (!administers) {
    return (
      <CardSection title="Attributes to choose from">
        {stored.length === 0 ? <p className={styles['hint']}>None yet, so that nobody is asked. An administrator sets them.</p> : <ul className={styles['words']}>{stored.map((name) => <li key={name}>{name}</li>)}</ul>}
        {stored.length === 0 ? null : <p className={styles['hint']}>An administrator sets them.</p>}
      </CardSection>
    );
  }
  return (
    <CardSection title="Attributes to choose from">
      <TagsInput
        aria-label="Attributes to choose from"
        description="In words people would use of themselves, such as “First in my family in this profession”. They are never inferred from anything."
        value={names}
        onChange={setNames}
        maxTags={20}
        error={attributeNames.safeParse(names).success ? undefined : 'Each once, and at most 80 letters.'}
      />
      {isChanged ? (
        <div className={styles['save']}>
          <Button size="xs" loading={save.isPending} disabled={!attributeNames.safeParse(names).success} onClick={() => (gone.length > 0 ? setAsking(true) : run())}>Save the words</Button>
          <Button size="xs" variant="subtle" onClick={() => setNames(stored)}>Discard the change</Button>
        </div>
      ) : null}
      {save.error === null || asking ? null : <ErrorNote error={save.error} onRetry={save.retry} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={gone.length === 1 ? 'Take this word out?' : 'Take these words out?'}
        text={`With ${gone.map((name) => `“${name}”`).join(', ')} go the answers of everybody who chose it. This cannot be taken back.`}
        confirm="Take out"
        cancel="Keep"
        tone="removal"
        onConfirm={run}
        isPending={save.isPending}
        error={save.error}
      />
    </CardSection>
  );
}
