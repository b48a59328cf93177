import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { invalidInput } from '../domain-error.ts';
import { readCsv, type CsvFile } from './csv-file.ts';
import { checkRows } from './import-check.ts';
import type { CheckedFile, CheckedRow, PersonValues } from './import.types.ts';
import { badRowsCsv, fieldNames, problemWords } from './import-problem-words.ts';
import * as repository from './import.repository.ts';
import type { DateOrder } from './import-values.ts';
import { requiredFields, suggestMapping, type Mapping } from './people-fields.ts';

const shownProblems = 500;

export interface FileInput {
  /** The bytes of the file in base64. */
  content: string;
  /** One entry a column; null lets the server suggest. */
  mapping: Mapping | null;
  /** How to read 03/02/2019 where the column does not prove it. */
  dateOrder: DateOrder | null;
}

/**
 * Looks a file over without writing anything: its shape, what its columns become, and what each row would do.
 * Without the columns every person needs, rows are not checked yet.
 *
 * @throws DomainError FILE_NOT_READABLE `{reason, line?}`, INVALID_INPUT `{issues}` for a mapping that does not fit the file.
 */
export async function checkFile(trx: Trx, input: FileInput) {
  const file = readCsv(Buffer.from(input.content, 'base64'));
  const suggested = suggestMapping(file, await repository.findRememberedMapping(trx));
  const mapping = input.mapping ?? suggested.map(({ field }) => field);
  requireFit(file, mapping);
  const missing = requiredFields.filter((field) => !mapping.includes(field));
  const checked = missing.length > 0 ? null : checkRows(file, mapping, input.dateOrder, await repository.listKnownPeople(trx));
  const shape = { encoding: file.encoding, delimiter: file.delimiter, rowCount: file.rows.length };
  const columns = suggested.map((column, index) => ({ ...column, chosen: mapping[index] ?? null }));
  return { shape, columns, missing, rows: checked && summaryOf(checked) };
}

function summaryOf({ good, problems, badLines, dateOrder }: CheckedFile) {
  const count = (kind: CheckedRow['kind']) => good.filter((row) => row.kind === kind).length;
  return {
    counts: { unchanged: count('unchanged'), updated: count('updated'), new: count('new'), problem: badLines.size },
    problems: problems.slice(0, shownProblems).map((row) => ({ line: row.line, field: row.field && fieldNames[row.field], value: row.value, problem: row.problem, words: problemWords(row) })),
    problemCount: problems.length,
    dateOrder,
  };
}

function requireFit(file: CsvFile, mapping: Mapping): void {
  const used = mapping.filter((field) => field !== null);
  const twice = mapping.findIndex((field, index) => field !== null && mapping.indexOf(field) !== index);
  if (mapping.length !== file.header.length) throw invalidInput({ path: 'mapping', issue: 'format' });
  if (new Set(used).size < used.length) throw invalidInput({ path: `mapping.${twice}`, issue: 'choice' });
}

async function check(trx: Trx, input: FileInput & { mapping: Mapping }): Promise<{ file: CsvFile; checked: CheckedFile }> {
  const file = readCsv(Buffer.from(input.content, 'base64'));
  requireFit(file, input.mapping);
  const missing = requiredFields.find((field) => !input.mapping.includes(field));
  if (missing) throw invalidInput({ path: 'mapping', issue: 'required' });
  return { file, checked: checkRows(file, input.mapping, input.dateOrder, await repository.listKnownPeople(trx)) };
}

/** The rows with a problem as a CSV file; throws as checkFile does. */
export async function getBadRows(trx: Trx, input: FileInput & { mapping: Mapping }): Promise<{ csv: string }> {
  const { file, checked } = await check(trx, input);
  return { csv: badRowsCsv(file, checked.problems) };
}

/**
 * Writes the good rows, or nothing at all when `onlyIfAllGood` and some row has a problem. Running it again changes nothing more.
 * Nobody is removed: who is missing from the file stays as they are.
 *
 * @throws DomainError as checkFile does.
 */
export async function importPeople(trx: Trx, actor: Actor, now: Date, input: FileInput & { mapping: Mapping; onlyIfAllGood: boolean }) {
  await repository.lockDirectory(trx);
  const { file, checked } = await check(trx, input);
  const { good, badLines } = checked;
  const stopped = input.onlyIfAllGood && badLines.size > 0;
  const added = stopped ? [] : good.filter((row) => row.kind === 'new');
  const changed = stopped ? [] : good.filter((row) => row.kind === 'updated');
  if (!stopped) await write(trx, now, added, changed);
  await repository.rememberMapping(trx, Object.fromEntries(file.header.map((header, index) => [header, input.mapping[index] ?? null])), now);
  const counts = { added: added.length, changed: changed.length, unchanged: stopped ? 0 : good.length - added.length - changed.length, leftOut: badLines.size };
  await addAuditEntry(trx, actor, now, { action: 'directory.import', subjectKind: 'directory', details: { ...counts, stopped } });
  return { ...counts, stopped };
}

async function write(trx: Trx, now: Date, added: readonly CheckedRow[], changed: readonly CheckedRow[]): Promise<void> {
  const idOfEmail = added.length > 0 ? await repository.insertPeople(trx, added.map(({ values }) => ({ ...blank, ...values })), now) : new Map<string, string>();
  if (changed.length > 0) await repository.updatePeople(trx, changed.map(({ known, values }) => ({ ...known!, ...values })), now);
  const idOfLine = new Map(added.map(({ line, values }) => [line, idOfEmail.get(values.email)!]));
  const managers = [...added, ...changed].flatMap(({ line, known, manager }) => {
    if (manager === undefined) return [];
    const managerId = manager === null ? null : 'personId' in manager ? manager.personId : idOfLine.get(manager.line)!;
    return [{ id: known?.id ?? idOfLine.get(line)!, managerId }];
  });
  if (managers.length > 0) await repository.setManagers(trx, managers);
}

const blank: Omit<PersonValues, 'givenName' | 'familyName' | 'email'> = { employeeNumber: null, jobTitle: null, department: null, team: null, site: null, country: null, level: null, joinedOn: null, timeZone: null, languages: [] };
