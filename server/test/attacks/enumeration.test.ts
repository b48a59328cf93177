import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePerson, makeSignedInStaff } from '../factories.ts';
import { openMailbox, openProduct } from '../product.ts';
import { runDueJobs, type Answer } from '../server.ts';
import { proofOfBrowser, widgetBrowser } from '../widget-browser.ts';

const { database, server } = await openProduct();
const smtp = await openMailbox();
const administrator = await makeSignedInStaff(database, ['administrator']);
const password = 'correct horse battery';

/** An account with a password. */
async function makeAccount(email: string): Promise<string> {
  const { data } = await server.mutate('admin.identity.inviteStaff', { email, name: 'Ines Carvalho', roles: ['coordinator'] }, administrator);
  await runDueJobs(database, { mailer: smtp.mailer });
  const token = /#token=(\S+)/.exec((await smtp.take(email)).text!)![1]!;
  await server.mutate('admin.identity.acceptInvitation', { token, name: 'Ines Carvalho', password });
  return data.accountId;
}

await makePerson(database, { email: 'known@harbourline.example' });
await makePerson(database, { email: 'left@harbourline.example', state: 'left' });
await makeAccount('staff@harbourline.example');
await server.mutate('admin.identity.changeStaff', { accountId: await makeAccount('disabled@harbourline.example'), roles: ['coordinator'], enabled: false }, administrator);
await server.mutate('admin.identity.inviteStaff', { email: 'invited@harbourline.example', name: 'Ines', roles: ['coordinator'] }, administrator);

/** What an answer says, without what differs in every one. */
function saidBy({ status, data, error, cookie }: Answer): unknown {
  return { status, data, code: error?.code, params: error?.params, cookie };
}

/** One way to ask about somebody, and the answers that have to be alike: the first about nobody. */
interface Entry {
  what: string;
  ask(who: string): Promise<Answer>;
  nobody: string;
  others: string[];
  /** How often each is timed. */
  rounds: number;
}

const signIn = (email: string, tried = 'wrong horse battery') => server.mutate('admin.identity.signIn', { email, password: tried });
const entries: Entry[] = [
  {
    what: 'a code by e-mail',
    ask: (email) => server.mutate('widget.identity.requestEmailCode', { email, challenge: widgetBrowser().challenge }),
    nobody: 'nobody@harbourline.example',
    others: ['known@harbourline.example', 'left@harbourline.example'],
    rounds: 40,
  },
  {
    what: 'a code that is wrong',
    ask: (email) => server.mutate('widget.identity.redeemEmailCode', { email, code: '22222222', ...proofOfBrowser(widgetBrowser()) }),
    nobody: 'nobody@harbourline.example',
    others: ['known@harbourline.example', 'left@harbourline.example'],
    rounds: 40,
  },
  {
    what: 'the sign-in of staff',
    ask: (email) => signIn(email),
    nobody: 'nobody@harbourline.example',
    others: ['staff@harbourline.example', 'disabled@harbourline.example', 'invited@harbourline.example'],
    rounds: 9,
  },
  {
    what: 'a link of staff',
    ask: (token) => server.mutate('admin.identity.acceptInvitation', { token, name: 'Eve', password }),
    nobody: 'A'.repeat(43),
    others: ['B'.repeat(43)],
    rounds: 30,
  },
];

/** Milliseconds that one ask takes. */
async function msOf(ask: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await ask();
  return performance.now() - before;
}

/*
 * A password costs tens of milliseconds to work, and a code the writing of a mail: what told who is known would show as a
 * ratio far from one.
 */
const isAlike = (ratio: number) => ratio > 0.5 && ratio < 2;

/**
 * How much longer the second takes than the first, by the quickest of each, since a busy machine makes asks slow and none
 * quick. They take turns, at least `rounds` times; while they seem to differ up to ten times as often: work that one of
 * them is spared shows in every round, a machine that is busy does not.
 */
async function ratioOf(rounds: number, first: () => Promise<unknown>, second: () => Promise<unknown>, before: () => Promise<unknown> = async () => undefined): Promise<number> {
  let [one, other] = [Infinity, Infinity];
  for (let round = 0; round < rounds || (round < 10 * rounds && !isAlike(other / one)); round++) {
    await before();
    one = Math.min(one, await msOf(first));
    await before();
    other = Math.min(other, await msOf(second));
  }
  return other / one;
}

test.each(entries)('$what: the answer is the same whoever is asked about', async ({ ask, nobody, others }) => {
  const expected = saidBy(await ask(nobody));
  for (const other of others) expect({ other, said: saidBy(await ask(other)) }).toEqual({ other, said: expected });
});

const patience = 120_000;

test.each(entries)('$what: the time is the same whoever is asked about', { timeout: patience }, async ({ ask, nobody, others, rounds }) => {
  // What was asked before would end the work before it begins.
  const forget = async () => {
    await database.owner.deleteFrom('staffSignInFailure').execute();
    await database.owner.deleteFrom('emailSignIn').execute();
  };
  await ask(nobody);
  const ratios = [];
  for (const other of others) ratios.push({ other, ratio: await ratioOf(rounds, () => ask(nobody), () => ask(other), forget) });
  expect(ratios.filter(({ ratio }) => !isAlike(ratio))).toEqual([]);
});

test('a place that has used up its tries gets the same answer in the same time, also for the right password', { timeout: patience }, async () => {
  for (const email of ['staff@harbourline.example', 'nobody@harbourline.example']) for (let times = 0; times < 10; times++) await signIn(email);
  expect(saidBy(await signIn('staff@harbourline.example', password))).toEqual(saidBy(await signIn('nobody@harbourline.example', password)));
  const ratio = await ratioOf(20, () => signIn('nobody@harbourline.example', password), () => signIn('staff@harbourline.example', password));
  expect(ratio).toSatisfy(isAlike);
});

test('the same key asks the same of everybody', async () => {
  const key = randomUUID();
  const answers = [];
  for (const email of ['known@harbourline.example', 'nobody@harbourline.example']) answers.push(saidBy(await server.mutate('widget.identity.requestEmailCode', { email, challenge: widgetBrowser().challenge }, { key })));
  expect(answers).toEqual([{ status: 200, data: { sent: true } }, expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]);
});
