import type { StaffRole } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { SignInPlace } from './sign-in-place.ts';

export interface StaffAccountRow {
  id: string;
  name: string;
  email: string;
  state: string;
  signedInAt: Date | null;
  roles: StaffRole[];
}

export interface ListedStaffAccount extends StaffAccountRow {
  /** Those of its roles that the company gives and takes. */
  companyRoles: StaffRole[];
  hasPassword: boolean;
  /** It has signed in with the company. */
  isLinked: boolean;
  hasPasskey: boolean;
  hasApp: boolean;
  /** One of these: its password alone opens nothing. */
  hasSecondFactor: boolean;
}

export const rolesOf = sql<StaffRole[]>`(select coalesce(array_agg(r.role order by r.role), '{}') from staff_role r where r.account_id = staff_account.id)`.as('roles');

const companyRolesOf = sql<StaffRole[]>`(select coalesce(array_agg(r.role order by r.role), '{}') from staff_role r where r.account_id = staff_account.id and r.from_company)`.as('companyRoles');

/** Passkeys and authenticator app of `staff_account`, in any query about it. */
const hasPasskey = sql<boolean>`exists (select from staff_passkey p where p.account_id = staff_account.id)`;
const hasApp = sql<boolean>`exists (select from staff_authenticator_app a where a.account_id = staff_account.id)`;

export const hasSecondFactor = sql<boolean>`(${hasPasskey} or ${hasApp})`;

const waysOf = [
  sql<boolean>`password_hash is not null`.as('hasPassword'),
  sql<boolean>`exists (select from staff_identity_link l where l.account_id = staff_account.id)`.as('isLinked'),
  hasPasskey.as('hasPasskey'),
  hasApp.as('hasApp'),
  hasSecondFactor.as('hasSecondFactor'),
] as const;

export async function listStaffAccounts(trx: Trx): Promise<ListedStaffAccount[]> {
  return trx.selectFrom('staffAccount').select(['id', 'name', 'email', 'state', 'signedInAt', rolesOf, companyRolesOf, ...waysOf]).orderBy('name').execute();
}

export async function findStaffAccount(trx: Trx, id: string): Promise<StaffAccountRow | undefined> {
  return trx.selectFrom('staffAccount').select(['id', 'name', 'email', 'state', 'signedInAt', rolesOf]).where('id', '=', id).executeTakeFirst();
}

export async function findStaffByEmail(trx: Trx, email: string): Promise<{ id: string; passwordHash: string | null; state: string; signedInAt: Date | null } | undefined> {
  return trx.selectFrom('staffAccount').select(['id', 'passwordHash', 'state', 'signedInAt']).where('email', '=', email).executeTakeFirst();
}

/** Undefined for an account without a password. */
export async function findPasswordHash(trx: Trx, id: string): Promise<string | undefined> {
  const row = await trx.selectFrom('staffAccount').select('passwordHash').where('id', '=', id).executeTakeFirst();
  return row?.passwordHash ?? undefined;
}

export async function setPassword(trx: Trx, id: string, passwordHash: string): Promise<void> {
  await trx.updateTable('staffAccount').set({ passwordHash }).where('id', '=', id).execute();
}

/** How an account can sign in. */
export type SignInWays = Pick<ListedStaffAccount, 'email' | 'name' | 'hasPassword' | 'isLinked' | 'hasPasskey' | 'hasApp' | 'hasSecondFactor'>;

/** Undefined where there is no such account. */
export async function findSignInWays(trx: Trx, id: string): Promise<SignInWays | undefined> {
  return trx.selectFrom('staffAccount').select(['email', 'name', ...waysOf]).where('id', '=', id).executeTakeFirst();
}

