import { BarRows } from './bar-rows.tsx';

export interface FunnelStep {
  label: string;
  count: number;
}

/** How many are left at each step, with the share of the step before. The first step is the reference, in grey. */
export function FunnelRows({ label, steps }: { label: string; steps: readonly FunnelStep[] }) {
  return (
    <BarRows
      label={label}
      rows={steps.map((step, index) => {
        const before = steps[index - 1];
        return {
          label: step.label,
          parts: [{ amount: step.count, color: index === 0 ? 'context' : 1 }],
          text: step.count.toLocaleString('en-GB'),
          strong: true,
          note: before === undefined || before.count === 0 ? '' : `${Math.round((step.count / before.count) * 100)} %`,
        };
      })}
    />
  );
}
