import type { MatchMentee, MatchMentor } from '../../input.types.ts';
import type { CategoriesForm, DisjointForm, RuleForm, SharedForm } from '../../rules/rule.ts';
import { KeyTable, sharedCount } from '../keys.ts';
import type { Sides } from '../part.ts';
import type { Arena } from './arena.ts';
import { ClassColumns, classesOf } from './classes.ts';
import type { RowMachine } from './row-machine.ts';

/** The bytes of a row that say what removed each pair, 0 for nothing. */
export interface RowBlocks {
  readonly sides: Sides;
  readonly arena: Arena;
  readonly blocks: number;
  readonly count: number;
}

/**
 * Puts a code on the pairs of a mentee's row that break a rule and nothing before it; says how many. It need not look
 * further than the first `count`.
 */
export type RowRule = (mentee: number, code: number, count: number) => number;

/** Reserves what a rule needs; what it returns writes it and is ready for rows. */
export function compileRule(form: RuleForm, row: RowBlocks): (machine: RowMachine) => RowRule {
  switch (form.kind) {
    case 'shared':
      return compileShared(form, row);
    case 'disjoint':
      return compileDisjoint(form, row);
    case 'categories':
      return compileCategories(form, row);
  }
}

/** The few pairs with something in common are found through the mentors who have it. */
function compileShared(form: SharedForm, { sides, blocks }: RowBlocks): (machine: RowMachine) => RowRule {
  const relations = form.relations.map(({ mentee, mentor }) => ({ own: mentee, mentorsBy: mentorsByText(sides, mentor) }));
  return ({ buffer }) => {
    const bytes = new Uint8Array(buffer, blocks, sides.mentors.length);
    return (mentee, code) => {
      let removed = 0;
      for (const { own, mentorsBy } of relations) {
        for (const text of own(sides.mentees[mentee]!)) {
          for (const mentor of mentorsBy.get(text) ?? []) {
            if (bytes[mentor] !== 0) continue;
            bytes[mentor] = code;
            removed++;
          }
        }
      }
      return removed;
    };
  };
}

function mentorsByText({ mentors }: Sides, read: (mentor: MatchMentor) => readonly string[]): Map<string, number[]> {
  const by = new Map<string, number[]>();
  mentors.forEach((mentor, column) => {
    for (const text of read(mentor)) {
      const known = by.get(text);
      if (known === undefined) by.set(text, [column]);
      else known.push(column);
    }
  });
  return by;
}

function compileDisjoint(form: DisjointForm, row: RowBlocks): (machine: RowMachine) => RowRule {
  const keys = new KeyTable();
  const read = (texts: readonly string[]): Int32Array | null => (texts.length === 0 ? null : keys.keysOf(texts));
  return compileClasses<Int32Array>(row, {
    mentee: (mentee) => read(form.mentee(mentee)),
    mentor: (mentor) => read(form.mentor(mentor)),
    keyOf: (set) => set.join(),
    breaks: (own, theirs) => sharedCount(own, theirs) === 0,
  });
}

function compileCategories(form: CategoriesForm, row: RowBlocks): (machine: RowMachine) => RowRule {
  return compileClasses<number>(row, {
    mentee: (mentee) => form.mentee(mentee),
    mentor: (mentor) => form.mentor(mentor),
    keyOf: (category) => category,
    breaks: (own, theirs) => form.breaks(own, theirs),
  });
}

interface ClassRule<T> {
  mentee(mentee: MatchMentee): T | null;
  mentor(mentor: MatchMentor): T | null;
  keyOf(value: T): number | string;
  breaks(own: T, theirs: T): boolean;
}

/** All mentees of one class have the same column of mentors whom the rule removes. */
function compileClasses<T>({ sides, arena, blocks, count }: RowBlocks, rule: ClassRule<T>): (machine: RowMachine) => RowRule {
  const mentees = classesOf(sides.mentees, rule.mentee, rule.keyOf);
  const mentors = classesOf(sides.mentors, rule.mentor, rule.keyOf);
  const columns = new ClassColumns(arena, mentees.values.length, count);
  return ({ buffer, ops }) => {
    const fill = (menteeClass: number, address: number): void => {
      const broken = mentors.values.map((theirs) => rule.breaks(mentees.values[menteeClass]!, theirs));
      const column = new Uint8Array(buffer, address, mentors.of.length);
      mentors.of.forEach((mentorClass, mentor) => (column[mentor] = broken[mentorClass] === true ? 1 : 0));
    };
    return (mentee, code, first) => {
      const menteeClass = mentees.of[mentee]!;
      return menteeClass < 0 ? 0 : ops.markBlocked(blocks, columns.columnOf(menteeClass, fill), first, code);
    };
  };
}
