import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect as playwrightExpect, test as base } from '@playwright/test';
import { freePort } from '../../server/src/database/free-port.ts';
import { startHostSigner, type HostSigner } from '../../server/test/host-signer.ts';
import { startOpenIdProvider } from '../../server/test/openid-provider.ts';
import { startSmtp, type TestSmtp } from '../../server/test/smtp.ts';
import { startIntranet, type Intranet } from './intranet.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The whole product as its users have it: server, PostgreSQL, mail, and an intranet page of another origin. */
export interface Product {
  /** Origin of the server and the admin app. */
  url: string;
  /** An intranet of another origin; its page is empty until somebody pastes the tag. */
  intranet: Intranet;
  /** The demo organisation's intranet, of another origin too; its page `/?program=slug` holds the tag. Only with the demo. */
  demoIntranetUrl: string;
  /** The one-time link printed at the start, while there is no administrator. */
  setUpUrl: string | undefined;
  smtp: TestSmtp;
  /** Everything the server has printed. */
  output: string[];
  stop(): Promise<void>;
}

/** The product with an intranet whose own server signs who reads its pages. */
export interface VouchedProduct extends Product {
  host: HostSigner;
}

/** Settings of the server that depend on its address, and what stands behind them. */
type Settings = (url: string) => Promise<{ variables: Record<string, string>; stop(): Promise<void> }>;

const noSettings: Settings = async () => ({ variables: {}, stop: async () => undefined });

/**
 * The organisation's OpenID provider. `lena` is in the directory and `nobody` is not; `ines` coordinates programmes by her
 * groups, and `guest` has no role in the admin app.
 */
const withCompanySignIn: Settings = async (url) => {
  const accounts = new Map([
    ['lena', { email: 'lena.fischer@harbourline.example', verified: true }],
    ['nobody', { email: 'nobody@elsewhere.example', verified: true }],
    ['ines', { email: 'ines.carvalho@harbourline.example', verified: true, name: 'Ines Carvalho', groups: ['everybody', 'mentoring-hr'] }],
    ['guest', { email: 'guest@harbourline.example', verified: true, name: 'Gil Guest', groups: ['everybody'] }],
  ]);
  const provider = await startOpenIdProvider({ client: { client_id: 'alongside', redirect_uris: [`${url}/sign-in/callback`, `${url}/sign-in/staff/callback`] }, accounts });
  return { variables: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'alongside', OIDC_LABEL: 'Harbourline', OIDC_COORDINATORS: 'mentoring-hr' }, stop: provider.stop };
};

/** Hands the intranet's signer to the test that stands on it. */
const withHost = (use: (host: HostSigner) => void): Settings => async (url) => {
  const host = await startHostSigner(url);
  use(host);
  return { variables: { HOST_ISSUERS: JSON.stringify({ [host.issuer]: host.jwksUrl }) }, stop: host.stop };
};

async function makeDataFolder(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'alongside-journey-'));
  await chmod(data, 0o711); // PostgreSQL's ordinary user has to get in where the tests run as root
  return data;
}

/** A folder of data like `planted`, with the same owners and modes. */
async function copyOf(planted: string): Promise<string> {
  const data = await makeDataFolder();
  await promisify(execFile)('cp', ['-a', `${planted}/.`, data]);
  return data;
}

interface ProductOptions {
  /** Whether an empty folder begins with the demo organisation. */
  demo?: boolean;
  prepare?: Settings;
}

/** @param data the folder it keeps its data in */
async function startProduct(data: string, { demo = true, prepare = noSettings }: ProductOptions = {}): Promise<Product> {
  const smtp = await startSmtp();
  const intranet = await startIntranet();
  const [port, demoPort] = await Promise.all([freePort(), freePort()]);
  const url = `http://localhost:${port}`;
  const settings = await prepare(url);
  const server = spawn(process.execPath, ['server/src/main.ts', ...(demo ? [] : ['--empty'])], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DEMO_INTRANET_PORT: String(demoPort), ALONGSIDE_DATA: data, SMTP_URL: smtp.url, MAIL_FROM: 'Alongside <alongside@harbourline.example>', LOG_LEVEL: 'info', ...settings.variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: string[] = [];
  await untilRunning(server, output);
  const setUpUrl = output.map((line) => /http\S+\/set-up#token=\S+/.exec(line)?.[0]).find(Boolean);
  return {
    url,
    intranet,
    demoIntranetUrl: `http://localhost:${demoPort}`,
    setUpUrl,
    smtp,
    output,
    stop: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await Promise.all([smtp.stop(), intranet.stop(), settings.stop()]);
    },
  };
}

function untilRunning(server: ChildProcess, output: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout! }).on('line', (line) => {
      output.push(line);
      if (line.includes('Stop with Ctrl+C')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output.join('\n')}`)));
  });
}

/**
 * `emptyProduct`: as a new customer has it. `demoProduct`: with the demo organisation; `companyProduct`: the same with
 * the company's sign-in; `vouchedProduct`: the same with an intranet that signs who reads it. Each journey has its own, so that none meets another's people, mail or first administrator; the
 * demo organisation is planted once for a worker and copied (`demoData`).
 */
export const test = base.extend<{ emptyProduct: Product; demoProduct: Product; companyProduct: Product; vouchedProduct: VouchedProduct }, { demoData: string }>({
  demoData: [
    async ({}, use) => {
      const planted = await makeDataFolder();
      await (await startProduct(planted)).stop();
      await use(planted);
      await rm(planted, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  emptyProduct: [async ({}, use) => runIn(await makeDataFolder(), { demo: false }, use), { timeout: 120_000 }],
  demoProduct: [async ({ demoData }, use) => runIn(await copyOf(demoData), {}, use), { timeout: 120_000 }],
  companyProduct: [async ({ demoData }, use) => runIn(await copyOf(demoData), { prepare: withCompanySignIn }, use), { timeout: 120_000 }],
  vouchedProduct: [
    async ({ demoData }, use) => {
      let host: HostSigner | undefined;
      await runIn(await copyOf(demoData), { prepare: withHost((started) => (host = started)) }, (product) => use({ ...product, host: host! }));
    },
    { timeout: 120_000 },
  ],
});

async function runIn(data: string, options: ProductOptions, use: (product: Product) => Promise<void>): Promise<void> {
  const product = await startProduct(data, options);
  await use(product);
  await product.stop();
  await rm(data, { recursive: true, force: true });
}

/** Patient: a whole product and its database share the machine with the browser. */
export const expect = playwrightExpect.configure({ timeout: 20_000 });
