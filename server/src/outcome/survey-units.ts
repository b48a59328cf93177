import type { CategoriesOf, Units } from './mentorship-units.ts';
import type { AnswerFact } from './program-facts.repository.ts';
import type { Unit } from './protect-figure.ts';
import { limits } from './suppression.ts';

/** Under a fifth of answers, or under 2k, a survey says nothing about those who were asked. */
const fewestShare = 0.2;

export interface WaveAnswers {
  invitations: readonly { participantId: string; answered: boolean }[];
  answers: readonly AnswerFact[];
}

/** What answers contribute: the newest closing wave for satisfaction, the first and the last wave of a person for confidence. */
export function surveyUnits(main: WaveAnswers | undefined, first: WaveAnswers | undefined, last: WaveAnswers | undefined, categoriesOf: CategoriesOf, clusterOf: (participantId: string) => string): Units {
  if (!main) return {};
  const unit = (participantId: string, amount: number): Unit => ({ id: participantId, cluster: clusterOf(participantId), amount, categories: categoriesOf(participantId) });
  const response = main.invitations.map(({ participantId, answered }) => ({ ...unit(participantId, Number(answered)), cluster: participantId }));
  if (!isEnough(main)) return { response };
  const scale = (measure: string) => main.answers.filter((answer) => answer.measure === measure && typeof answer.value === 'number');
  const again = main.answers.filter((answer) => answer.measure === 'again' && typeof answer.value === 'string');
  return {
    response,
    satisfaction: scale('satisfaction').map(({ participantId, value }) => unit(participantId, Number((value as number) >= 4))),
    satisfaction_mean: scale('satisfaction').map(({ participantId, value }) => unit(participantId, value as number)),
    quality_mean: scale('quality').map(({ participantId, value }) => unit(participantId, value as number)),
    again: again.map(({ participantId, value }) => unit(participantId, Number(value === 'yes'))),
    ...confidenceUnits(first, last, unit),
  };
}

/** Only people who answered in both waves. */
function confidenceUnits(first: WaveAnswers | undefined, last: WaveAnswers | undefined, unit: (participantId: string, amount: number) => Unit): Units {
  if (!first || !last || first === last) return {};
  const lastOf = new Map(confidenceOf(last));
  const pairs = confidenceOf(first).flatMap(([id, before]) => {
    const after = lastOf.get(id);
    return after === undefined ? [] : [{ id, before, after }];
  });
  // Known by the whole pair, so that the three figures are renewed together or not at all.
  const of = (pair: { id: string; before: number; after: number }, amount: number) => ({ ...unit(pair.id, amount), id: `${pair.id}:${pair.before}:${pair.after}` });
  return {
    confidence_before: pairs.map((pair) => of(pair, pair.before)),
    confidence_after: pairs.map((pair) => of(pair, pair.after)),
    confidence_gain: pairs.map((pair) => of(pair, pair.after - pair.before)),
  };
}

function confidenceOf(wave: WaveAnswers): [string, number][] {
  return wave.answers.flatMap(({ measure, participantId, value }) => (measure === 'confidence' && typeof value === 'number' ? [[participantId, value]] : []));
}

function isEnough({ invitations }: WaveAnswers): boolean {
  const answered = invitations.filter((invitation) => invitation.answered).length;
  return answered >= 2 * limits.smallestGroup && answered >= fewestShare * invitations.length;
}

/** Answers on satisfaction by role, for the bars. */
export function satisfactionAnswers(main: WaveAnswers | undefined, roleOf: (participantId: string) => string | undefined): Map<string, { id: string; value: number }[]> {
  const byRole = new Map<string, { id: string; value: number }[]>();
  if (!main || !isEnough(main)) return byRole;
  for (const { measure, participantId, value } of main.answers) {
    const role = roleOf(participantId);
    if (measure !== 'satisfaction' || typeof value !== 'number' || role === undefined) continue;
    byRole.set(role, [...(byRole.get(role) ?? []), { id: participantId, value }]);
  }
  return byRole;
}
