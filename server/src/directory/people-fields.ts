import type { CsvFile } from './csv-file.ts';

/** What a column of the file can become. */
export const peopleFields = ['employeeNumber', 'givenName', 'familyName', 'email', 'jobTitle', 'department', 'team', 'site', 'country', 'level', 'manager', 'joinedOn', 'timeZone', 'languages'] as const;
export type PeopleField = (typeof peopleFields)[number];

/** Without these no person can be written. */
export const requiredFields = ['givenName', 'familyName', 'email'] as const satisfies readonly PeopleField[];

/** One entry a column of the file, in its order: the field it becomes, or null to leave it out. */
export type Mapping = readonly (PeopleField | null)[];

export interface ColumnSuggestion {
  header: string;
  /** First value in the column that is not empty. */
  sample: string;
  field: PeopleField | null;
  /** `sure` for a heading known word for word or used in the last import, `check` for one that only begins with a known word. */
  confidence: 'sure' | 'check' | 'none';
}

/** Headings of HR systems in English and German, folded by `fold`. The first of a list is not special. */
const headings: Record<PeopleField, readonly string[]> = {
  employeeNumber: ['employeenumber', 'employeeid', 'employeeno', 'personnelnumber', 'personnelno', 'staffid', 'staffnumber', 'workerid', 'personid', 'persnr', 'personalnr', 'personalnummer', 'mitarbeiternummer', 'mitarbeiternr', 'manr'],
  givenName: ['firstname', 'givenname', 'forename', 'preferredfirstname', 'vorname', 'rufname'],
  familyName: ['lastname', 'familyname', 'surname', 'nachname', 'familienname', 'name'],
  email: ['email', 'workemail', 'emailaddress', 'businessemail', 'companyemail', 'mail', 'emailwork', 'emaildienstl', 'emaildienstlich', 'emailgeschaeftlich', 'emailadresse', 'dienstlicheemail'],
  jobTitle: ['jobtitle', 'title', 'position', 'role', 'businesstitle', 'stelle', 'stellenbezeichnung', 'funktion', 'positionsbezeichnung', 'taetigkeit'],
  department: ['department', 'orgunit', 'organisationalunit', 'division', 'function', 'abteilung', 'bereich', 'organisationseinheit'],
  team: ['team', 'teamname', 'group', 'gruppe'],
  site: ['site', 'location', 'office', 'worklocation', 'standort', 'arbeitsort', 'dienstort', 'niederlassung'],
  country: ['country', 'countrycode', 'workcountry', 'land', 'laendercode', 'landarbeitsort'],
  level: ['level', 'joblevel', 'careerlevel', 'seniority', 'managementlevel', 'ebene', 'karrierestufe', 'fuehrungsebene'],
  manager: ['manager', 'managerid', 'reportsto', 'supervisor', 'supervisorid', 'linemanager', 'manageremail', 'vorgesetzter', 'vorgesetzte', 'vorgesetztenr', 'fuehrungskraft', 'persnrvorgesetzter'],
  joinedOn: ['joinedon', 'startdate', 'hiredate', 'dateofhire', 'joiningdate', 'entrydate', 'eintritt', 'eintrittsdatum', 'eintrittam', 'konzerneintritt'],
  timeZone: ['timezone', 'zeitzone'],
  languages: ['languages', 'language', 'spokenlanguages', 'sprachen', 'sprache', 'arbeitssprache'],
};

/** Letters and digits only, German umlauts written out, lower case. */
function fold(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');
}

/**
 * What each column most likely is: as in the last import, else by its heading. A field is suggested once.
 * `remembered` maps headings to fields as they were imported last.
 */
export function suggestMapping(file: CsvFile, remembered: Readonly<Record<string, PeopleField | null>>): ColumnSuggestion[] {
  const taken = new Set<PeopleField>();
  const take = (field: PeopleField | null | undefined) => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const columns = file.header.map((header, index) => {
    const sample = file.rows.find((row) => (row.cells[index] ?? '') !== '')?.cells[index] ?? '';
    const known = Object.hasOwn(remembered, header);
    const field = take(known ? remembered[header] : peopleFields.find((candidate) => headings[candidate].includes(fold(header))));
    return { header, sample, field, confidence: field ? ('sure' as const) : ('none' as const), known };
  });
  return columns.map(({ known, ...column }) => {
    if (column.field || known) return column;
    const field = take(peopleFields.find((candidate) => !taken.has(candidate) && headings[candidate].some((word) => word.length > 4 && fold(column.header).startsWith(word))));
    return field ? { ...column, field, confidence: 'check' as const } : column;
  });
}
