import { useState } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { z } from 'zod';
import { embeddingOrigin, pageUrl } from '@alongside/shared/program';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import type { Design } from './program-types.ts';
import { TagField } from './tag-field.tsx';
import { usePart } from './use-part.ts';
import styles from './design.module.css';

const schema = z.object({ origins: z.array(embeddingOrigin), pageUrl: z.union([z.literal(''), pageUrl]) });

/** The one tag for a page, the addresses that may show it, and the page that mails lead to. */
export function PlacementCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const part = usePart({
    stored: { origins: design.origins, pageUrl: design.program.pageUrl ?? '' },
    schema,
    under: 'placement',
    mutation: trpc.program.changePlacement.mutationOptions(),
    inputOf: ({ origins, pageUrl: page }) => ({ programId: design.program.id, origins, pageUrl: page === '' ? null : page }),
    onStatus,
  });
  const { value, set } = part;
  const add = () => {
    const parsed = embeddingOrigin.safeParse(address);
    setRefused(!parsed.success);
    if (!parsed.success) return;
    setAddress('');
    set({ ...value, origins: [...new Set([...value.origins, parsed.data])].sort() });
  };
  return (
    <Card title="Put it on a page" detail="Paste this where the programme should appear.">
      <CardSection>
        <TagField server={design.publicUrl} slug={design.program.slug} />
      </CardSection>
      <CardSection>
        <div className={styles['placement']}>
          <div>
            <h3 id="origins">Pages that may show it</h3>
            <p className="al-soft al-sm">Everywhere else the widget stays away. Scripts of these pages can read what people see in it: name only pages whose scripts you trust.</p>
            <ul className={styles['origins']} aria-labelledby="origins">
              {value.origins.map((origin) => (
                <li key={origin}>
                  <code>{origin}</code>
                  <ActionIcon variant="subtle" aria-label={`Remove ${origin}`} onClick={() => set({ ...value, origins: value.origins.filter((other) => other !== origin) })}><Icon name="trash" /></ActionIcon>
                </li>
              ))}
            </ul>
            <form
              className={styles['addOrigin']}
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                add();
              }}
            >
              <TextInput
                aria-label="Address of a page"
                placeholder="https://intranet.example/mentoring"
                value={address}
                error={refused ? 'Not an address of a page. It should look like https://intranet.example.' : undefined}
                onChange={(event) => {
                  setAddress(event.currentTarget.value);
                  setRefused(false);
                }}
              />
              <Button type="submit" disabled={address.trim() === ''}>Add</Button>
            </form>
          </div>
          <div>
            <h3>The page mails lead to</h3>
            <p className="al-soft al-sm">Where the widget stands, so that “Answer” in a mail opens it.</p>
            <TextInput
              type="url"
              aria-label="Page that mails lead to"
              placeholder="https://intranet.example/mentoring"
              value={value.pageUrl}
              error={part.errorAt('pageUrl', 'The page') === undefined ? undefined : 'It should be a whole address, beginning with https://.'}
              onChange={(event) => set({ ...value, pageUrl: event.currentTarget.value.trim() })}
            />
          </div>
        </div>
        <PartError part={part} />
      </CardSection>
    </Card>
  );
}
