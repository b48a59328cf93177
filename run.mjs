// One door to every task, on any Node 18 or newer: brings Node 24 and pnpm as npm packages, installs what the
// lock file names, then does what was asked. Kept in plain JavaScript, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const toolchain = ['node@24.21.0', 'pnpm@12.21.0'];
const packages = ['shared', 'server', 'widget', 'admin'];
const [task, ...rest] = process.argv.slice(2);

const tasks = {
  start: async () => {
    await buildFrontEnds();
    await serve(['server/src/main.ts', ...rest]);
  },
  dev: async () => {
    await buildFrontEnds();
    const watchers = ['widget', 'admin'].map((folder) => run('pnpm', ['exec', 'vite', 'build', '--watch'], { cwd: join(root, folder) }));
    await Promise.race([serve(['--watch', 'server/src/main.ts', ...rest]), ...watchers]);
  },
  verify: () => steps(checks()),
  test: async () => {
    const [folder, ...files] = rest;
    if (folder === undefined) return steps([...checks(), ...browserTests()], { CHROMIUM_PATH: await findBrowser() });
    if (!packages.includes(folder)) throw new Error(`There is no package ${folder}: npm test -- ${packages.join(' | ')} [part of a file's path]`);
    const environment = folder === 'widget' || folder === 'admin' ? { CHROMIUM_PATH: await findBrowser() } : {};
    await steps([[folder, 'pnpm', ['exec', 'vitest', 'run', ...files], folder]], environment);
  },
  bench: async () => {
    if (rest[0] !== 'widget') return run('node', ['server/bench/bench.ts', ...rest]);
    await run('pnpm', ['exec', 'vite', 'build', '--logLevel', 'warn'], { cwd: join(root, 'widget') });
    await run('node', ['widget/bench/bench.ts', ...rest], { env: { ...process.env, CHROMIUM_PATH: await findBrowser() } });
  },
};

function checks() {
  return [
    ['types', 'pnpm', ['--recursive', 'run', 'types']],
    ['lint', 'pnpm', ['exec', 'oxlint', '--type-aware', '--deny-warnings']],
    ['unused code', 'pnpm', ['exec', 'knip']],
    ['shared', 'pnpm', ['exec', 'vitest', 'run'], 'shared'],
    ['server', 'pnpm', ['exec', 'vitest', 'run'], 'server'],
    ['front ends', buildFrontEnds],
    ['size of the widget', 'pnpm', ['exec', 'size-limit'], 'widget'],
    ['size of the admin app', 'pnpm', ['exec', 'size-limit'], 'admin'],
  ];
}

function browserTests() {
  return [
    ['widget', 'pnpm', ['exec', 'vitest', 'run'], 'widget'],
    ['admin', 'pnpm', ['exec', 'vitest', 'run'], 'admin'],
    ['journeys', 'pnpm', ['exec', 'playwright', 'test'], 'admin'],
  ];
}

async function steps(list, environment = {}) {
  for (const [name, command, parameters, folder] of list) {
    const since = Date.now();
    say(`\n▸ ${name}`);
    if (typeof command === 'function') await command();
    else await run(command, parameters, { cwd: join(root, folder ?? '.'), env: { ...process.env, ...environment } });
    say(`  ${name}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
  }
}

async function buildFrontEnds() {
  say('Building the widget and the admin app…');
  for (const folder of ['widget', 'admin']) await run('pnpm', ['exec', 'vite', 'build', '--logLevel', 'warn'], { cwd: join(root, folder) });
}

/** The server is the last thing that runs: signals go on to it, and its exit code is ours. */
async function serve(parameters) {
  await run('node', parameters, { forwardSignals: true });
}

/** CHROMIUM_PATH, Debian's own, the one that Playwright installed, or one installed now. */
async function findBrowser() {
  const own = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path));
  if (own()) return own();
  const playwright = () => {
    const found = spawnSync('pnpm', ['exec', 'node', '-p', "require('playwright-core').chromium.executablePath()"], { cwd: join(root, 'widget'), encoding: 'utf8' });
    const path = found.stdout?.trim();
    return path && existsSync(path) ? path : undefined;
  };
  if (playwright()) return playwright();
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('No browser found: installing the Debian package chromium.');
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return own();
  }
  say('No browser found: running the installer of Playwright.');
  await run('pnpm', ['exec', 'playwright', 'install', 'chromium'], { cwd: join(root, 'admin') });
  return playwright();
}

function run(command, parameters, { forwardSignals = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
    if (forwardSignals) forwardStop(child);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else if (forwardSignals) process.exit(code ?? 1);
      else reject(new Error(`${command} ${parameters.join(' ')} ended with ${code ?? signal}`));
    });
  });
}

/**
 * Hands SIGINT and SIGTERM on. npm, told to stop, stops only the shell between it and us, so under npm a parent
 * that is gone means the same.
 */
function forwardStop(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
}

/** Puts Node 24 and pnpm first on the path: those that are there if they fit, else from the npm registry. */
function bringToolchain() {
  const fits = process.versions.node.startsWith('24.') && (spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: root }).stdout ?? '').startsWith('12.');
  if (fits) return;
  const named = toolchain.flatMap((name) => ['-p', name]);
  const found = spawnSync('npx', ['-y', ...named, '-c', 'node -p process.env.PATH'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
  const path = found.stdout?.trim().split('\n').at(-1);
  if (found.status !== 0 || !path) throw new Error(`npx could not bring ${toolchain.join(' and ')}. Is the npm registry reachable?`);
  process.env.PATH = path.split(delimiter).filter(Boolean).join(delimiter);
}

/** Installs once for each state of the lock file. */
async function install() {
  const stamp = join(root, 'node_modules', '.installed');
  const state = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml'))).update(root).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  rmSync(stamp, { force: true });
  say('Installing what the lock file names…');
  await run('pnpm', ['install', '--frozen-lockfile', '--reporter=silent'], { env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', CI: 'true' } });
  writeFileSync(stamp, state);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

if (!(task in tasks)) {
  say(`Usage: npm run ${Object.keys(tasks).join(' | npm run ')}`);
  process.exit(2);
}
try {
  bringToolchain();
  await install();
  await tasks[task]();
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
