import { Icon } from './icon.tsx';
import styles from './stepper.module.css';

export interface Step {
  label: string;
  /** What happened or what waits in this step. */
  detail?: string;
}

/** The steps of a longer task. `current` counts from 0; steps before it are done. */
export function Stepper({ label, steps, current }: { label: string; steps: readonly Step[]; current: number }) {
  return (
    <ol className={styles['steps']} aria-label={label}>
      {steps.map((step, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : 'ahead';
        return (
          <li key={step.label} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span className={styles['dot']} aria-hidden="true">
              {state === 'done' ? <Icon name="check" size={13} /> : index + 1}
            </span>
            <span className={styles['words']}>
              <span className={styles['label']}>
                {step.label}
                {state === 'done' ? <span className="al-hidden">, done</span> : null}
              </span>
              {step.detail === undefined ? null : <span className={styles['detail']}>{step.detail}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
