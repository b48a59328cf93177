import { NumberInput, Select, Switch } from '@mantine/core';
import { CardSection } from '../../ui/card.tsx';
import { Dial } from '../../ui/dial.tsx';
import { aims, aimsOf, stableVariants } from './aims.ts';
import { fit } from './fit.ts';
import type { Objective, Rules } from './matching-types.ts';
import { seniorities, seniorityWords } from './rule-words.ts';
import { wordsIn, type Shape } from './shape-words.ts';
import styles from './aim-panel.module.css';

const mostSpread = 20;
const widestLevel = 20;

/** What a round is to achieve, and what it is to heed besides. */
export function AimPanel({ shape, rules, was, onChange }: {
  shape: Shape;
  rules: Rules;
  /** The rules to compare with. */
  was: Rules | undefined;
  onChange: (change: Partial<Rules>) => void;
}) {
  const { objective } = rules;
  const said = wordsIn(shape);
  const aim = aims.find(({ kind }) => kind === objective.kind)!;
  const aimAt = (kind: string | null) => onChange({ objective: was?.objective.kind === kind ? was.objective : (aims.find((other) => other.kind === kind) ?? aim).initial });
  return (
    <CardSection title="Aim">
      <div className={styles['aim']}>
        <Select aria-label="Aim" allowDeselect={false} data={[...new Set([...aimsOf(shape), aim])].map(({ kind, label }) => ({ value: kind, label }))} value={objective.kind} onChange={aimAt} />
        <p className={styles['hint']}>{aim.sentence(said)}</p>
        <AimDetail objective={objective} was={was?.objective} onChange={(next) => onChange({ objective: next })} />
        {shape.kind === 'pairs' ? <Wishes rules={rules} was={was} onChange={onChange} /> : null}
        <Select
          label={`Function of the ${said.host.one}`}
          allowDeselect={false}
          data={[
            { value: 'different', label: 'Better another function' },
            { value: 'same', label: 'Better the same function' },
          ]}
          value={rules.functionPreference}
          onChange={(value) => onChange({ functionPreference: value === 'same' ? 'same' : 'different' })}
        />
        {shape.kind === 'peers' ? null : (
          <Select
            label="Seniority"
            allowDeselect={false}
            data={seniorities.map((value) => ({ value, label: seniorityWords[value] }))}
            value={rules.seniority}
            onChange={(value) => onChange({ seniority: seniorities.find((each) => each === value) ?? 'mentor_ahead' })}
          />
        )}
        <NumberInput
          label="Seconds a run may take"
          description="After that it ends with the best it has, and says how far from the best that can be."
          min={1}
          max={600}
          allowDecimal={false}
          clampBehavior="blur"
          value={rules.secondsAtMost}
          onChange={(value) => typeof value === 'number' && value >= 1 && value <= 600 && onChange({ secondsAtMost: value })}
        />
      </div>
    </CardSection>
  );
}

function AimDetail({ objective, was, onChange }: { objective: Objective; was: Objective | undefined; onChange: (objective: Objective) => void }) {
  switch (objective.kind) {
    case 'coverage_first':
      return null;
    case 'quality_floor':
      return (
        <Dial
          label="Lowest fit allowed"
          unit="of 100"
          color={1}
          value={fit(objective.minimumScore)}
          previous={was?.kind === 'quality_floor' ? fit(was.minimumScore) : undefined}
          onChange={(value) => onChange({ kind: 'quality_floor', minimumScore: value * 100 })}
        />
      );
    case 'fair':
      return (
        <Dial
          label="Fits count as alike within"
          unit={fit(objective.step) === 1 ? 'point' : 'points'}
          color={1}
          max={widestLevel}
          value={fit(objective.step)}
          previous={was?.kind === 'fair' ? fit(was.step) : undefined}
          onChange={(value) => onChange({ kind: 'fair', step: Math.max(1, value) * 100 })}
        />
      );
    case 'stable':
      return (
        <Select
          label="Where people rank alike"
          description="Both sides rank each other by fit, in whole points; equal points are a tie."
          allowDeselect={false}
          data={[...stableVariants]}
          value={objective.variant}
          onChange={(value) => onChange({ kind: 'stable', variant: stableVariants.find((variant) => variant.value === value)?.value ?? objective.variant })}
        />
      );
  }
}

/** Loads and former pairs. Loads have no say where nobody may want to swap. */
function Wishes({ rules: { objective, wishes }, was, onChange }: { rules: Rules; was: Rules | undefined; onChange: (change: Partial<Rules>) => void }) {
  const wish = (change: Partial<Rules['wishes']>) => onChange({ wishes: { ...wishes, ...change } });
  return (
    <>
      <Dial
        label="Keep pairs of the round before"
        unit={fit(wishes.keepBonus) === 1 ? 'point' : 'points'}
        color={2}
        value={fit(wishes.keepBonus)}
        previous={was && fit(was.wishes.keepBonus)}
        onChange={(value) => wish({ keepBonus: value * 100 })}
      />
      {objective.kind === 'stable' ? (
        <p className={styles['hint']}>Even loads and a least number of mentees cannot be asked for here: they would leave people who would rather swap.</p>
      ) : (
        <>
          <Dial
            label="Spread mentees over mentors"
            unit={fit(wishes.spreadLoad) === 1 ? 'point' : 'points'}
            color={3}
            max={mostSpread}
            value={fit(wishes.spreadLoad)}
            previous={was && fit(was.wishes.spreadLoad)}
            onChange={(value) => wish({ spreadLoad: value * 100 })}
          />
          <Switch
            size="xs"
            label="Every mentor gets a mentee"
            description="Never at the price of placing fewer. Where there are not enough mentees, the round says for whom. A mentor’s entry among the programme’s participants can hold a number of their own, which goes before this one."
            checked={wishes.minimumLoad > 0}
            onChange={(event) => wish({ minimumLoad: event.currentTarget.checked ? 1 : 0 })}
          />
          {wishes.minimumLoad === 0 ? null : (
            <NumberInput className={styles['number'] ?? ''} size="xs" label="At least" min={1} max={5} allowDecimal={false} clampBehavior="strict" value={wishes.minimumLoad} onChange={(value) => typeof value === 'number' && wish({ minimumLoad: value })} />
          )}
        </>
      )}
    </>
  );
}
