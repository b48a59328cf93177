import type { NamedForm } from '../../criteria/form.ts';
import { NEUTRAL_SCORE } from '../../score-scale.ts';
import type { CompileForm } from './row-part.ts';

/** Named people for rows: a column of what all the others get, in which the few who are named are written. */
export const compileNamed: CompileForm<NamedForm> = (form, { sides, weight, arena, sums, count }) => {
  const own = sides.mentees.map((mentee) => form.mentee(mentee));
  const theirs = sides.mentors.map((mentor) => form.mentor(mentor));
  const columnById = new Map(sides.mentors.map(({ id }, mentor) => [id, mentor]));
  const namedBy = new Map<string, number[]>();
  theirs.forEach((names, mentor) => {
    for (const id of names?.keys() ?? []) namedBy.set(id, [...(namedBy.get(id) ?? []), mentor]);
  });
  const address = arena.reserve(count * Int16Array.BYTES_PER_ELEMENT);

  return ({ buffer, ops }) => {
    const column = new Int16Array(buffer, address, theirs.length);
    const unnamed = (said: 0 | null): Int16Array =>
      Int16Array.from(theirs, (names) => (said === null && names === null ? NEUTRAL_SCORE : form.score(said, names === null ? null : 0)));
    const ofSilent = unnamed(null);
    const ofOthers = unnamed(0);
    return {
      isNeutral: () => false,
      add(mentee, first) {
        const names = own[mentee]!;
        const { id } = sides.mentees[mentee]!;
        column.set(names === null ? ofSilent : ofOthers);
        const named = [...(names?.keys() ?? [])].flatMap((mentorId) => columnById.get(mentorId) ?? []);
        for (const mentor of [...named, ...(namedBy.get(id) ?? [])]) {
          const back = theirs[mentor]!;
          column[mentor] = form.score(names && (names.get(sides.mentors[mentor]!.id) ?? 0), back && (back.get(id) ?? 0));
        }
        ops.addColumn(sums, address, first, weight);
      },
    };
  };
};