export async function insertStaffAccount(trx: Trx, account: { email: string; name: string; state: 'invited' | 'active'; passwordHash: string | null }): Promise<string> {
  const row = await trx
    .insertInto('staffAccount')
    .values({ ...account, personId: (e) => e.selectFrom('person').select('id').where('email', '=', account.email) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** False unless the account still waits for its invitation to be taken. */
export async function activateInvitedAccount(trx: Trx, id: string, change: { passwordHash: string; name: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('staffAccount').set({ ...change, state: 'active' }).where('id', '=', id).where('state', '=', 'invited').executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function setAccountState(trx: Trx, id: string, state: 'invited' | 'active' | 'disabled'): Promise<void> {
  await trx.updateTable('staffAccount').set({ state }).where('id', '=', id).execute();
}

/** Gives an account these roles by hand. One that the company gives stays besides. */
export async function setRoles(trx: Trx, accountId: string, roles: readonly StaffRole[], grantedBy: string | null): Promise<void> {
  await trx.deleteFrom('staffRole').where('accountId', '=', accountId).where('fromCompany', '=', false).where('role', 'not in', [...roles]).execute();
  await trx
    .insertInto('staffRole')
    .values(roles.map((role) => ({ accountId, role, grantedBy })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function anyActiveAdministrator(trx: Trx): Promise<boolean> {
  const query = trx.selectFrom('staffRole').innerJoin('staffAccount', 'staffAccount.id', 'staffRole.accountId').select('staffAccount.id').where('staffRole.role', '=', 'administrator').where('staffAccount.state', '=', 'active');
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** Locks every administrator, so that two administrators cannot remove each other at once and leave none. */
export async function listActiveAdministratorsForUpdate(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('staffRole')
    .innerJoin('staffAccount', 'staffAccount.id', 'staffRole.accountId')
    .select('staffAccount.id')
    .where('staffRole.role', '=', 'administrator')
    .where('staffAccount.state', '=', 'active')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

export async function insertStaffLink(trx: Trx, link: { hash: Buffer; kind: 'set_up' | 'invitation'; accountId: string | null; createdAt: Date; expiresAt: Date }): Promise<void> {
  await trx.insertInto('staffLink').values(link).execute();
}

/** Spends a link: only the first caller gets its row. */
export async function spendStaffLink(trx: Trx, hash: Buffer, kind: 'set_up' | 'invitation', now: Date): Promise<{ accountId: string | null } | undefined> {
  return trx
    .updateTable('staffLink')
    .set({ usedAt: now })
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('accountId')
    .executeTakeFirst();
}

export async function removeStaffLinks(trx: Trx, kind: 'set_up' | 'invitation', accountId: string | null): Promise<void> {
  await trx.deleteFrom('staffLink').where('kind', '=', kind).where('accountId', accountId === null ? 'is' : '=', accountId).execute();
}

/** One try for an address at a time: of many sent at once each is counted before the next is looked at. */
export async function lockSignIn(trx: Trx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('staff sign-in ' || ${email}, 0))`.execute(trx);
}

export async function insertSignInFailure(trx: Trx, { email, place, ofAppCode, at }: { email: string; place: SignInPlace; ofAppCode: boolean; at: Date }): Promise<void> {
  await trx.insertInto('staffSignInFailure').values({ email, failedAt: at, place: place.hash, known: place.known, ofAppCode }).execute();
}

/** Failures for an address: within the hour from one place and from all places where it is not known; of app codes within the day from all places that know it, or do not, as this one does. */
export async function countSignInFailures(trx: Trx, email: string, place: SignInPlace, { hourAgo, dayAgo }: { hourAgo: Date; dayAgo: Date }): Promise<{ here: number; unknown: number; appCodes: number }> {
  return trx
    .selectFrom('staffSignInFailure')
    .select([
      sql<number>`count(*) filter (where place = ${place.hash} and failed_at > ${hourAgo})`.as('here'),
      sql<number>`count(*) filter (where not known and failed_at > ${hourAgo})`.as('unknown'),
      sql<number>`count(*) filter (where known = ${place.known} and of_app_code)`.as('appCodes'),
    ])
    .where('email', '=', email)
    .where('failedAt', '>', dayAgo)
    .executeTakeFirstOrThrow();
}

export async function findOrganisation(trx: Trx): Promise<{ name: string; setUpAt: Date | null } | undefined> {
  return trx.selectFrom('organisation').select(['name', 'setUpAt']).executeTakeFirst();
}

export async function setOrganisation(trx: Trx, organisation: { name: string; setUpAt: Date }): Promise<void> {
  await trx.insertInto('organisation').values(organisation).onConflict((conflict) => conflict.column('id').doUpdateSet(organisation)).execute();
}
