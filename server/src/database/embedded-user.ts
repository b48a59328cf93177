import { createHash } from 'node:crypto';
import { chown, mkdir, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An ordinary user of this system, on whose behalf PostgreSQL runs when we are root (it refuses to run as root). */
export interface SystemUser {
  uid: number;
  gid: number;
  /** Whether the user may enter every folder on the way to `path`. */
  reaches(path: string): Promise<boolean>;
}

/** `undefined` unless this process is root. Prefers the user `postgres`, else `nobody`. */
export function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('PostgreSQL does not run as root, and this system has neither a user postgres nor nobody. Start as an ordinary user, or set DATABASE_URL.');
  const uid = Number(entry[2]);
  const gid = Number(entry[3]);
  return { uid, gid, reaches: (path) => mayEnter(path, uid) };
}

async function mayEnter(path: string, uid: number): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found && !(found.mode & 0o001) && !(found.uid === uid && found.mode & 0o100)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * The folder that PostgreSQL can really use: `folder` itself, or, where we are root and the ordinary user cannot
 * reach it (a project below /root), one under /var/lib/alongside that belongs to this installation.
 */
export async function reachableFolder(folder: string, user: SystemUser | undefined): Promise<string> {
  const wanted = resolve(folder);
  await mkdir(wanted, { recursive: true });
  if (!user || (await user.reaches(wanted))) return wanted;
  const own = join('/var/lib/alongside', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  await mkdir(own, { recursive: true, mode: 0o755 });
  await chown(own, user.uid, user.gid);
  return own;
}
