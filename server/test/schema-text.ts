import pg from 'pg';

/** The tables of the product; what an extension brought along is not ours. */
const ours = `n.nspname in ('public', 'alongside_queue') and not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;

/** Rights as "alongside_app: SELECT, UPDATE"; the owner's own are left out. */
const rights = (acl: string, owner: string) => `
  select coalesce(array_agg(line order by line collate "C"), '{}') from (
    select coalesce(r.rolname, 'everybody') || ': ' || string_agg(a.privilege_type, ', ' order by a.privilege_type) as line
    from aclexplode(${acl}) a left join pg_roles r on r.oid = a.grantee where a.grantee <> ${owner} group by r.rolname) granted`;

const tablesQuery = `
  select o.relname as name, o.relrowsecurity as secured,
    array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || case when a.attidentity <> '' then ' generated always as identity' else '' end
        || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(e.adbin, e.adrelid) || ') stored'
                when e.adbin is not null then ' default ' || pg_get_expr(e.adbin, e.adrelid) else '' end
      from pg_attribute a left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
      where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    array(select c.conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
      where c.conrelid = o.oid and c.contype in ('p', 'u', 'f', 'c', 'x') order by c.contype <> 'p', c.conname collate "C") as constraints,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i
      where i.indrelid = o.oid and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
      order by i.indexrelid::regclass::text collate "C") as indexes,
    array(select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = o.oid and not t.tgisinternal order by t.tgname collate "C") as triggers,
    array(select p.policyname || ' for ' || lower(p.cmd) || ' to ' || array_to_string(p.roles, ', ')
        || coalesce(' using ' || p.qual, '') || coalesce(' with check ' || p.with_check, '')
      from pg_policies p where p.schemaname = n.nspname and p.tablename = o.relname order by p.policyname collate "C") as policies,
    (${rights('o.relacl', 'o.relowner')}) as grants,
    array(select g.line || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
      from pg_attribute a cross join lateral unnest((${rights('a.attacl', 'o.relowner')})) g(line)
      where a.attrelid = o.oid and a.attacl is not null group by g.line order by g.line collate "C") as column_grants
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where o.relkind = 'r' and ${ours} and o.relname not like 'kysely_%' order by o.relname collate "C"`;

const functionsQuery = `
  select o.oid::regprocedure::text as name, pg_get_functiondef(o.oid) as definition, (${rights(`coalesce(o.proacl, acldefault('f', o.proowner))`, 'o.proowner')}) as grants
  from pg_proc o join pg_namespace n on n.oid = o.pronamespace where ${ours} order by o.oid::regprocedure::text collate "C"`;

interface TableRow {
  name: string;
  secured: boolean;
  columns: string[];
  constraints: string[];
  indexes: string[];
  triggers: string[];
  policies: string[];
  grants: string[];
  column_grants: string[];
}

/** The whole schema of a migrated database as text for reading and comparing; the same for the same migrations. */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<TableRow>(tablesQuery);
    const functions = await client.query<{ name: string; definition: string; grants: string[] }>(functionsQuery);
    return `${[...tables.rows.map(tableText), ...functions.rows.map(functionText)].join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

function tableText(table: TableRow): string {
  return [
    `table ${table.name}`,
    ...table.columns.map((column) => `  ${column}`),
    ...table.constraints.map((constraint) => `  constraint ${constraint}`),
    ...table.indexes.map((index) => `  ${index.replace('CREATE ', '').replace(`ON public.${table.name} `, '')}`),
    ...table.triggers.map((trigger) => `  ${trigger.replace('CREATE ', '')}`),
    table.secured ? '  row security' : '  no row security',
    ...table.policies.map((policy) => `    policy ${policy.replaceAll(/\s+/g, ' ')}`),
    ...[...table.grants, ...table.column_grants].map((grant) => `  grant to ${grant}`),
  ].join('\n');
}

function functionText({ name, definition, grants }: { name: string; definition: string; grants: string[] }): string {
  return [`function ${name}`, ...definition.trim().split('\n').slice(1).map((line) => `  ${line.trimEnd()}`), ...grants.map((grant) => `  grant to ${grant}`)].join('\n');
}
