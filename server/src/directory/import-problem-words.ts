import { stringify } from 'csv-stringify/sync';
import type { CsvFile } from './csv-file.ts';
import type { RowProblem } from './import.types.ts';
import type { PeopleField } from './people-fields.ts';

export const fieldNames: Record<PeopleField, string> = {
  employeeNumber: 'Employee number',
  givenName: 'First name',
  familyName: 'Last name',
  email: 'Work e-mail',
  jobTitle: 'Job title',
  department: 'Department',
  team: 'Team',
  site: 'Site',
  country: 'Country',
  level: 'Level',
  manager: 'Reports to',
  joinedOn: 'Joined on',
  timeZone: 'Time zone',
  languages: 'Languages',
};

/** What is wrong and what would be right, as one or two sentences. */
export function problemWords(row: RowProblem): string {
  switch (row.problem) {
    case 'empty':
      return row.field === 'employeeNumber' ? 'Empty. Every row needs one, of 1 to 40 letters or digits.' : 'Empty. Every row needs one.';
    case 'too_long':
      return `Too long. It may have at most ${row.maximum} letters.`;
    case 'email':
      return 'Not a full address. It needs a domain, such as name@company.example.';
    case 'level':
      return 'Not a level. It should be a whole number from 1 to 10.';
    case 'date':
      return 'Not a date. It should look like 2019-02-03 or 03.02.2019, with all four digits of the year.';
    case 'date_does_not_exist':
      return 'There is no such day in the calendar.';
    case 'date_ambiguous':
      return 'Day and month could be either way round. Say above which one stands first in your file.';
    case 'date_implausible':
      return 'The year should be between 1900 and 2100.';
    case 'time_zone':
      return 'Not a known time zone. It should be a name such as Europe/Lisbon.';
    case 'language':
      return `“${row.word}” is not a known language. It should be a code such as en, or a name such as English.`;
    case 'too_many_cells':
      return `The row has ${row.found} values, the heading ${row.expected}. A value with a separator in it needs quotation marks.`;
    case 'number_repeated':
      return `The same number stands in line ${row.firstLine}.`;
    case 'email_repeated':
      return `The same address stands in line ${row.firstLine}.`;
    case 'email_taken':
      return 'Somebody with another employee number has this address.';
    case 'manager_unknown':
      return 'Nobody in the file or the directory has this number or address.';
    case 'manager_bad':
      return `The manager stands in line ${row.managerLine}, which has a problem of its own.`;
    case 'manager_self':
      return 'A person cannot report to themselves.';
    case 'manager_cycle':
      return `The lines ${row.lines.slice(0, 6).join(', ')}${row.lines.length > 6 ? ' and more' : ''} report to each other in a circle.`;
  }
}

/**
 * Pure: the bad rows as a CSV file to mend and import again: the file's own columns, the line, and what is wrong.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function badRowsCsv(file: CsvFile, problems: readonly RowProblem[]): string {
  const byLine = Map.groupBy(problems, ({ line }) => line);
  const rows = file.rows.flatMap(({ line, cells }) => {
    const own = byLine.get(line);
    if (!own) return [];
    const said = own.map((problem) => `${problem.field ? `${fieldNames[problem.field]}: ` : ''}${problemWords(problem)}`).join(' ');
    return [[...file.header.map((_, index) => cells[index] ?? ''), String(line), said]];
  });
  return stringify([[...file.header, 'Line', 'What is wrong'], ...rows], { delimiter: file.delimiter, escape_formulas: true, bom: true, record_delimiter: 'windows' });
}
