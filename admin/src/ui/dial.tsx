import { useId, type CSSProperties, type KeyboardEvent } from 'react';
import type { ChartColor } from './charts/chart-color.ts';
import { chartColorVar } from './charts/chart-color.ts';
import styles from './dial.module.css';

/**
 * A coloured slider with the value in words and a tick at its previous value.
 * Arrow keys move by 1, with Shift by 5. `max` may be lower than 100 so that small values can be set well.
 */
export function Dial({ label, value, previous, max = 100, unit = '%', color, onChange, disabled = false }: {
  label: string;
  value: number;
  /** The value to compare with; no tick when it is the same. */
  previous?: number | undefined;
  max?: number;
  unit?: string;
  color: ChartColor;
  onChange: (value: number) => void;
  disabled?: boolean;
}) {
  const id = useId();
  const share = (amount: number) => Math.min(100, Math.max(0, (amount / max) * 100));
  const moved = previous !== undefined && previous !== value;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!event.shiftKey) return;
    const step = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onChange(Math.min(max, Math.max(0, value + step)));
  };

  const style = {
    '--dial-color': chartColorVar(color),
    '--dial-share': share(value),
    '--dial-previous': share(previous ?? value),
  } as CSSProperties;
  return (
    <div className={styles['dial']} style={style}>
      <label htmlFor={id}>
        <i aria-hidden="true" />
        {label}
      </label>
      <output htmlFor={id}>
        {value} {unit}
        {moved ? ` was ${previous}` : ''}
      </output>
      <div className={styles['range']}>
        {moved ? <span className={styles['was']} aria-hidden="true" /> : null}
        <input
          id={id}
          type="range"
          min={0}
          max={max}
          step={1}
          value={value}
          disabled={disabled}
          aria-valuetext={`${value} ${unit}${moved ? `, was ${previous}` : ''}`}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
