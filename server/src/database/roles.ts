import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The three database roles: the owner migrates, `alongside_app` answers requests, `alongside_jobs` runs the queue. */
export const limitedRoles = ['alongside_app', 'alongside_jobs'] as const;
export type LimitedRole = (typeof limitedRoles)[number];

/** Every server of an installation derives the same password from the master key, so none is stored or shared. */
export function rolePassword(masterKey: Buffer, role: string): string {
  return createHmac('sha256', masterKey).update(`database role ${role}`).digest('base64url');
}

/** The owner's connection string with another role's name and password in it. */
export function urlForRole(ownerUrl: string, role: LimitedRole, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.toString();
}

/**
 * Makes or updates the two limited roles and lets the queue's role make its own schema.
 * Runs under an advisory lock, since several servers may start at once.
 *
 * @throws when the owner may not create roles and they do not exist yet.
 */
export async function ensureLimitedRoles(ownerUrl: string, masterKey: Buffer): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('alongside roles'))`);
    for (const role of limitedRoles) await ensureRole(client, role, rolePassword(masterKey, role));
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`grant create, connect on database ${rows[0]!.name} to alongside_jobs`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: LimitedRole, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(`${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`);
}

/**
 * Refuses a role that row-level security would not hold.
 *
 * @throws when the role of `pool` is a superuser, bypasses row-level security, or owns a table of this database.
 */
export async function assertLimited(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; reason: string | null }>(`
    select current_user as role, case
      when r.rolsuper then 'is a superuser'
      when r.rolbypassrls then 'bypasses row-level security'
      when exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'usage')) then 'owns tables'
    end as reason from pg_roles r where r.rolname = current_user`);
  const found = rows[0]!;
  if (found.reason) throw new Error(`The database role ${found.role} that answers requests ${found.reason}; row-level security would not hold. Give it a role of its own.`);
}
