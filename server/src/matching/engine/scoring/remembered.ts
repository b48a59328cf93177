import type { Form } from '../criteria/form.ts';
import type { ShouldStop } from '../stop.ts';
import type { ScoringModel } from './pair-judge.ts';
import type { Sides } from './part.ts';

/** The same model, which reads everybody once however often it is compiled and whoever judges by it. */
export function remembered(model: ScoringModel): ScoringModel {
  return { ...model, criteria: model.criteria.map((criterion) => ({ ...criterion, form: rememberedForm(criterion.form) })) };
}

/** Between two questions to `shouldStop` so many people are read: 1,000 profiles with their texts take about 20 ms. */
const READ_BETWEEN_STOPS = 1_000;

/** Reads everybody for a remembered model, unless the caller stops it: what is compiled afterwards finds all read. */
export function readAhead({ criteria }: ScoringModel, { mentees, mentors }: Sides, shouldStop: ShouldStop): void {
  const readAll = <Person>(people: readonly Person[], read: (person: Person) => unknown): void => {
    for (let at = 0; at < people.length; at++) {
      if (at % READ_BETWEEN_STOPS === 0 && shouldStop()) return;
      read(people[at]!);
    }
  };
  for (const { form } of criteria) {
    readAll(mentees, (mentee) => form.mentee(mentee));
    readAll(mentors, (mentor) => form.mentor(mentor));
  }
}

function rememberedForm(form: Form): Form {
  switch (form.kind) {
    case 'dot':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)), mentor: remembering((mentor) => form.mentor(mentor)) };
    case 'overlap':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)), mentor: remembering((mentor) => form.mentor(mentor)) };
    case 'table':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)), mentor: remembering((mentor) => form.mentor(mentor)) };
    case 'named':
      return { ...form, mentee: remembering((mentee) => form.mentee(mentee)), mentor: remembering((mentor) => form.mentor(mentor)) };
  }
}

function remembering<Person extends object, T>(read: (person: Person) => T | null): (person: Person) => T | null {
  const known = new Map<Person, T | null>();
  return (person) => {
    const found = known.get(person);
    if (found !== undefined) return found;
    const value = read(person);
    known.set(person, value);
    return value;
  };
}
