import type { Form } from '../criteria/form.ts';
import type { MatchMentee } from '../input.types.ts';
import type { ScoringModel } from './pair-judge.ts';

/** The same model, which reads every mentee once however often it is compiled. */
export function remembered(model: ScoringModel): ScoringModel {
  return { ...model, criteria: model.criteria.map((criterion) => ({ ...criterion, form: rememberedForm(criterion.form) })) };
}

function rememberedForm(form: Form): Form {
  switch (form.kind) {
    case 'dot':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)) };
    case 'overlap':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)) };
    case 'table':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)) };
    case 'named':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)) };
  }
}

function remembering<T>(read: (mentee: MatchMentee) => T | null): (mentee: MatchMentee) => T | null {
  const known = new Map<MatchMentee, T | null>();
  return (mentee) => {
    const found = known.get(mentee);
    if (found !== undefined) return found;
    const value = read(mentee);
    known.set(mentee, value);
    return value;
  };
}
