import type { TableForm } from '../../criteria/form.ts';
import { NEUTRAL_SCORE } from '../../score-scale.ts';
import { ClassColumns, classesOf } from './classes.ts';
import type { CompileForm } from './row-part.ts';

/** A table for rows: all mentees of one category have the same column of scores. */
export const compileTable: CompileForm<TableForm> = (form, { sides, weight, arena, sums, count }) => {
  const mentees = classesOf(sides.mentees, (mentee) => form.mentee(mentee), (category) => category);
  const mentors = classesOf(sides.mentors, (mentor) => form.mentor(mentor), (category) => category);
  const columns = new ClassColumns(arena, mentees.values.length, count * Int16Array.BYTES_PER_ELEMENT);
  return ({ buffer, ops }) => {
    const fill = (menteeClass: number, address: number): void => {
      const scores = mentors.values.map((category) => form.score(mentees.values[menteeClass]!, category));
      const column = new Int16Array(buffer, address, mentors.of.length);
      mentors.of.forEach((mentorClass, mentor) => (column[mentor] = scores[mentorClass] ?? NEUTRAL_SCORE));
    };
    return {
      isNeutral: (mentee) => mentees.of[mentee]! < 0,
      add: (mentee, first) => ops.addColumn(sums, columns.columnOf(mentees.of[mentee]!, fill), first, weight),
    };
  };
};
