import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepReleases } from './kept-releases.ts';
import { servePages } from './pages.ts';

let folder: string;
const path = (name: string) => join(folder, name);

async function build(name: string, files: Record<string, string>): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(path(`${name}/${file}`)), { recursive: true });
    await writeFile(path(`${name}/${file}`), content);
  }
  return path(name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-releases-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a release that a page has pinned is there after the server was brought up to date, and as it was', async () => {
  const old = await build('old', { 'v1/alongside.js': 'old', 'releases/1.0.0-aaaa/alongside.js': 'old', 'v1/assets/views-a.js': 'a' });
  const present = await build('present', { 'v1/alongside.js': 'new', 'releases/1.1.0-bbbb/alongside.js': 'new', 'v1/assets/views-b.js': 'b', 'releases/1.0.0-aaaa/alongside.js': 'never this' });
  await keepReleases(old, path('kept'));
  await keepReleases(present, path('kept'));
  expect(await readFile(path('kept/releases/1.0.0-aaaa/alongside.js'), 'utf8')).toBe('old');

  const app = fastify();
  await build('admin', { 'index.html': '' });
  await rm(path('present/releases/1.0.0-aaaa'), { recursive: true });
  await servePages(app, { embed: [present, path('kept')], admin: path('admin') });
  const get = async (url: string) => {
    const { statusCode, body, headers } = await app.inject({ url });
    return { statusCode, body, cache: headers['cache-control'] };
  };
  const forever = 'public, max-age=31536000, immutable';
  expect(await get('/embed/v1/alongside.js')).toEqual({ statusCode: 200, body: 'new', cache: 'public, max-age=300' });
  expect(await get('/embed/releases/1.0.0-aaaa/alongside.js')).toEqual({ statusCode: 200, body: 'old', cache: forever });
  expect(await get('/embed/v1/assets/views-a.js')).toEqual({ statusCode: 200, body: 'a', cache: forever });
  expect(await get('/embed/v1/assets/views-b.js')).toEqual({ statusCode: 200, body: 'b', cache: forever });
  await app.close();
});

test('a server whose widget is not built yet starts all the same', async () => {
  await keepReleases(path('nothing-here'), path('kept-nothing'));
  await expect(readFile(path('kept-nothing/releases/1.0.0-aaaa/alongside.js'))).rejects.toThrow('ENOENT');
});
