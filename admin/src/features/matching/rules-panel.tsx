import { NumberInput, Switch } from '@mantine/core';
import { CardSection } from '../../ui/card.tsx';
import { number } from '../../ui/number-words.ts';
import { AimPanel } from './aim-panel.tsx';
import type { Rules } from './matching-types.ts';
import { ruleWords, switchedRules } from './rule-words.ts';
import type { Shape } from './shape-words.ts';
import styles from './rules-panel.module.css';

/** What the round is to achieve, and the hard rules with how many pairs each takes away. */
export function RulesPanel({ shape, rules: given, was, counts, onChange }: {
  shape: Shape;
  rules: Rules;
  /** The rules to compare with. */
  was?: Rules | undefined;
  /** Pairs ruled out, by rule, as the preview counts them; empty where nobody counted. */
  counts: ReadonlyMap<string, number>;
  onChange: (change: Partial<Rules>) => void;
}) {
  // Among peers neither is ahead of the other by rule: their levels may be so far apart, either way round.
  const arePeers = shape.kind === 'peers';
  const rules = arePeers ? { ...given, level_gap: eitherWay(given.level_gap) } : given;
  return (
    <>
      <AimPanel shape={shape} rules={rules} was={was} onChange={onChange} />
      <CardSection>
        <div className={styles['head']}>
          <h3>Rules</h3>
          {counts.size === 0 ? null : <span>pairs ruled out</span>}
        </div>
        <ul className={styles['rules']}>
          {switchedRules.map((rule) => (
            <li key={rule}>
              <Switch
                size="xs"
                label={ruleWords(rule, rules)}
                checked={rules[rule].enabled}
                onChange={(event) => onChange({ [rule]: { ...rules[rule], enabled: event.currentTarget.checked } })}
              />
              <span className={styles['count']}>{!rules[rule].enabled ? 'off' : counts.size === 0 ? '' : number(counts.get(rule) ?? 0)}</span>
              {rule === 'time_zone_gap' && rules.time_zone_gap.enabled ? (
                <div className={styles['numbers']}>
                  <Amount label="Hours" min={0} max={12} value={rules.time_zone_gap.maxHours} onChange={(maxHours) => onChange({ time_zone_gap: { enabled: true, maxHours } })} />
                </div>
              ) : null}
              {rule === 'level_gap' && rules.level_gap.enabled ? (
                <div className={styles['numbers']}>
                  {arePeers ? null : <Amount label="Least levels" min={-9} max={rules.level_gap.maxLevels} value={rules.level_gap.minLevels} onChange={(minLevels) => onChange({ level_gap: { ...rules.level_gap, minLevels } })} />}
                  <Amount label="Most levels" min={arePeers ? 0 : rules.level_gap.minLevels} max={9} value={rules.level_gap.maxLevels} onChange={(maxLevels) => onChange({ level_gap: { ...rules.level_gap, ...(arePeers ? { minLevels: -maxLevels } : {}), maxLevels } })} />
                </div>
              ) : null}
            </li>
          ))}
          {(['banned', 'not_available'] as const).map((rule) =>
            (counts.get(rule) ?? 0) === 0 ? null : (
              <li key={rule}>
                <span className={styles['fixed']}>{ruleWords(rule, rules)}</span>
                <span className={styles['count']}>{number(counts.get(rule) ?? 0)}</span>
              </li>
            ),
          )}
        </ul>
      </CardSection>
    </>
  );
}

function eitherWay({ enabled, minLevels, maxLevels }: Rules['level_gap']): Rules['level_gap'] {
  const most = Math.max(Math.abs(minLevels), Math.abs(maxLevels));
  return { enabled, minLevels: -most, maxLevels: most };
}

function Amount({ label, min, max, value, onChange }: { label: string; min: number; max: number; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      size="xs"
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      value={value}
      onChange={(next) => typeof next === 'number' && next >= min && next <= max && onChange(next)}
    />
  );
}
