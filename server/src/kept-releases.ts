import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What of a build never changes: releases, and the modules that they load. */
const lasting = ['releases', 'v1/assets'];

/**
 * Keeps the widget's scripts of this build beside those of builds before, so that a page which names a release by its
 * address and integrity goes on working when the server is brought up to date.
 *
 * @param embed folder with the present build; without one there is nothing to keep
 * @param kept folder that outlives builds
 */
export async function keepReleases(embed: string, kept: string): Promise<void> {
  for (const folder of lasting.filter((name) => existsSync(join(embed, name)))) await cp(join(embed, folder), join(kept, folder), { recursive: true, force: false });
}
