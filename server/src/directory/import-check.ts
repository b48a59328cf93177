import type { CsvFile, CsvRow } from './csv-file.ts';
import { managersOf } from './import-managers.ts';
import type { CheckedFile, CheckedRow, KnownPerson, PersonValues, ReadRow, RowProblem } from './import.types.ts';
import { isAmbiguousDate, provenDateOrder, readDay, readEmail, readLanguages, readLevel, readRequired, readText, readTimeZone, type DateOrder, type Read } from './import-values.ts';
import type { Mapping, PeopleField } from './people-fields.ts';

/**
 * Pure: holds every row against the directory. The key of a person is the employee number where the file has one,
 * else the e-mail address. A row with any problem is left out whole; who is missing from the file stays as they are.
 *
 * @param chosenOrder how to read dates such as 03/02/2019 when the column itself does not prove it.
 */
export function checkRows(file: CsvFile, mapping: Mapping, chosenOrder: DateOrder | null, people: readonly KnownPerson[]): CheckedFile {
  const columnOf = (field: PeopleField) => mapping.indexOf(field);
  const dates = columnOf('joinedOn') < 0 ? [] : file.rows.map((row) => row.cells[columnOf('joinedOn')] ?? '');
  const proven = provenDateOrder(dates);
  const order = proven ?? chosenOrder ?? undefined;
  const problems: RowProblem[] = [];
  const rows = file.rows.flatMap((row) => readRow(file, row, columnOf, order, problems) ?? []);
  const unique = withoutRepeats(rows, columnOf('employeeNumber') >= 0, problems);
  const matched = match(unique, people, problems);
  const { managers, problems: managerProblems } = managersOf(matched, new Set(problems.map(({ line }) => line)), rowsByKey(file, columnOf), people);
  for (const problem of managerProblems) problems.push(problem);
  const badLines = new Set(problems.map(({ line }) => line));
  const good = matched.filter(({ line }) => !badLines.has(line)).map((row) => finish(row, managers.get(row.line)));
  problems.sort((a, b) => a.line - b.line);
  return { good, problems, badLines, dateOrder: { order: order ?? null, proven: proven !== undefined, ambiguous: dates.filter(isAmbiguousDate).length } };
}

/** Each number and address of the file with the first line it stands on, bad rows included. */
function rowsByKey(file: CsvFile, columnOf: (field: PeopleField) => number): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { line, cells } of file.rows) {
    for (const key of [cells[columnOf('employeeNumber')], cells[columnOf('email')]?.toLowerCase()]) {
      if (key && !lines.has(key)) lines.set(key, line);
    }
  }
  return lines;
}

function readRow(file: CsvFile, { line, cells }: CsvRow, columnOf: (field: PeopleField) => number, order: DateOrder | undefined, problems: RowProblem[]): ReadRow | undefined {
  let bad = false;
  const cellOf = (field: PeopleField) => cells[columnOf(field)] ?? '';
  const isMapped = (field: PeopleField) => columnOf(field) >= 0;
  const report = (problem: RowProblem) => {
    bad = true;
    problems.push(problem);
  };
  const take = <Value>(field: PeopleField, read: (cell: string) => Read<Value>): Value | undefined => {
    const result = read(cellOf(field));
    if ('value' in result) return result.value;
    report({ line, field, value: cellOf(field), ...result });
    return undefined;
  };
  if (cells.length > file.header.length && cells.slice(file.header.length).some(Boolean)) {
    report({ line, field: null, value: cells.slice(file.header.length).join(' '), problem: 'too_many_cells', expected: file.header.length, found: cells.length });
  }
  const optional: Partial<PersonValues> = {
    ...(isMapped('employeeNumber') && { employeeNumber: take('employeeNumber', (cell) => readRequired(cell, 40)) ?? null }),
    ...(isMapped('jobTitle') && { jobTitle: take('jobTitle', (cell) => readText(cell, 160)) ?? null }),
    ...(isMapped('department') && { department: take('department', (cell) => readText(cell, 120)) ?? null }),
    ...(isMapped('team') && { team: take('team', (cell) => readText(cell, 120)) ?? null }),
    ...(isMapped('site') && { site: take('site', (cell) => readText(cell, 120)) ?? null }),
    ...(isMapped('country') && { country: take('country', (cell) => readText(cell, 120)) ?? null }),
    ...(isMapped('level') && { level: take('level', readLevel) ?? null }),
    ...(isMapped('joinedOn') && { joinedOn: take('joinedOn', (cell) => readDay(cell, order)) ?? null }),
    ...(isMapped('timeZone') && { timeZone: take('timeZone', readTimeZone) ?? null }),
    ...(isMapped('languages') && { languages: take('languages', readLanguages) ?? [] }),
  };
  const givenName = take('givenName', (cell) => readRequired(cell, 100));
  const familyName = take('familyName', (cell) => readRequired(cell, 100));
  const email = take('email', readEmail);
  if (bad || givenName === undefined || familyName === undefined || email === undefined) return undefined;
  const managerKey = isMapped('manager') ? managerKeyOf(cellOf('manager')) : undefined;
  return { line, values: { ...optional, givenName, familyName, email }, known: null, managerKey };
}

