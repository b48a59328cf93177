import { expect, test } from 'vitest';
import { DomainError } from '../domain-error.ts';
import { readCsv } from './csv-file.ts';
import { checkRows } from './import-check.ts';
import type { KnownPerson } from './import.types.ts';
import { readDay, readLanguages } from './import-values.ts';
import { suggestMapping, type Mapping } from './people-fields.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const mapping: Mapping = ['employeeNumber', 'givenName', 'familyName', 'email', 'manager', 'joinedOn'];
const heading = 'id;first;last;mail;boss;since';
const table = (...lines: string[]) => readCsv(bytes([heading, ...lines].join('\n')));
const known = (given: Partial<KnownPerson> & Pick<KnownPerson, 'id' | 'email'>): KnownPerson => ({
  employeeNumber: null,
  givenName: 'Ada',
  familyName: 'Okafor',
  jobTitle: null,
  department: null,
  team: null,
  site: null,
  country: null,
  level: null,
  managerId: null,
  joinedOn: null,
  timeZone: null,
  languages: [],
  ...given,
});
const problemsOf = (lines: string[], people: KnownPerson[] = []) => checkRows(table(...lines), mapping, null, people).problems.map(({ line, problem }) => [line, problem]);

function reasonOf(input: Uint8Array): unknown {
  try {
    readCsv(input);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.params : error;
  }
}

test('every usual encoding is told apart', () => {
  const text = 'Vorname;Ort\nJürgen;Žižkov\n';
  expect(readCsv(bytes(text))).toMatchObject({ encoding: 'utf-8', header: ['Vorname', 'Ort'], rows: [{ line: 2, cells: ['Jürgen', 'Žižkov'] }] });
  expect(readCsv(bytes(`\uFEFF${text}`))).toMatchObject({ encoding: 'utf-8', header: ['Vorname', 'Ort'] });
  expect(readCsv(utf16(`\uFEFF${text}`))).toMatchObject({ encoding: 'utf-16le', header: ['Vorname', 'Ort'], rows: [{ cells: ['Jürgen', 'Žižkov'] }] });
  expect(readCsv(utf16(text))).toMatchObject({ encoding: 'utf-16le', rows: [{ cells: ['Jürgen', 'Žižkov'] }] });
  expect(readCsv(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()))).toMatchObject({ encoding: 'utf-16be', rows: [{ cells: ['Jürgen', 'Žižkov'] }] });
  expect(readCsv(new Uint8Array([...bytes('Name\nJ'), 0xfc, ...bytes('rgen '), 0x80, 0x0a]))).toMatchObject({ encoding: 'windows-1252', rows: [{ cells: ['Jürgen €'] }] });
});

test.each([
  [';', 'a;b,c;d\n1;2;3'],
  [',', 'a,b,"c;;;;;"\n1,2,3'],
  ['\t', 'a\tb\n1\t2'],
  ['|', 'sep=|\na|b\n1|2'],
])('the delimiter %j is found', (delimiter, text) => {
  expect(readCsv(bytes(text)).delimiter).toBe(delimiter);
});

test('lines are those of the file, also after quoted newlines, blank lines and a sep line', () => {
  const lines = (text: string) => readCsv(bytes(text)).rows.map(({ line }) => line);
  expect(lines('a;b\r\n1;"x\r\ny\r\nz"\r\n2;3\r\n')).toEqual([2, 5]);
  expect(lines('a;b\n1;"x\ny"\n\n\n3;4\n')).toEqual([2, 6]);
  expect(lines('sep=;\r\na;b\r\n1;2\r\n')).toEqual([3]);
  expect(lines('a;b\r1;2\r3;4')).toEqual([2, 3]);
});

