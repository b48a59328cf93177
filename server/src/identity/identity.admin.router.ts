import { email, id, password } from '@alongside/shared/input';
import { staffRoles } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { owesSecondFactor } from '../rpc/access.ts';
import { accountOf, staffOf } from '../rpc/caller.ts';
import { clearStaffCookie, setBrowserCookie, setStaffCookie, staffTokenOf } from '../rpc/cookie.ts';
import type { Context, RequestContext } from '../rpc/context.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { anyPasskey } from './second-factor/passkey.repository.ts';
import { demandSecondFactor, endDemand, getDemand } from './second-factor/demand.service.ts';
import { askForAnyPasskey } from './second-factor/passkey.service.ts';
import type { SecondFactorAsked } from './second-factor/second-factor.service.ts';
import { assertion } from './second-factor/webauthn.ts';
import { hashToken } from './secret.ts';
import { newBrowserToken } from './sign-in-place.ts';
import * as signIn from './sign-in.service.ts';
import { browserOf, passwordTurns, placeOf } from './staff-browser.ts';
import { listStaffPersonas } from './persona.repository.ts';
import { personasOffered, requirePersona } from './persona.service.ts';
import { deleteStaffSession } from './staff-session.repository.ts';
import * as sessions from './staff-session.service.ts';
import * as repository from './staff.repository.ts';
import * as staff from './staff.service.ts';

const anyone = { allow: ['anyone'] } as const;
const administrator = { allow: ['administrator'] } as const;
const name = z.string().trim().min(1).max(120);
const token = z.string().min(20).max(200);
const roles = z.array(z.enum(staffRoles)).min(1).max(staffRoles.length);

/** The session's token goes into the cookie and nowhere else. */
function signedIn(sessionToken: string, ctx: RequestContext): { signedIn: true } {
  setStaffCookie(ctx.reply, ctx.settings.publicUrl, sessionToken);
  return { signedIn: true };
}

/** The browser is known from now on, for this address. */
function entered(outcome: signIn.Entered | undefined, ctx: RequestContext): { signedIn: true } {
  if (!outcome) throw new DomainError('SIGN_IN_FAILED');
  const answer = signedIn(outcome.sessionToken, ctx);
  if (!placeOf(ctx, outcome.email).known) setBrowserCookie(ctx.reply, ctx.settings.publicUrl, newBrowserToken(ctx.settings.masterKey, outcome));
  return answer;
}

function codeGiven(ctx: Context, input: { step: string; code: string }): signIn.CodeGiven {
  return { ...input, masterKey: ctx.settings.masterKey, placeOf: (address) => placeOf(ctx, address), browser: browserOf(ctx) };
}

