import type { Ask } from '@alongside/shared/asks';
import { Button } from '@mantine/core';
import { trpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Card, CardSection } from '../../ui/card.tsx';
import { InternalLink } from '../../ui/internal-link.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { ErrorNote } from '../../ui/page-state.tsx';
import { CriteriaDials } from './criteria-dials.tsx';
import { criteria, weightsProblem } from './criteria.ts';
import type { Settings } from './matching-types.ts';
import { RulesPanel } from './rules-panel.tsx';
import type { Shape } from './shape-words.ts';
import { useDraftSettings } from './use-draft-settings.ts';
import styles from './program-rules.module.css';

/** The criteria and rules that a programme's rounds and its suggestions begin with. */
export function ProgramRules({ programId, shape, asks, settings, mayChange }: {
  programId: string;
  shape: Shape;
  /** What the programme asks people. */
  asks: readonly Ask[];
  settings: Settings;
  /** Coordinators of the programme change them; everybody else only reads. */
  mayChange: boolean;
}) {
  const draft = useDraftSettings(programId, settings);
  const save = useAction(trpc.matching.saveSettings.mutationOptions(), {
    refreshes: [trpc.program.pathFilter(), trpc.matching.pathFilter()],
    onDone: (_, { weights, rules }) => draft.settle({ weights, rules }),
  });
  const sum = criteria.reduce((total, { key }) => total + draft.settings.weights[key], 0);
  const problem = weightsProblem(draft.settings.weights);
  return (
    <div className="al-stack">
      <LeaveGuard isUnsaved={draft.isChanged} text="The criteria and rules that you have changed are not saved yet and would be lost." />
      {save.error === null ? null : <ErrorNote error={save.error} onRetry={save.retry} />}
      <fieldset className={styles['area']} disabled={!mayChange}>
        <legend className="al-hidden">Criteria and rules</legend>
        <Card title="Criteria" detail="How much each counts when people are suggested to each other.">
          <CardSection>
            <CriteriaDials settings={draft.settings} previous={settings.weights} asks={asks} disabled={!mayChange} onWeight={draft.setWeight} onRules={draft.setRules} />
            {problem === null && sum === 100 ? null : <p className="al-soft al-sm">{problem ?? `Together ${sum}. Each counts with its share of that.`}</p>}
          </CardSection>
        </Card>
        <Card label="Aim and rules">
          <RulesPanel shape={shape} rules={draft.settings.rules} was={settings.rules} counts={new Map()} onChange={draft.setRules} />
        </Card>
      </fieldset>
      {mayChange ? (
        <div className="al-row">
          <Button variant="default" disabled={!draft.isChanged || problem !== null} loading={save.isPending} onClick={() => save.run({ programId, ...draft.settings })}>Save criteria and rules</Button>
          {draft.isChanged ? <Button variant="subtle" onClick={draft.reset}>Discard the change</Button> : null}
          <span className="al-soft al-sm">
            To see at once what a change would do, turn them under <InternalLink href={`/matching/${programId}`}>Matching</InternalLink>.
          </span>
        </div>
      ) : (
        <p className="al-soft al-sm">The coordinators of this programme set them.</p>
      )}
    </div>
  );
}
