import type { Outputs } from '../../api/server-types.ts';
import { number } from '../../ui/number-words.ts';

export type CheckedFile = Outputs['directory']['checkFile'];
export type PeopleField = NonNullable<CheckedFile['columns'][number]['field']>;
export type DateOrder = 'day_first' | 'month_first';

export const fieldLabels: Record<PeopleField, string> = {
  employeeNumber: 'Employee number',
  givenName: 'First name',
  familyName: 'Last name',
  email: 'Work e-mail',
  jobTitle: 'Job title',
  department: 'Department',
  team: 'Team',
  site: 'Site',
  country: 'Country',
  level: 'Level, 1 to 10',
  manager: 'Reports to (number or e-mail)',
  joinedOn: 'Joined on',
  timeZone: 'Time zone',
  languages: 'Languages',
};

const encodings: Record<string, string> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' };
const delimiters: Record<string, string> = { ';': 'Semicolons', ',': 'Commas', '\t': 'Tabs', '|': 'Bars' };

/** "4,213 rows from people.csv. Semicolons and UTF-8 were recognised." */
export function shapeWords(name: string, { encoding, delimiter, rowCount }: CheckedFile['shape']): string {
  const rows = rowCount === 1 ? 'One row' : `${number(rowCount)} rows`;
  return `${rows} from ${name}. ${delimiters[delimiter] ?? delimiter} and ${encodings[encoding] ?? encoding} were recognised.`;
}

const unreadable: Record<string, string> = {
  too_large: 'It is larger than 10 MB. Export fewer columns, or people in two files.',
  too_many_lines: 'It has more than 100,000 lines. Export people in two files.',
  too_many_columns: 'It has more than 200 columns. Export fewer.',
  empty: 'There is nothing in it.',
  spreadsheet: 'It is a spreadsheet, not a CSV file. Save it as CSV (UTF-8) in the spreadsheet program first.',
  binary: 'It is not a text file. Export people as CSV.',
  no_rows: 'It has a heading but no rows.',
};

/** Why a file could not be read. */
export function unreadableWords(params: Readonly<Record<string, unknown>>): string {
  const { reason, line } = params;
  if (reason === 'quote') return `A quotation mark opened in line ${Number(line).toLocaleString('en-GB')} is never closed.`;
  return (typeof reason === 'string' ? unreadable[reason] : undefined) ?? 'It should be a CSV file with a heading in its first line.';
}
