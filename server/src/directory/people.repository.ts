import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface PeopleQuery {
  /** Found in names, e-mail addresses and at the start of employee numbers. */
  words: string;
  /** The last person of the page before, in the order of family name, given name and id. */
  after: { familyName: string; givenName: string; id: string } | null;
  limit: number;
  /** Only people who take part in a programme of this coordinator; null for everybody. */
  ofCoordinator: string | null;
}

function matching(trx: Trx, { words, ofCoordinator }: Pick<PeopleQuery, 'words' | 'ofCoordinator'>) {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return trx
    .selectFrom('person')
    .$if(words !== '', (q) => q.where((e) => e.or([e('person.name', 'ilike', like), e('person.email', 'ilike', like), e('person.employeeNumber', 'ilike', like.slice(1))])))
    .$if(ofCoordinator !== null, (q) =>
      q.where(sql<boolean>`exists (select 1 from participant p join program_coordinator c on c.program_id = p.program_id where p.person_id = person.id and c.account_id = ${ofCoordinator})`),
    );
}

/** One page by name. */
export async function listPeople(trx: Trx, query: PeopleQuery) {
  const { after, limit, ofCoordinator } = query;
  return matching(trx, query)
    .leftJoin('person as manager', 'manager.id', 'person.managerId')
    .select(['person.id', 'person.name', 'person.familyName', 'person.givenName', 'person.email', 'person.jobTitle', 'person.department', 'person.site', 'person.country', 'person.state'])
    .select(['person.level', 'person.joinedOn', 'person.employeeNumber', 'manager.name as managerName'])
    .$if(after !== null, (q) => q.where(sql<boolean>`(person.family_name, person.given_name, person.id) > (${after!.familyName}, ${after!.givenName}, ${after!.id}::uuid)`))
    .select(
      sql<string[]>`(select coalesce(array_agg(distinct g.name order by g.name), '{}') from participant p join program g on g.id = p.program_id
        where p.person_id = person.id and ${ofCoordinator}::uuid is not null and exists (select 1 from program_coordinator c where c.program_id = g.id and c.account_id = ${ofCoordinator}))`.as('programs'),
    )
    .orderBy('person.familyName')
    .orderBy('person.givenName')
    .orderBy('person.id')
    .limit(limit)
    .execute();
}

export async function countPeople(trx: Trx, query: Pick<PeopleQuery, 'words' | 'ofCoordinator'>): Promise<number> {
  const row = await matching(trx, query).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}

/** The departments, sites and countries that people of the directory have, for choosing among them. */
export async function listFacets(trx: Trx): Promise<{ departments: string[]; sites: string[]; countries: string[] }> {
  const distinct = async (column: 'department' | 'site' | 'country') => {
    const rows = await trx.selectFrom('person').select(column).distinct().where(column, 'is not', null).where('state', '=', 'active').orderBy(column).limit(500).execute();
    return rows.flatMap((row) => (row as Partial<Record<typeof column, string | null>>)[column] ?? []);
  };
  return { departments: await distinct('department'), sites: await distinct('site'), countries: await distinct('country') };
}
