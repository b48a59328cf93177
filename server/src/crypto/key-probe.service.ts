import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import { SettingsError } from '../settings.ts';
import { findAnyWrappedKey, insertProbe } from './key-probe.repository.ts';
import { isWrappedBy, newWrappedKey } from './wrapped-key.ts';

/**
 * Refuses a master key that would open none of the words this database keeps. `owner` speaks as the owner of the tables.
 * @throws SettingsError.
 */
export async function assertMasterKey(owner: Database, masterKey: Buffer): Promise<void> {
  const key = await findAnyWrappedKey(owner);
  if (key && !isWrappedBy(masterKey, key)) {
    throw new SettingsError('ALONGSIDE_KEY is not the key of this database: its notes and messages were sealed with another one. Give that one.');
  }
}

/**
 * Keeps a probe in the migrated database, so that another key is noticed before anything is sealed. Of two servers that
 * start at once with different keys, one learns it here.
 * @throws SettingsError.
 */
export async function keepKeyProbe(owner: Database, masterKey: Buffer): Promise<void> {
  await insertProbe(owner, newWrappedKey(masterKey, randomUUID()));
  await assertMasterKey(owner, masterKey);
}
