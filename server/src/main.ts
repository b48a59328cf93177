import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { causeForLog } from './cause-for-log.ts';
import { readCommandLine } from './command-line.ts';
import { DomainError } from './domain-error.ts';
import { demoIntranet } from './demo-intranet.ts';
import { companyProvider, findingPeople, type CompanyProvider } from './identity/company/company-provider.ts';
import { callbackPath } from './identity/company/sign-in-window.ts';
import { staffCallbackPath, type StaffCompany } from './identity/company/staff-entrance.ts';
import { hostTokens } from './identity/host-token/host-tokens.ts';
import { removeSecondFactorOfAddress, renewSetUpLink } from './identity/staff.service.ts';
import { openInstallation, type Installation } from './installation.ts';
import { runJobs } from './jobs/runner.ts';
import { crontab, tasks } from './jobs/tasks.ts';
import { keepReleases } from './kept-releases.ts';
import { masterKeyIn } from './master-key.ts';
import { smtpMailer } from './notification/mailer.ts';
import { enqueueReading } from './participant/text-vector.service.ts';
import { openTextReader } from './text-model/text-reader.ts';
import { allowsPersonas, givesRolesByClaim, listensLocally, readSettings, SettingsError, type Settings } from './settings.ts';
import { seedDemo } from '../seed/seed.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const now = () => new Date();
/** From the wish to stop to the closed door: every answer of this time asks its caller to come back on another connection. */
const farewellMs = 300;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const asked = readCommandLine(process.argv.slice(2));
  const demo = !asked.empty && !settings.DATABASE_URL;
  const log = pino({ level: settings.LOG_LEVEL });
  const folder = join(settings.ALONGSIDE_DATA ?? join(root, '.data'), demo ? 'demo' : 'main');
  const masterKey = settings.ALONGSIDE_KEY ? Buffer.from(settings.ALONGSIDE_KEY, 'base64') : await masterKeyIn(folder);
  const installation = await openInstallation({ settings, masterKey, folder, onPoolError: (error) => log.warn({ reason: error.name }, 'database connection lost') });
  if (asked.removeSecondFactor !== undefined) return removeSecondFactor(installation, asked.removeSecondFactor);
  const publicUrl = settings.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${settings.PORT}`;
  const intranetUrl = `http://localhost:${settings.DEMO_INTRANET_PORT}`;
  if (demo) await seedDemo({ ownerUrl: installation.ownerUrl, masterKey, now: now(), intranetOrigin: intranetUrl });

  const embed = join(root, 'widget/dist/embed');
  const keptEmbed = join(settings.ALONGSIDE_DATA ?? join(root, '.data'), 'embed');
  await keepReleases(embed, keptEmbed);

  let stopping = false;
  const mailer = settings.SMTP_URL ? smtpMailer(settings.SMTP_URL, settings.MAIL_FROM) : undefined;
  const printCode = demo && listensLocally(settings) && !mailer ? (address: string, code: string) => say(`  Sign-in code for ${address}: ${code}`) : undefined;
  const texts = settings.TEXT_MODEL === 'on' ? openTextReader({ onUnload: () => log.debug('text model let go'), onError: (error) => log.warn({ cause: causeForLog(error) }, 'reading texts failed') }) : undefined;
  const runner = await runJobs(installation.jobsPool, { db: installation.jobs, now, log, publicUrl, emailDomains: settings.EMAIL_DOMAINS, mailer, printCode, texts }, tasks, crontab);
  const { company, staffCompany } = companySignIn(settings, publicUrl);
  const app = await buildApp({
    db: installation.app,
    log,
    now,
    texts,
    company,
    staffCompany,
    hostTokens: settings.HOST_ISSUERS.length > 0 ? hostTokens({ issuers: settings.HOST_ISSUERS, audience: publicUrl, now }) : undefined,
    trustProxy: settings.TRUST_PROXY,
    settings: { publicUrl, masterKey, demo: demo && allowsPersonas(settings), mailOn: mailer !== undefined, emailDomains: settings.EMAIL_DOMAINS, companyLabel: company && settings.OIDC_LABEL, staffCompanyLabel: staffCompany && settings.OIDC_LABEL },
    pages: { embed: [embed, keptEmbed], admin: join(root, 'admin/dist') },
    isStopping: () => stopping,
  });
  const intranet = demo ? await demoIntranet({ widget: join(root, 'widget'), serverUrl: publicUrl }) : undefined;

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await setTimeout(farewellMs);
    await Promise.all([app.close(), intranet?.close()]);
    await runner.stop();
    await texts?.close();
    await installation.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  await app.listen({ host: settings.HOST, port: settings.PORT });
  await intranet?.listen({ host: settings.HOST, port: settings.DEMO_INTRANET_PORT });
  // After the doors are open: reading a whole organisation takes a while.
  if (texts) await installation.app.transaction().execute(enqueueReading);
  const token = await installation.app.transaction().execute((trx) => renewSetUpLink(trx, now()));
  greet(settings, { publicUrl, intranetUrl: demo ? intranetUrl : undefined, setUpToken: token });
}

