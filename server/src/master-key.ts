import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The installation's master key: 32 bytes in `folder/key`, made at the first start, readable by its owner alone.
 * It stays outside the database folder, so that a copy of the database opens nothing.
 *
 * @throws when the file holds something else; a key is never replaced, since that would lose every note and message.
 */
export async function masterKeyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'key');
  const fresh = randomBytes(32);
  await writeFile(file, fresh.toString('base64'), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold a 32-byte key in base64.`);
  return key;
}