test('what is no CSV file is refused with its reason', () => {
  expect(reasonOf(new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toEqual({ reason: 'spreadsheet' });
  expect(reasonOf(bytes(''))).toEqual({ reason: 'empty' });
  expect(reasonOf(bytes('a;b\n'))).toEqual({ reason: 'no_rows' });
  expect(reasonOf(bytes('a;b\n1;2\n3;"open\n5;6\n'))).toMatchObject({ reason: 'quote' });
  expect(reasonOf(new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61))).toEqual({ reason: 'too_large' });
});

test('each problem names its line', () => {
  expect(
    problemsOf([
      '1;Ada;Okafor;ada@a.example;;2019-02-03',
      '2;Bo;Lind;bo@a;;31.02.2021',
      ';Cy;Roth;cy@a.example;;',
      '4;;Ek;ek@a.example;nobody;',
      '1;Other;Name;other@a.example;;',
      '6;Fi;Gu;ADA@a.example;;',
      '7;Jo;Ek;jo@a.example;7;',
      '8;Al;Vo;al@a.example;99;',
      '9;Ti;Mo;ti@a.example;2;',
      '10;To;Many;to@a.example;;;x',
    ]),
  ).toEqual([
    [3, 'date_does_not_exist'],
    [3, 'email'],
    [4, 'empty'],
    [5, 'empty'],
    [6, 'number_repeated'],
    [7, 'email_repeated'],
    [8, 'manager_self'],
    [9, 'manager_unknown'],
    [10, 'manager_bad'],
    [11, 'too_many_cells'],
  ]);
});

test('circles in the reporting line are refused, through the directory too, and only who stands in them', () => {
  expect(problemsOf(['1;A;A;a@a.example;2;', '2;B;B;b@a.example;3;', '3;C;C;c@a.example;1;', '4;D;D;d@a.example;;'])).toEqual([
    [2, 'manager_cycle'],
    [3, 'manager_cycle'],
    [4, 'manager_cycle'],
  ]);
  const people = [known({ id: 'x', email: 'x@a.example', employeeNumber: '1' }), known({ id: 'y', email: 'y@a.example', employeeNumber: '2', managerId: 'x' })];
  expect(problemsOf(['1;Ada;Okafor;x@a.example;2;'], people)).toEqual([[2, 'manager_cycle']]);
  expect(problemsOf(['1;Ada;Okafor;x@a.example;2;', '2;Ada;Okafor;y@a.example;;'], people)).toEqual([]);
});

test('who shares a circle, and whoever reports into it, is left out', () => {
  expect(problemsOf(['1;A;A;a@a.example;2;', '2;B;B;b@a.example;1;', '3;C;C;c@a.example;1;'])).toEqual([
    [2, 'manager_cycle'],
    [3, 'manager_cycle'],
    [4, 'manager_bad'],
  ]);
});

test('a person is the same by number, else by address; an address of somebody else is never taken over', () => {
  const people = [known({ id: 'x', email: 'ada@a.example', employeeNumber: '1' }), known({ id: 'y', email: 'bo@a.example', employeeNumber: '2' }), known({ id: 'z', email: 'cy@a.example' })];
  const { good, problems } = checkRows(table('1;Ada;Okafor;new@a.example;;', '3;Ada;Okafor;cy@a.example;;', '4;Ada;Okafor;bo@a.example;;', '5;New;One;n@a.example;;'), mapping, null, people);
  expect(good.map(({ line, known: person, kind }) => [line, person?.id, kind])).toEqual([
    [2, 'x', 'updated'],
    [3, 'z', 'updated'],
    [5, undefined, 'new'],
  ]);
  expect(problems).toMatchObject([{ line: 4, problem: 'email_taken' }]);
});

test('dates with slashes are read as the column proves, else as chosen, else not at all', () => {
  const file = (...dates: string[]) => table(...dates.map((date, index) => `${index};A;B;p${index}@a.example;;${date}`));
  const days = (checked: ReturnType<typeof checkRows>) => checked.good.map(({ values }) => values.joinedOn);
  expect(days(checkRows(file('03/02/2019', '25/12/2020'), mapping, null, []))).toEqual(['2019-02-03', '2020-12-25']);
  expect(days(checkRows(file('03/02/2019', '12/25/2020'), mapping, null, []))).toEqual(['2019-03-02', '2020-12-25']);
  const open = checkRows(file('03/02/2019', '2020-01-01'), mapping, null, []);
  expect(open).toMatchObject({ problems: [{ line: 2, problem: 'date_ambiguous' }], dateOrder: { order: null, proven: false, ambiguous: 1 } });
  expect(days(checkRows(file('03/02/2019'), mapping, 'month_first', []))).toEqual(['2019-03-02']);
});

test('a column is guessed by how its heading begins, never by a word somewhere in it', () => {
  const file = readCsv(bytes('Tarifgruppe;Kostenstelle;Standort Name;Nachname;Personal E-Mail\nE9;4711;HAM;Roth;x@home.example'));
  expect(suggestMapping(file, {}).map(({ field, confidence }) => [field, confidence])).toEqual([[null, 'none'], [null, 'none'], ['site', 'check'], ['familyName', 'sure'], [null, 'none']]);
});

test('days and languages as people write them', () => {
  expect(readDay('29.02.2024', undefined)).toEqual({ value: '2024-02-29' });
  expect(readDay('20190203', undefined)).toEqual({ value: '2019-02-03' });
  expect(readDay('2019-02-03T00:00:00', undefined)).toEqual({ value: '2019-02-03' });
  expect(readDay('3.2.19', undefined)).toEqual({ problem: 'date' });
  expect(readDay('0001-01-01', undefined)).toEqual({ problem: 'date_implausible' });
  expect(readLanguages('Deutsch, English; pt-BR')).toEqual({ value: ['de', 'en', 'pt'] });
  expect(readLanguages('Klingon')).toEqual({ problem: 'language', word: 'Klingon' });
});
