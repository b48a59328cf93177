import { MultiSelect, NumberInput, RangeSlider, Switch, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { eligibility as schema, type Eligibility } from '@alongside/shared/program';
import { trpc } from '../../api/client.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import type { SaveStatus } from '../../ui/save-state.tsx';
import { PartError } from './part-error.tsx';
import { facetsQuery } from './program-queries.ts';
import type { Design } from './program-types.ts';
import { usePart } from './use-part.ts';
import styles from './eligibility-card.module.css';

/** Whom the programme is open to, by what the directory knows. */
export function EligibilityCard({ design, onStatus }: { design: Design; onStatus: (status: SaveStatus) => void }) {
  const facets = useQuery(facetsQuery);
  const stored: Eligibility = design.eligibility;
  const part = usePart({ stored, schema, under: 'eligibility', mutation: trpc.program.changeEligibility.mutationOptions(), inputOf: (eligibility) => ({ programId: design.program.id, eligibility }), onStatus });
  const { value, set } = part;
  const list = (key: 'departments' | 'sites' | 'countries', next: string[]) => {
    const { [key]: _, ...rest } = value;
    set(next.length === 0 ? rest : { ...rest, [key]: next });
  };
  const levels = (key: 'menteeLevels' | 'mentorLevels', next: { min: number; max: number } | null) => {
    const { [key]: _, ...rest } = value;
    set(next === null ? rest : { ...rest, [key]: next });
  };
  const months = (next: number | null) => {
    const { monthsInOrganisation: _, ...rest } = value;
    set(next === null ? rest : { ...rest, monthsInOrganisation: next });
  };
  return (
    <>
      <Card title="Where people work" detail="Nothing chosen means everybody.">
        <CardSection>
          <div className={styles['fields']}>
            <Names label="Departments" known={facets.data?.departments} value={value.departments ?? []} onChange={(next) => list('departments', next)} />
            <Names label="Sites" known={facets.data?.sites} value={value.sites ?? []} onChange={(next) => list('sites', next)} />
            <Names label="Countries" known={facets.data?.countries} value={value.countries ?? []} onChange={(next) => list('countries', next)} />
          </div>
        </CardSection>
      </Card>
      <Card title="Seniority" detail="Levels from 1, a first job, to 10, the board.">
        <CardSection>
          <div className={styles['fields']}>
            <Levels label={design.program.format === 'peer' ? 'Peers' : 'Mentees'} value={value.menteeLevels ?? null} onChange={(next) => levels('menteeLevels', next)} />
            {design.program.format === 'peer' ? null : <Levels label="Mentors" value={value.mentorLevels ?? null} onChange={(next) => levels('mentorLevels', next)} />}
            <NumberInput
              className={styles['months'] ?? ''}
              label="Months in the organisation, at least"
              description="Empty for no minimum."
              allowDecimal={false}
              allowNegative={false}
              value={value.monthsInOrganisation ?? ''}
              error={part.errorAt('monthsInOrganisation', 'Months') === undefined ? undefined : 'From 0 to 600.'}
              onChange={(next) => months(typeof next === 'number' ? next : null)}
            />
          </div>
          <PartError part={part} />
          <p className={styles['hint']}>Checked when somebody signs up. What the directory does not know of a person shuts nobody out, and who is in already stays.</p>
        </CardSection>
      </Card>
    </>
  );
}

function Names({ label, known, value, onChange }: { label: string; known: readonly string[] | undefined; value: string[]; onChange: (next: string[]) => void }) {
  const placeholder = value.length === 0 ? 'All' : '';
  // Without a directory there is nothing to choose from, but the rule can be written down already.
  if (known !== undefined && known.length === 0) return <TagsInput label={label} description="The directory has none yet; type them as they will be written there." placeholder={placeholder} value={value} onChange={onChange} />;
  return <MultiSelect label={label} placeholder={placeholder} searchable clearable data={[...new Set([...(known ?? []), ...value])]} value={value} onChange={onChange} nothingFoundMessage="None of this name in the directory" />;
}

function Levels({ label, value, onChange }: { label: string; value: { min: number; max: number } | null; onChange: (next: { min: number; max: number } | null) => void }) {
  return (
    <div className={styles['levels']}>
      <Switch
        size="xs"
        label={value === null ? `${label} of every level` : `${label} from level ${value.min} to ${value.max}`}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { min: 1, max: 10 } : null)}
      />
      {value === null ? null : (
        <RangeSlider
          min={1}
          max={10}
          step={1}
          minRange={0}
          label={null}
          marks={Array.from({ length: 10 }, (_, index) => ({ value: index + 1, label: index + 1 }))}
          value={[value.min, value.max]}
          onChange={([min, max]) => onChange({ min, max })}
          thumbFromLabel={`${label}: lowest level`}
          thumbToLabel={`${label}: highest level`}
        />
      )}
    </div>
  );
}
