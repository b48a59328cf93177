import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { KnownPerson, PersonValues } from './import.types.ts';
import { peopleFields, type PeopleField } from './people-fields.ts';

/** One import at a time: a second one waits and then sees what the first wrote. */
export async function lockDirectory(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory import'))`.execute(trx);
}

export async function listKnownPeople(trx: Trx): Promise<KnownPerson[]> {
  return trx
    .selectFrom('person')
    .select(['id', 'employeeNumber', 'givenName', 'familyName', 'email', 'jobTitle', 'department', 'team', 'site', 'country', 'level', 'managerId', 'joinedOn', 'timeZone', 'languages'])
    .execute();
}

/** How headings were mapped in the last import. */
export async function findRememberedMapping(trx: Trx): Promise<Record<string, PeopleField | null>> {
  const row = await trx.selectFrom('importMapping').select('columns').where('kind', '=', 'people').executeTakeFirst();
  const isField = (value: unknown): value is PeopleField | null => value === null || peopleFields.some((field) => field === value);
  return Object.fromEntries(Object.entries((row?.columns ?? {}) as Record<string, unknown>).flatMap(([header, field]) => (isField(field) ? [[header, field]] : [])));
}

export async function rememberMapping(trx: Trx, columns: Readonly<Record<string, PeopleField | null>>, now: Date): Promise<void> {
  const values = { columns: JSON.stringify(columns), savedAt: now };
  await trx.insertInto('importMapping').values({ kind: 'people', ...values }).onConflict((conflict) => conflict.column('kind').doUpdateSet(values)).execute();
}

/** Adds people in one statement and answers their ids by address. */
export async function insertPeople(trx: Trx, people: readonly PersonValues[], now: Date): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; email: string }>`
    insert into person (employee_number, given_name, family_name, email, job_title, department, team, site, country, level, joined_on, time_zone, languages, created_at, updated_at)
    select "employeeNumber", "givenName", "familyName", email, "jobTitle", department, team, site, country, level, "joinedOn", "timeZone", languages, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given ("employeeNumber" text, "givenName" text, "familyName" text, email text, "jobTitle" text, department text,
      team text, site text, country text, level smallint, "joinedOn" date, "timeZone" text, languages text[])
    returning id, email`.execute(trx);
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Writes all values of these people in one statement. */
export async function updatePeople(trx: Trx, people: readonly (PersonValues & { id: string })[], now: Date): Promise<void> {
  await sql`
    update person set employee_number = given."employeeNumber", given_name = given."givenName", family_name = given."familyName", email = given.email, job_title = given."jobTitle",
      department = given.department, team = given.team, site = given.site, country = given.country, level = given.level, joined_on = given."joinedOn", time_zone = given."timeZone",
      languages = given.languages, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (id uuid, "employeeNumber" text, "givenName" text, "familyName" text, email text, "jobTitle" text, department text,
      team text, site text, country text, level smallint, "joinedOn" date, "timeZone" text, languages text[])
    where person.id = given.id`.execute(trx);
}

export async function setManagers(trx: Trx, managers: readonly { id: string; managerId: string | null }[]): Promise<void> {
  await sql`
    update person set manager_id = given."managerId"
    from jsonb_to_recordset(${JSON.stringify(managers)}::jsonb) as given (id uuid, "managerId" uuid)
    where person.id = given.id and person.manager_id is distinct from given."managerId"`.execute(trx);
}
