import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CategoriesForm, DisjointForm, RuleForm, SharedForm } from '../../src/matching/engine/rules/rule.ts';
import type { DotForm, Form, OverlapForm, TableForm, Vector } from '../../src/matching/engine/criteria/form.ts';
import { KeyTable } from '../../src/matching/engine/scoring/keys.ts';
import { classesOf } from '../../src/matching/engine/scoring/kernel/classes.ts';
import type { ScoringModel } from '../../src/matching/engine/scoring/pair-judge.ts';
import type { Sides } from '../../src/matching/engine/scoring/part.ts';

/**
 * Writes two sides as numpy wants them for numpy_scoring.py: a column of float32 a file, and plan.json that says what to do
 * with them. Everybody must have everything filled in, and curves must be straight lines up to a limit.
 */
export function writeNumpyColumns(folder: string, { criteria, rules }: ScoringModel, sides: Sides): void {
  const weightSum = criteria.reduce((sum, { weight }) => sum + weight, 0);
  let files = 0;
  const write = (values: Float32Array): string => {
    const name = `${files++}.f32`;
    writeFileSync(join(folder, name), values);
    return name;
  };
  const plan = {
    mentees: sides.mentees.length,
    mentors: sides.mentors.length,
    parts: criteria.map(({ form, weight }) => partOf(form, sides, weight / weightSum, write)),
    rules: rules.flatMap(({ form }) => ruleOf(form, sides, write)),
  };
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
}

type Write = (values: Float32Array) => string;

function partOf(form: Form, sides: Sides, share: number, write: Write): object {
  switch (form.kind) {
    case 'dot':
      return dotPart(form, sides, share, write);
    case 'overlap':
      return overlapPart(form, sides, share, write);
    case 'table':
      return tablePart(form, sides, share, write);
    case 'named':
      throw new Error('people who name each other are not written for numpy');
  }
}

function dotPart(form: DotForm, { mentees, mentors }: Sides, share: number, write: Write): object {
  const wishes = mentees.map((mentee) => form.mentee(mentee)!);
  const vectors = mentors.map((mentor) => form.mentor(mentor)!);
  const width = 1 + [...wishes.map(({ vector }) => vector), ...vectors].reduce((most, { dimensions }) => Math.max(most, dimensions.at(-1) ?? 0), 0);
  return {
    kind: 'dot',
    own: write(dense(wishes.map(({ vector }) => vector), width)),
    theirs: write(dense(vectors, width)),
    full: write(Float32Array.from(wishes, ({ full }) => full)),
    offset: write(Float32Array.from(wishes, ({ offset = 0 }) => offset)),
    scale: write(Float32Array.from(wishes, ({ full }) => (10_000 * share) / full)),
  };
}

function dense(vectors: readonly Vector[], width: number): Float32Array {
  const values = new Float32Array(vectors.length * width);
  vectors.forEach((vector, row) => vector.dimensions.forEach((dimension, at) => (values[row * width + dimension] = vector.values[at]!)));
  return values;
}

function overlapPart(form: OverlapForm, { mentees, mentors }: Sides, share: number, write: Write): object {
  const own = mentees.map((mentee) => form.mentee(mentee)!);
  const theirs = mentors.map((mentor) => form.mentor(mentor)!);
  const most = form.curve.length - 1;
  return { kind: 'overlap', ...sets(own, theirs, write), most, step: (form.curve[most]! * share) / most };
}

function sets(own: readonly Int32Array[], theirs: readonly Int32Array[], write: Write): { own: string; theirs: string } {
  const width = 1 + [...own, ...theirs].reduce((most, numbers) => Math.max(most, numbers.at(-1) ?? 0), 0);
  const bits = (lists: readonly Int32Array[]): Float32Array =>
    dense(lists.map((dimensions) => ({ dimensions, values: new Int16Array(dimensions.length).fill(1) })), width);
  return { own: write(bits(own)), theirs: write(bits(theirs)) };
}

function tablePart(form: TableForm, { mentees, mentors }: Sides, share: number, write: Write): object {
  const classes = classesOf(mentees, (mentee) => form.mentee(mentee), (category) => category);
  const theirs = mentors.map((mentor) => form.mentor(mentor)!);
  const rows = classes.values.flatMap((own) => theirs.map((category) => form.score(own, category) * share));
  return { kind: 'table', classes: classes.values.length, of: write(Float32Array.from(classes.of)), rows: write(Float32Array.from(rows)) };
}

function ruleOf(form: RuleForm, sides: Sides, write: Write): object[] {
  switch (form.kind) {
    case 'shared':
      return sameTexts(form, sides, write);
    case 'disjoint':
      return [disjointRule(form, sides, write)];
    case 'categories':
      return [categoriesRule(form, sides, write)];
  }
}

/** Only relations in which everybody has one text can break anything here: exclusions, managers and bans are left empty. */
function sameTexts({ relations }: SharedForm, { mentees, mentors }: Sides, write: Write): object[] {
  const keys = new KeyTable();
  return relations.flatMap((relation) => {
    const own = mentees.map((mentee) => relation.mentee(mentee));
    const theirs = mentors.map((mentor) => relation.mentor(mentor));
    if (own.some(({ length }) => length !== 1) || theirs.some(({ length }) => length !== 1)) return [];
    const column = (texts: readonly (readonly string[])[]): string => write(Float32Array.from(texts, ([text]) => keys.keyOf(text!)));
    return { kind: 'same', own: column(own), theirs: column(theirs) };
  });
}

function disjointRule(form: DisjointForm, { mentees, mentors }: Sides, write: Write): object {
  const keys = new KeyTable();
  const own = mentees.map((mentee) => keys.keysOf(form.mentee(mentee)));
  return { kind: 'disjoint', ...sets(own, mentors.map((mentor) => keys.keysOf(form.mentor(mentor))), write) };
}

function categoriesRule(form: CategoriesForm, { mentees, mentors }: Sides, write: Write): object {
  const classes = classesOf(mentees, (mentee) => form.mentee(mentee), (category) => category);
  const theirs = mentors.map((mentor) => form.mentor(mentor)!);
  const rows = classes.values.flatMap((own) => theirs.map((category) => (form.breaks(own, category) ? 1 : 0)));
  return { kind: 'categories', classes: classes.values.length, of: write(Float32Array.from(classes.of)), rows: write(Float32Array.from(rows)) };
}
