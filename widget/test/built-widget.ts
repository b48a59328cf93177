import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Vitest's global set-up: the widget and the applications of the bench, built as they are served. */
export default async function setup(): Promise<void> {
  // In processes of their own: under a test runner's NODE_ENV the build would carry Lit's development code.
  const options = { cwd: fileURLToPath(new URL('..', import.meta.url)), env: { ...process.env, NODE_ENV: 'production' } };
  for (const config of ['vite.config.ts', 'demo/vite.config.ts']) await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-c', config], options);
}
