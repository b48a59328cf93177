import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { DomainError } from '../domain-error.ts';

/** The largest file that is read, in bytes. */
export const maximumBytes = 10 * 1024 * 1024;
/** Lines of the largest file: beyond, ten megabytes of commas would take a server minutes and gigabytes. */
export const maximumLines = 100_000;
export const maximumColumns = 200;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ';' | ',' | '\t' | '|';

export interface CsvRow {
  /** The line of the file on which the row begins; the first line is 1. */
  line: number;
  cells: string[];
}

export interface CsvFile {
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  rows: CsvRow[];
}

/**
 * Reads a CSV file as HR systems export it: any of four encodings with or without a byte-order mark, any of four
 * delimiters, quoted newlines, a leading `sep=` line as spreadsheets write it. Rows of nothing but blanks are left out.
 *
 * @throws DomainError FILE_NOT_READABLE `{reason, line?}`: too_large, too_many_lines, too_many_columns, empty, spreadsheet, binary, quote, no_rows.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  if (bytes.length > maximumBytes) throw unreadable('too_large');
  if (isZip(bytes)) throw unreadable('spreadsheet');
  const { encoding, text } = decode(bytes);
  if (text.trim() === '') throw unreadable('empty');
  if (text.includes('\0')) throw unreadable('binary');
  // One kind of line break, so that lines are counted alike inside and outside quotes.
  const lines = text.replaceAll(/\r\n|\r/g, '\n');
  if (countLines(lines) > maximumLines) throw unreadable('too_many_lines', { maximum: maximumLines });
  const hint = /^sep=(.)\n/i.exec(lines);
  const body = hint ? lines.slice(hint[0].length) : lines;
  const delimiter = isDelimiter(hint?.[1]) ? hint[1] : detectDelimiter(body);
  const [first, ...rows] = parseRows(body, delimiter, hint ? 2 : 1);
  if (!first || rows.length === 0) throw unreadable('no_rows');
  if (first.cells.length > maximumColumns) throw unreadable('too_many_columns', { maximum: maximumColumns });
  return { encoding, delimiter, header: first.cells, rows };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function unreadable(reason: string, params: object = {}): DomainError {
  return new DomainError('FILE_NOT_READABLE', { reason, ...params });
}

/** A spreadsheet that was not exported: XLSX and ODS are ZIP files. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function decode(bytes: Uint8Array): { encoding: Encoding; text: string } {
  const encoding = markOf(bytes) ?? unmarkedWide(bytes);
  if (encoding) return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Not valid UTF-8, so it is the 8-bit encoding of Windows, of which every byte has a meaning.
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In UTF-16 every second byte of mostly Latin text is zero; which half says the order of bytes. */
function unmarkedWide(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 1_000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  return undefined;
}

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];

function isDelimiter(text: string | undefined): text is Delimiter {
  return delimiters.some((delimiter) => delimiter === text);
}

/** The delimiter that stands most often in the heading outside quotes; ties go to the earlier of `; , tab |`. */
function detectDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '\n' && counts.size > 0) break;
    else if (!quoted && isDelimiter(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const best = Math.max(0, ...counts.values());
  return delimiters.find((delimiter) => best > 0 && counts.get(delimiter) === best) ?? ',';
}

function parseRows(text: string, delimiter: Delimiter, firstLine: number): CsvRow[] {
  const rows: CsvRow[] = [];
  // Null: the parser need not keep what stands in `rows` with its line.
  const keep = (record: string[], { lines }: InfoRecord) => {
    rows.push({ line: lines - 1 + firstLine - breaksIn(record), cells: record.map(clean) });
    return null;
  };
  try {
    parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, on_record: keep });
    return rows.filter((row) => row.cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('quote', { line: Number(error['lines'] ?? 0) - 1 + firstLine });
    throw error;
  }
}

/** Lines that a row takes beyond its first. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

/** One form for each letter, blanks of every kind as one space. */
function clean(cell: string): string {
  return cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
