import { asks as allAsks, type Ask } from '@alongside/shared/asks';
import { Switch } from '@mantine/core';
import { z } from 'zod';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Note } from '../../ui/note.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { asksOf, askWords, baseMinutes } from './ask-words.ts';
import { AttributeWords } from './attribute-words.tsx';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { usePart } from './use-part.ts';
import styles from './asks-card.module.css';

const schema = z.array(z.enum(allAsks));
const mostMinutes = 5;

/** What people are asked beside the questions, each with who reads it and what it costs in time. */
export function AsksCard({ design, administers, onStatus }: {
  design: Design;
  /** The words for attributes are an administrator's. */
  administers: boolean;
  onStatus: (status: SaveStatus) => void;
}) {
  const stored: readonly Ask[] = design.asks;
  const part = usePart({ stored, schema, under: 'asks', mutation: trpc.program.changeAsks.mutationOptions(), inputOf: (asks) => ({ programId: design.program.id, asks: [...asks] }), onStatus });
  const minutes = Math.ceil(part.value.reduce((sum, ask) => sum + askWords[ask].minutes, baseMinutes + design.questions.length * 0.25));
  return (
    <Card title="What we ask besides" detail={`Signing up takes about ${minutes} minutes.`}>
      <CardSection>
        <ul className={styles['asks']}>
          {asksOf(design.program.format).map(({ ask, label, reads }) => (
            <li key={ask}>
              <Switch
                size="xs"
                label={label}
                description={reads}
                checked={part.value.includes(ask)}
                onChange={(event) => part.set(event.currentTarget.checked ? [...part.value, ask] : part.value.filter((other) => other !== ask))}
              />
            </li>
          ))}
        </ul>
        {minutes > mostMinutes ? <Note tone="warn">More than {mostMinutes} minutes: some will leave it half done. Everything here may be left out, but all of it has to be read.</Note> : null}
        <p className={styles['hint']}>Each of them may be left out by whoever signs up, and counts in matching only as far as you turn its dial.</p>
        <PartError part={part} />
      </CardSection>
      {part.value.includes('attributes') ? <AttributeWords key={design.attributes.map(({ name }) => name).join()} design={design} administers={administers} /> : null}
    </Card>
  );
}