/** The way back in where everybody who could help is locked out: for whoever holds the server. */
async function removeSecondFactor(installation: Installation, email: string): Promise<void> {
  try {
    await installation.app.transaction().execute((trx) => removeSecondFactorOfAddress(trx, now(), email));
    say(`The second factor of ${email} is removed, and its sessions have ended. Where the account may sign in, its password alone opens, and leads to a new one where that is demanded.`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new SettingsError(`There is no account ${email} with a second factor.`);
  } finally {
    await installation.close();
  }
}

/** The organisation's provider as people meet it in the widget, and staff where claims give them roles; two registrations of one client. */
function companySignIn(settings: Settings, publicUrl: string): { company?: CompanyProvider; staffCompany?: StaffCompany } {
  if (!settings.OIDC_ISSUER || !settings.OIDC_CLIENT_ID) return {};
  const client = { issuer: settings.OIDC_ISSUER, clientId: settings.OIDC_CLIENT_ID, clientSecret: settings.OIDC_CLIENT_SECRET, now };
  const company = companyProvider({ ...client, ...findingPeople, redirectUri: `${publicUrl}${callbackPath}` });
  if (!givesRolesByClaim(settings)) return { company };
  const claim = settings.OIDC_ROLE_CLAIM;
  const provider = companyProvider({ ...client, scope: settings.OIDC_STAFF_SCOPE, claims: [...findingPeople.claims, 'name', claim], redirectUri: `${publicUrl}${staffCallbackPath}` });
  const values = { administrator: settings.OIDC_ADMINISTRATORS, coordinator: settings.OIDC_COORDINATORS, analyst: settings.OIDC_ANALYSTS };
  return { company, staffCompany: { provider, mapping: { claim, values } } };
}

function greet(settings: Settings, addresses: { publicUrl: string; intranetUrl: string | undefined; setUpToken: string | undefined }): void {
  say('');
  say('Alongside is running.');
  if (addresses.intranetUrl) say(`  Demo intranet page   ${addresses.intranetUrl}/`);
  say(`  Admin app            ${addresses.publicUrl}/`);
  if (addresses.setUpToken) say(`  First administrator  ${addresses.publicUrl}/set-up#token=${addresses.setUpToken}`);
  if (!settings.SMTP_URL) say('  Mail                 off: set SMTP_URL to send it. Until then mail waits.');
  say('  Stop with Ctrl+C.');
  say('');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const line = busy ? `Port ${String((error as { port?: number }).port)} is taken. Set PORT (and DEMO_INTRANET_PORT) to free ones.` : error instanceof SettingsError ? error.message : undefined;
  process.stderr.write(`${line ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exit(1);
});