export const identityAdminRouter = router({
  signInOptions: query({
    access: anyone,
    input: {},
    run: async ({ trx, ctx }) => {
      const organisation = await repository.findOrganisation(trx);
      return {
        needsSetUp: !organisation?.setUpAt && !(await repository.anyActiveAdministrator(trx)),
        organisationName: organisation?.name ?? null,
        company: ctx.settings.staffCompanyLabel === undefined ? null : { label: ctx.settings.staffCompanyLabel },
        passkeys: await anyPasskey(trx),
        personas: personasOffered(ctx) ? await listStaffPersonas(trx) : [],
      };
    },
  }),

  setUp: mutation({
    access: anyone,
    turns: passwordTurns,
    input: { token, name, email, password, organisationName: name },
    run: ({ trx, input, ctx }) => staff.setUp(trx, ctx.now(), { ...input, browser: browserOf(ctx) }),
    present: signedIn,
  }),

  acceptInvitation: mutation({
    access: anyone,
    turns: passwordTurns,
    input: { token, name, password },
    run: ({ trx, input, ctx }) => staff.acceptInvitation(trx, ctx.now(), { ...input, browser: browserOf(ctx) }),
    present: signedIn,
  }),

  signIn: mutation({
    access: anyone,
    turns: passwordTurns,
    input: { email, password: z.string().min(1).max(200) },
    run: ({ trx, input, ctx }) => signIn.signIn(trx, ctx.now(), { ...input, publicUrl: ctx.settings.publicUrl, place: placeOf(ctx, input.email), browser: browserOf(ctx) }),
    present: (outcome, ctx): { signedIn: boolean; asked?: SecondFactorAsked } => (outcome && 'step' in outcome ? { signedIn: false, asked: outcome } : entered(outcome, ctx)),
  }),

  askForAnyPasskey: mutation({
    access: anyone,
    input: {},
    run: ({ trx, ctx }) => askForAnyPasskey(trx, ctx.now(), ctx.settings.publicUrl),
  }),

  signInWithPasskey: mutation({
    access: anyone,
    input: { step: token, answer: assertion },
    run: ({ trx, input, ctx }) => signIn.signInWithPasskey(trx, ctx.now(), { ...input, publicUrl: ctx.settings.publicUrl, browser: browserOf(ctx) }),
    present: entered,
  }),

  signInWithAppCode: mutation({
    access: anyone,
    turns: passwordTurns,
    input: { step: token, code: z.string().min(1).max(20) },
    run: ({ trx, input, ctx }) => signIn.signInWithCode(trx, ctx.now(), 'app', codeGiven(ctx, input)),
    present: entered,
  }),

  signInWithRecoveryCode: mutation({
    access: anyone,
    turns: passwordTurns,
    input: { step: token, code: z.string().min(1).max(60) },
    run: ({ trx, input, ctx }) => signIn.signInWithCode(trx, ctx.now(), 'recovery_code', codeGiven(ctx, input)),
    present: entered,
  }),

  signInAsPersona: mutation({
    access: anyone,
    input: { personaId: id },
    run: async ({ trx, input, ctx }) => {
      const persona = await requirePersona(trx, ctx, 'staff', input.personaId);
      return sessions.startStaffSession(trx, ctx.now(), { accountId: persona.id, way: 'persona', browser: browserOf(ctx) });
    },
    present: signedIn,
  }),

  signOut: mutation({
    access: anyone,
    input: {},
    run: async ({ trx, ctx }) => {
      const current = staffTokenOf(ctx.request, ctx.settings.publicUrl);
      if (current) await deleteStaffSession(trx, hashToken(current));
      return { signedOut: true };
    },
    present: (answer, ctx) => {
      clearStaffCookie(ctx.reply, ctx.settings.publicUrl);
      return answer;
    },
  }),

  me: query({
    access: { allow: [...staffRoles, 'owing_second_factor'] },
    input: {},
    run: async ({ trx, ctx }) => {
      const account = await repository.findStaffAccount(trx, accountOf(ctx));
      if (!account) throw new DomainError('UNAUTHENTICATED');
      const organisation = await repository.findOrganisation(trx);
      return { account: { id: account.id, name: account.name, email: account.email, roles: account.roles, organisationName: organisation?.name ?? '', owesSecondFactor: owesSecondFactor(ctx.actor) } };
    },
  }),

  sessions: query({
    access: { allow: staffRoles },
    input: {},
    run: ({ trx, ctx }) => sessions.listOwnSessions(trx, staffOf(ctx), ctx.now()),
  }),

  endSession: mutation({
    access: { allow: staffRoles },
    input: { sessionId: id },
    run: async ({ trx, input, ctx }) => {
      await sessions.endOwnSession(trx, staffOf(ctx), ctx.now(), input.sessionId);
      return { sessionId: input.sessionId };
    },
  }),

  endOtherSessions: mutation({
    access: { allow: staffRoles },
    input: {},
    run: async ({ trx, ctx }) => ({ ended: await sessions.endOtherSessions(trx, staffOf(ctx), ctx.now()) }),
  }),

  listStaff: query({
    access: administrator,
    input: {},
    run: async ({ trx, ctx: { settings, hostTokens, now } }) => ({
      accounts: await repository.listStaffAccounts(trx),
      company: settings.companyLabel ?? null,
      demand: await getDemand(trx, now()),
      ways: { staffPassword: true, staffCompany: settings.staffCompanyLabel !== undefined, company: settings.companyLabel !== undefined, hostToken: hostTokens !== undefined, email: settings.mailOn },
    }),
  }),

  inviteStaff: mutation({
    access: administrator,
    input: { email, name, roles },
    run: ({ trx, input, ctx }) => staff.invite(trx, ctx.actor, ctx.now(), input),
  }),

  changeStaff: mutation({
    access: administrator,
    input: { accountId: id, roles, enabled: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await staff.changeAccount(trx, ctx.actor, ctx.now(), input);
      return { accountId: input.accountId };
    },
  }),

  demandSecondFactor: mutation({
    access: administrator,
    /** Null: from the next sign-in on. */
    input: { from: z.iso.datetime().nullable() },
    run: async ({ trx, input, ctx }) => {
      await demandSecondFactor(trx, staffOf(ctx), ctx.now(), input.from === null ? null : new Date(input.from));
      return {};
    },
  }),

  endSecondFactorDemand: mutation({
    access: administrator,
    input: {},
    run: async ({ trx, ctx }) => {
      await endDemand(trx, staffOf(ctx), ctx.now());
      return {};
    },
  }),

  removeSecondFactor: mutation({
    access: administrator,
    input: { accountId: id },
    run: async ({ trx, input, ctx }) => {
      await staff.removeSecondFactorOfOther(trx, staffOf(ctx), ctx.now(), input.accountId);
      return { accountId: input.accountId };
    },
  }),
});
