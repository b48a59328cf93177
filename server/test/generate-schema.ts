import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startCluster, urlsOf } from './cluster.ts';
import { describeSchema } from './schema-text.ts';

/** Writes `src/database/schema.txt` from a freshly migrated database: `pnpm --filter @alongside/server schema`. */
const cluster = await startCluster();
try {
  const out = process.argv[2] ?? fileURLToPath(new URL('../src/database/schema.txt', import.meta.url));
  await writeFile(out, await describeSchema(urlsOf(cluster.url, 'template_alongside').owner));
} finally {
  await cluster.stop();
}
