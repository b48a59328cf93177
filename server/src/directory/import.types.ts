import type { DateOrder, ValueProblem } from './import-values.ts';
import type { PeopleField } from './people-fields.ts';

/** A person as the directory has them. */
export interface KnownPerson {
  id: string;
  employeeNumber: string | null;
  givenName: string;
  familyName: string;
  email: string;
  jobTitle: string | null;
  department: string | null;
  team: string | null;
  site: string | null;
  country: string | null;
  level: number | null;
  managerId: string | null;
  joinedOn: string | null;
  timeZone: string | null;
  languages: string[];
}

export type PersonValues = Omit<KnownPerson, 'id' | 'managerId'>;

/** What is wrong with one value of one line; the words for it are in `import-problem-words.ts`. */
export type RowProblem = { line: number; field: PeopleField | null; value: string } & (
  | ValueProblem
  | { problem: 'too_many_cells'; expected: number; found: number }
  | { problem: 'number_repeated'; firstLine: number }
  | { problem: 'email_repeated'; firstLine: number }
  | { problem: 'email_taken' }
  | { problem: 'manager_unknown' }
  | { problem: 'manager_bad'; managerLine: number }
  | { problem: 'manager_self' }
  | { problem: 'manager_cycle'; lines: readonly number[] }
);

export type RowKind = 'unchanged' | 'updated' | 'new' | 'problem';

/** One row that can be written. */
export interface CheckedRow {
  line: number;
  /** The person of the directory, or null for a new one. */
  known: KnownPerson | null;
  /** The mapped fields only. */
  values: Partial<PersonValues> & Pick<PersonValues, 'givenName' | 'familyName' | 'email'>;
  /** Where the manager stands: in the directory, in another row, or nowhere; undefined when no column is mapped to it. */
  manager: { personId: string } | { line: number } | null | undefined;
  kind: Exclude<RowKind, 'problem'>;
}

export interface CheckedFile {
  good: CheckedRow[];
  /** By line. */
  problems: RowProblem[];
  badLines: Set<number>;
  dateOrder: { order: DateOrder | null; proven: boolean; ambiguous: number };
}

/** A row while it is being checked: what it says, not yet who its manager is. */
export interface ReadRow {
  line: number;
  values: CheckedRow['values'];
  known: KnownPerson | null;
  /** As the file says it: an employee number or an e-mail address. Undefined when not mapped, null when empty. */
  managerKey: string | null | undefined;
}
