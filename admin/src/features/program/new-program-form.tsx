import { useState } from 'react';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { day } from '@alongside/shared/input';
import { programName, slug } from '@alongside/shared/program';
import { fieldIssues, toApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { Note } from '../../ui/note.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { useForm } from '../../ui/use-form.ts';
import { FormatGlyph } from './format-glyph.tsx';
import { possibleCoordinatorsQuery } from './program-queries.ts';
import type { Template } from './program-types.ts';
import { slugOf } from './slug-of.ts';
import styles from './new-program-form.module.css';

const schema = z.object({ name: programName, slug, startsOn: day, coordinatorIds: z.array(z.string()).min(1) });

/** Chooses a template and the few things no template can know. */
export function NewProgramForm({ templates, ownAccount, startsOn, onCreated }: {
  templates: readonly Template[];
  ownAccount: { id: string; coordinates: boolean };
  /** The day proposed for the start, `YYYY-MM-DD`. */
  startsOn: string;
  onCreated: (programId: string) => unknown;
}) {
  const [templateKey, setTemplateKey] = useState(templates[0]?.key);
  const [ownSlug, setOwnSlug] = useState(false);
  const possible = useQuery(possibleCoordinatorsQuery);
  const create = useAction(trpc.program.createFromTemplate.mutationOptions(), { refreshes: [trpc.program.pathFilter(), trpc.home.pathFilter()], onDone: ({ programId }) => onCreated(programId) });
  const code = create.error === null ? undefined : toApiError(create.error).code;
  const form = useForm({
    schema,
    initial: { name: '', slug: '', startsOn, coordinatorIds: ownAccount.coordinates ? [ownAccount.id] : [] },
    labels: { name: 'Name', slug: 'Short name', startsOn: 'Sign-up opens on', coordinatorIds: 'Coordinators' },
    serverIssues: fieldIssues(create.error),
    onSubmit: (values) => templateKey !== undefined && create.run({ templateKey, ...values }),
  });
  const accounts = possible.data?.accounts ?? [];
  const slugTaken = code === 'SLUG_TAKEN' ? 'Another programme has this short name. Choose a different one.' : undefined;

  return (
    <form onSubmit={form.submit} noValidate className="al-stack">
      <fieldset className={styles['templates']}>
        <legend>How people come together</legend>
        <p className="al-soft al-sm">Fills in stages, questions, objectives and a privacy notice; all can be changed.</p>
        <div className={styles['cards']}>
          {templates.map((template) => (
            <label key={template.key} className={styles['template']} data-chosen={template.key === templateKey || undefined}>
              <input type="radio" name="template" value={template.key} checked={template.key === templateKey} onChange={() => setTemplateKey(template.key)} />
              <FormatGlyph format={template.format} />
              <span>
                <strong>{template.name}</strong>
                <span>{template.about}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Card title="The programme">
        <CardSection>
          {create.error !== null && code !== 'INVALID_INPUT' && code !== 'SLUG_TAKEN' ? <ErrorNote error={create.error} onRetry={create.retry} /> : null}
          <div className={styles['fields']}>
            <TextInput
              {...form.text('name')}
              description="As people see it."
              placeholder="Leadership Pathways 2027"
              onChange={(event) => {
                form.setValue('name', event.currentTarget.value);
                if (!ownSlug) form.setValue('slug', slugOf(event.currentTarget.value));
              }}
            />
            <TextInput
              {...form.text('slug')}
              description="Stands in the tag on your pages. Small letters, digits and hyphens."
              error={form.errorOf('slug') === undefined ? slugTaken : slugErrorOf(form.values.slug, form.errorOf('slug'))}
              onChange={(event) => {
                setOwnSlug(true);
                create.reset();
                form.setValue('slug', event.currentTarget.value);
              }}
            />
            <TextInput type="date" {...form.text('startsOn')} className={styles['date'] ?? ''} description="Every other date follows from this one." />
            <MultiSelect
              name="coordinatorIds"
              label="Coordinators"
              description="They run it and see who takes part."
              placeholder={form.values.coordinatorIds.length === 0 ? 'Choose one or more' : ''}
              data={accounts.map(({ accountId, name, state }) => ({ value: accountId, label: state === 'invited' ? `${name} (invited)` : name }))}
              value={form.values.coordinatorIds}
              onChange={(coordinatorIds) => form.setValue('coordinatorIds', coordinatorIds)}
              error={form.errorOf('coordinatorIds') === undefined ? undefined : 'Choose at least one coordinator.'}
              searchable={accounts.length > 8}
              comboboxProps={{ withinPortal: true }}
            />
          </div>
          {possible.data !== undefined && accounts.length === 0 ? (
            <Note tone="info">Nobody has the role of coordinator yet. <InternalLink href="/staff">Invite a coordinator</InternalLink> first; you can also give the role to yourself.</Note>
          ) : null}
        </CardSection>
      </Card>
      <div className="al-row">
        <Button type="submit" variant="filled" loading={create.isPending}>Create the programme</Button>
        <span className="al-soft al-sm">As a draft. Nobody is told anything.</span>
      </div>
    </form>
  );
}

function slugErrorOf(value: string, otherwise: string | undefined): string | undefined {
  return value === '' ? otherwise : 'Only small letters, digits and hyphens between them, such as leadership-2027.';
}
