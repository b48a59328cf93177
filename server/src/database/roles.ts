import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { SettingsError } from '../settings.ts';
import { withClient, type ClientOptions } from './client.ts';

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
 * Makes the limited roles or sets their passwords, and lets the queue's role make its own schema. Roles that
 * somebody else made and gave a password are left out of `roles`.
 * Runs under an advisory lock, since several servers may start at once.
 *
 * @throws PostgreSQL's error 42501 when the owner may not create roles or does not own the database.
 */
export async function prepareRoles(owner: ClientOptions, masterKey: Buffer, roles: readonly LimitedRole[] = limitedRoles): Promise<void> {
  await withClient(owner, async (client) => {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('alongside roles'))`);
    for (const role of roles) await prepareRole(client, role, rolePassword(masterKey, role));
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`grant create, connect on database ${rows[0]!.name} to alongside_jobs`);
    await client.query(`grant connect on database ${rows[0]!.name} to alongside_app`);
    await client.query('commit');
  });
}

/** What a role may do is said once, when it is made: an owner who is no superuser may not say it again. */
async function prepareRole(client: pg.Client, role: LimitedRole, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const secret = client.escapeLiteral(password);
  await client.query(rowCount ? `alter role ${role} password ${secret}` : `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`);
}

/**
 * Refuses a connection that row-level security would not hold, or that signs in as another than `role`.
 *
 * @throws SettingsError when its role is a superuser, bypasses row-level security, is the owner or owns a table of this database, or has another name.
 */
export async function assertLimited(connection: ClientOptions, role: LimitedRole, ownerRole: string): Promise<void> {
  const { rows } = await withClient(connection, (client) =>
    client.query<{ name: string; reason: string | null }>(
      `select current_user as name, case
        when r.rolsuper then 'is a superuser'
        when r.rolbypassrls then 'bypasses row-level security'
        when pg_has_role(current_user, $1, 'usage') then 'owns the database'
        when exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'usage')) then 'owns tables'
      end as reason from pg_roles r where r.rolname = current_user`,
      [ownerRole],
    ),
  );
  const { name, reason } = rows[0]!;
  if (reason) throw new SettingsError(`${connection.setting}: the database role ${name} ${reason}, and row-level security would not hold it. Use ${role}.`);
  if (name !== role) throw new SettingsError(`${connection.setting} signs in as ${name}. It has to be ${role}, the role that row-level security names.`);
}
