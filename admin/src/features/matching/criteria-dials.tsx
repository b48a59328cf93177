import { Fragment } from 'react';
import { privateCriteria, type Ask } from '@alongside/shared/asks';
import { Select } from '@mantine/core';
import { Swatch } from '../../ui/charts/swatch.tsx';
import { Dial } from '../../ui/dial.tsx';
import { listed } from '../../ui/number-words.ts';
import { criteria, criterionGroups, isAskedFor } from './criteria.ts';
import type { Criterion, Rules, Settings, Weights } from './matching-types.ts';
import styles from './criteria-dials.module.css';

/**
 * A dial for each criterion, by what it looks at. One whose answers the programme does not ask for cannot be raised; it
 * shows only where it counts already, to be taken back.
 */
export function CriteriaDials({ settings, previous, asks, max = 100, onWeight, onRules, disabled = false }: {
  settings: Settings;
  /** The weights to compare with. */
  previous: Weights | undefined;
  /** What the programme asks people. */
  asks: readonly Ask[];
  max?: number;
  onWeight: (key: Criterion, value: number) => void;
  onRules: (change: Partial<Rules>) => void;
  disabled?: boolean;
}) {
  const { weights, rules } = settings;
  const sum = criteria.reduce((total, { key }) => total + weights[key], 0);
  const unasked = criteria.filter((criterion) => !isAskedFor(criterion, asks));
  return (
    <>
      {criterionGroups.map((group) => {
        const shown = criteria.filter((criterion) => criterion.group === group && (weights[criterion.key] > 0 || !unasked.includes(criterion)));
        return shown.length === 0 ? null : (
          <section key={group.label} className={styles['group']} aria-label={group.label}>
            <h3><Swatch {...group} />{group.label}</h3>
            {shown.map((criterion) => (
              <Fragment key={criterion.key}>
                <Dial
                  label={criterion.label}
                  value={weights[criterion.key]}
                  previous={previous?.[criterion.key]}
                  max={unasked.includes(criterion) ? weights[criterion.key] : max}
                  unit={sum === 100 ? '%' : ''}
                  color={group.color}
                  disabled={disabled}
                  onChange={(value) => onWeight(criterion.key, value)}
                />
                {criterion.key === 'personality' && weights.personality > 0 ? <PersonalityWish rules={rules} onRules={onRules} disabled={disabled} /> : null}
              </Fragment>
            ))}
            {shown.some(({ key }) => privateCriteria.some((each) => each === key)) ? <p className={styles['unasked']}>What people told for themselves alone counts when a round runs, for a third at most, and the run is noted with its weights. No fit and no preview has it in it; who is paired with whom can still hint at it.</p> : null}
          </section>
        );
      })}
      {unasked.length === 0 ? null : <p className={styles['unasked']}>This programme does not ask for: {listed(unasked.map(({ short }) => short.toLocaleLowerCase('en-GB')))}. Switch that on among its sign-up questions.</p>}
    </>
  );
}

function PersonalityWish({ rules, onRules, disabled }: { rules: Rules; onRules: (change: Partial<Rules>) => void; disabled: boolean }) {
  return (
    <Select
      size="xs"
      className={styles['belongs']}
      aria-label="Personality of the two"
      allowDeselect={false}
      disabled={disabled}
      data={[{ value: 'alike', label: 'Better alike' }, { value: 'complement', label: 'Better complementing each other' }]}
      value={rules.personalityPreference}
      onChange={(value) => onRules({ personalityPreference: value === 'complement' ? 'complement' : 'alike' })}
    />
  );
}