function managerKeyOf(cell: string): string | null {
  if (cell === '') return null;
  return cell.includes('@') ? cell.toLowerCase() : cell;
}

function withoutRepeats(rows: readonly ReadRow[], byNumber: boolean, problems: RowProblem[]): ReadRow[] {
  const numbers = new Map<string, number>();
  const emails = new Map<string, number>();
  return rows.filter(({ line, values }) => {
    const number = byNumber ? values.employeeNumber : null;
    const numberLine = number ? numbers.get(number) : undefined;
    const emailLine = emails.get(values.email);
    if (number && numberLine !== undefined) problems.push({ line, field: 'employeeNumber', value: number, problem: 'number_repeated', firstLine: numberLine });
    else if (emailLine !== undefined) problems.push({ line, field: 'email', value: values.email, problem: 'email_repeated', firstLine: emailLine });
    if (number && numberLine === undefined) numbers.set(number, line);
    if (emailLine === undefined) emails.set(values.email, line);
    return numberLine === undefined && emailLine === undefined;
  });
}

/** Finds whom each row is about. An address that belongs to somebody else with another number is a problem, never a merger. */
function match(rows: readonly ReadRow[], people: readonly KnownPerson[], problems: RowProblem[]): ReadRow[] {
  const byNumber = new Map(people.flatMap((person) => (person.employeeNumber ? [[person.employeeNumber, person] as const] : [])));
  const byEmail = new Map(people.map((person) => [person.email, person]));
  return rows.flatMap((row) => {
    const { employeeNumber, email } = row.values;
    const holder = byEmail.get(email);
    const numbered = employeeNumber ? byNumber.get(employeeNumber) : undefined;
    const joins = holder && (!employeeNumber || holder.employeeNumber === null || holder.employeeNumber === employeeNumber);
    const known = numbered ?? (joins ? holder : undefined);
    if (holder && holder !== known) {
      problems.push({ line: row.line, field: 'email', value: email, problem: 'email_taken' });
      return [];
    }
    return [{ ...row, known: known ?? null }];
  });
}

function finish({ line, values, known }: ReadRow, manager: CheckedRow['manager']): CheckedRow {
  if (!known) return { line, values, known, manager, kind: 'new' };
  const sameValues = Object.entries(values).every(([field, value]) => sameValue(known[field as keyof PersonValues], value));
  const sameManager = manager === undefined || (manager === null ? known.managerId === null : 'personId' in manager && manager.personId === known.managerId);
  return { line, values, known, manager, kind: sameValues && sameManager ? 'unchanged' : 'updated' };
}

function sameValue(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) return [...before].sort().join() === [...after].sort().join();
  return before === after;
}
