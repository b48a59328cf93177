import { expect, test } from 'vitest';
import { DomainError } from '../domain-error.ts';
import { maximumColumns, maximumLines, readCsv } from './csv-file.ts';
import { checkRows } from './import-check.ts';
import type { Mapping } from './people-fields.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const mapping: Mapping = ['employeeNumber', 'givenName', 'familyName', 'email', 'manager'];
const people = (count: number, bossOf: (index: number) => string) => bytes(['no;first;last;mail;boss', ...Array.from({ length: count }, (_, index) => `${index};A;B;p${index}@x.example;${bossOf(index)}`)].join('\n'));

function refusalOf(text: string): unknown {
  try {
    return readCsv(bytes(text));
  } catch (error) {
    return error instanceof DomainError ? error.params : error;
  }
}

test('a file of nothing but commas or lines is refused before it is taken apart', () => {
  expect(refusalOf(`${'a,'.repeat(maximumColumns)}\n1`)).toEqual({ reason: 'too_many_columns', maximum: maximumColumns });
  expect(refusalOf('1,\n'.repeat(maximumLines + 1))).toEqual({ reason: 'too_many_lines', maximum: maximumLines });
});

test('one bad row at the top of a long line of report is found out in one go, and with it everybody below', () => {
  const file = readCsv(people(20_000, (index) => (index === 0 ? 'nobody' : String(index - 1))));
  const { problems, good } = checkRows(file, mapping, null, []);
  expect(good).toHaveLength(0);
  expect(problems.slice(0, 2)).toMatchObject([{ line: 2, problem: 'manager_unknown' }, { line: 3, problem: 'manager_bad', managerLine: 2 }]);
}, 5_000);

test('a file in which every row has a problem is answered like any other', () => {
  const { problems } = checkRows(readCsv(people(99_000, () => 'nobody')), mapping, null, []);
  expect(problems).toHaveLength(99_000);
});

test('one circle of all rows is one finding for each row', () => {
  const { problems } = checkRows(readCsv(people(5_000, (index) => String((index + 1) % 5_000))), mapping, null, []);
  expect(problems.every(({ problem }) => problem === 'manager_cycle')).toBe(true);
  expect(problems).toHaveLength(5_000);
});
