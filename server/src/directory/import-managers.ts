import type { CheckedRow, KnownPerson, ReadRow, RowProblem } from './import.types.ts';

type Manager = CheckedRow['manager'];

/**
 * Pure: finds every row's manager among the rows and in the directory, and refuses lines of report that run in a circle.
 * A row whose manager stands only in a bad row is bad as well, and so on down the line: each row is looked at again only
 * when the one it names falls out, so that the work grows with the file and not with its square.
 *
 * @param badBefore lines that are left out already.
 * @param lineOfKey employee numbers and addresses with their line, bad rows included.
 */
export function managersOf(rows: readonly ReadRow[], badBefore: ReadonlySet<number>, lineOfKey: ReadonlyMap<string, number>, people: readonly KnownPerson[]): { managers: Map<number, Manager>; problems: RowProblem[] } {
  const good = new Map(rows.filter(({ line }) => !badBefore.has(line)).map((row) => [row.line, row]));
  const places: Places = {
    inFile: new Map([...good.values()].flatMap((row) => keysOf(row).map((key) => [key, row] as const))),
    inDirectory: new Map(people.flatMap((person) => [[person.email, person] as const, ...(person.employeeNumber ? [[person.employeeNumber, person] as const] : [])])),
    lineOfKey,
  };
  const reports = Map.groupBy(good.values(), ({ managerKey }) => managerKey);
  const managers = new Map<number, Manager>();
  const problems: RowProblem[] = [];
  const waiting = [...good.values()];
  const leaveOut = (row: ReadRow, problem: RowProblem) => {
    problems.push(problem);
    good.delete(row.line);
    managers.delete(row.line);
    for (const key of keysOf(row)) {
      places.inFile.delete(key);
      for (const report of reports.get(key) ?? []) waiting.push(report);
    }
  };
  for (;;) {
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      if (!good.has(row.line)) continue;
      const found = managerOf(row, places);
      if (found && 'problem' in found) leaveOut(row, { line: row.line, field: 'manager', value: row.managerKey ?? '', ...found });
      else managers.set(row.line, found);
    }
    const circular = circles([...good.values()], managers, people);
    if (circular.length === 0) return { managers, problems };
    for (const problem of circular) leaveOut(good.get(problem.line)!, problem);
  }
}

interface Places {
  /** Good rows by their employee number and address. */
  inFile: Map<string, ReadRow>;
  inDirectory: ReadonlyMap<string, KnownPerson>;
  lineOfKey: ReadonlyMap<string, number>;
}

function keysOf({ values }: ReadRow): string[] {
  return values.employeeNumber ? [values.email, values.employeeNumber] : [values.email];
}

type ManagerProblem = { problem: 'manager_self' } | { problem: 'manager_unknown' } | { problem: 'manager_bad'; managerLine: number };

function managerOf(row: ReadRow, places: Places): Manager | ManagerProblem {
  const { managerKey } = row;
  if (managerKey === undefined || managerKey === null) return managerKey;
  const inFile = places.inFile.get(managerKey);
  const inDirectory = places.inDirectory.get(managerKey);
  const managerLine = places.lineOfKey.get(managerKey);
  if (inFile === row || (inDirectory && inDirectory === row.known)) return { problem: 'manager_self' };
  if (inFile) return inFile.known ? { personId: inFile.known.id } : { line: inFile.line };
  if (inDirectory) return { personId: inDirectory.id };
  return managerLine === undefined ? { problem: 'manager_unknown' } : { problem: 'manager_bad', managerLine };
}

/** Rows that would report to themselves over others, with the reporting lines the directory has besides. */
function circles(rows: readonly ReadRow[], managers: ReadonlyMap<number, Manager>, people: readonly KnownPerson[]): RowProblem[] {
  const next = new Map(people.map((person) => [person.id, person.managerId]));
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const manager = managers.get(row.line);
    const key = keyOf(row);
    lineOf.set(key, row.line);
    if (manager !== undefined) next.set(key, manager === null ? null : 'personId' in manager ? manager.personId : `line ${manager.line}`);
  }
  const settled = new Set<string>();
  const inCircle: number[][] = [];
  for (const start of next.keys()) {
    const path: string[] = [];
    const seen = new Set<string>();
    let at: string | null | undefined = start;
    while (at && !settled.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = next.get(at);
    }
    if (at && seen.has(at)) inCircle.push(path.slice(path.indexOf(at)).flatMap((key) => lineOf.get(key) ?? []));
    for (const key of path) settled.add(key);
  }
  const rowOfLine = new Map(rows.map((row) => [row.line, row]));
  return inCircle.flatMap((lines) => {
    const ordered = [...lines].sort((a, b) => a - b);
    return ordered.map((line) => ({ line, field: 'manager' as const, value: rowOfLine.get(line)?.managerKey ?? '', problem: 'manager_cycle' as const, lines: ordered }));
  });
}

function keyOf(row: ReadRow): string {
  return row.known?.id ?? `line ${row.line}`;
}
