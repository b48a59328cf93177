import pg from 'pg';
import { SettingsError } from '../settings.ts';

/** One connection for the length of `work`, and where it leads in the words of the settings. */
export interface ClientOptions {
  /** The setting that names the database, for the person at the terminal. */
  setting: string;
  url: string;
}

/**
 * Connects, works, and lets go.
 * @throws SettingsError in one line without the password when the database cannot be reached or refuses the user.
 */
export async function withClient<Result>({ setting, url }: ClientOptions, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new SettingsError(`${setting}: ${refusal(error, new URL(url))}.`, { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function refusal(error: unknown, url: URL): string {
  const { code, message } = error as { code?: string; message: string };
  const place = `PostgreSQL at ${url.host}`;
  if (code === '28P01' || code === '28000') return `${place} refuses the user "${decodeURIComponent(url.username)}"; check the name and the password`;
  if (code === '3D000') return `${place} has no database "${decodeURIComponent(url.pathname.slice(1))}"`;
  return `${place} does not answer (${code ?? message})`;
}
