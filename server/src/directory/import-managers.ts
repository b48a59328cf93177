import type { CheckedRow, KnownPerson, ReadRow, RowProblem } from './import-check.ts';

type Manager = CheckedRow['manager'];

/**
 * Pure: finds every row's manager among the rows and in the directory, and refuses lines of report that run in a circle.
 * A row whose manager stands only in a bad row is bad as well, so the search repeats until nothing more falls out.
 *
 * @param badBefore lines that are left out already.
 * @param lineOfKey employee numbers and addresses with their line, bad rows included.
 */
export function managersOf(rows: readonly ReadRow[], badBefore: ReadonlySet<number>, lineOfKey: ReadonlyMap<string, number>, people: readonly KnownPerson[]): { managers: Map<number, Manager>; problems: RowProblem[] } {
  const known = new Map(people.flatMap((person) => [[person.email, person] as const, ...(person.employeeNumber ? [[person.employeeNumber, person] as const] : [])]));
  const problems: RowProblem[] = [];
  const bad = new Set(badBefore);
  for (;;) {
    const good = rows.filter(({ line }) => !bad.has(line));
    const { managers, problems: found } = resolve(good, lineOfKey, known);
    const fresh = found.length > 0 ? found : circles(good, managers, people);
    if (fresh.length === 0) return { managers, problems };
    problems.push(...fresh);
    for (const { line } of fresh) bad.add(line);
  }
}

function resolve(rows: readonly ReadRow[], lineOfKey: ReadonlyMap<string, number>, known: ReadonlyMap<string, KnownPerson>): { managers: Map<number, Manager>; problems: RowProblem[] } {
  const goodRows = new Map(rows.flatMap((row) => [[row.values.email, row] as const, ...(row.values.employeeNumber ? [[row.values.employeeNumber, row] as const] : [])]));
  const managers = new Map<number, Manager>();
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const { line, managerKey } = row;
    if (managerKey === undefined || managerKey === null) {
      managers.set(line, managerKey);
      continue;
    }
    const report = (problem: { problem: 'manager_self' } | { problem: 'manager_unknown' } | { problem: 'manager_bad'; managerLine: number }) => problems.push({ line, field: 'manager', value: managerKey, ...problem });
    const inFile = goodRows.get(managerKey);
    const inDirectory = known.get(managerKey);
    const managerLine = lineOfKey.get(managerKey);
    if (inFile === row || (inDirectory && inDirectory === row.known)) report({ problem: 'manager_self' });
    else if (inFile) managers.set(line, inFile.known ? { personId: inFile.known.id } : { line: inFile.line });
    else if (inDirectory) managers.set(line, { personId: inDirectory.id });
    else if (managerLine !== undefined) report({ problem: 'manager_bad', managerLine });
    else report({ problem: 'manager_unknown' });
  }
  return { managers, problems };
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
