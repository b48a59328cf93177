import { SettingsError } from '../settings.ts';
import { withClient, type ClientOptions } from './client.ts';

/** The first PostgreSQL that makes time-ordered ids (`uuidv7`). */
const oldest = 18;

/** Pure: what is wrong with PostgreSQL's own `server_version_num`, such as 170004 for 17.4. */
export function versionProblem(version: number): string | undefined {
  const major = Math.floor(version / 10_000);
  return major < oldest ? `PostgreSQL ${major}.${version % 10_000} is too old; Alongside needs ${oldest} or newer` : undefined;
}

/**
 * Looks at the database before anything is changed in it.
 * @returns the name of the role that owns it. @throws SettingsError for a PostgreSQL that is too old.
 */
export async function inspectDatabase(owner: ClientOptions): Promise<{ ownerRole: string }> {
  const { rows } = await withClient(owner, (client) => client.query<{ name: string; version: number }>(`select current_user as name, current_setting('server_version_num')::int as version`));
  const { name, version } = rows[0]!;
  const problem = versionProblem(version);
  if (problem) throw new SettingsError(`${owner.setting}: ${problem}.`);
  return { ownerRole: name };
}
