import { id, password } from '@alongside/shared/input';
import { staffRoles } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { accountOf, staffOf } from '../rpc/caller.ts';
import type { Context } from '../rpc/context.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import * as account from './own-account.service.ts';
import * as apps from './second-factor/authenticator-app.service.ts';
import { isDemanded } from './second-factor/demand.service.ts';
import * as passkeys from './second-factor/passkey.service.ts';
import { addSecondFactor, takeSecondFactor } from './second-factor/second-factor.service.ts';
import { newCredential } from './second-factor/webauthn.ts';
import { passwordTurns, placeOf } from './staff-browser.ts';

const staff = { allow: staffRoles } as const;
/** What sets up a second factor is open to who owes one, and nothing else is. */
const setsUp = { allow: [...staffRoles, 'owing_second_factor'] } as const;
const name = z.string().trim().min(1).max(60);
const presentPassword = z.string().min(1).max(200);
const step = z.string().min(20).max(200);

function again(ctx: Context, given: string): account.PasswordAgain {
  return { password: given, placeOf: (email) => placeOf(ctx, email) };
}

/** A password that does not fit is an answer first, so that the counted try is kept, and a refusal then. */
function refuseWrongPassword<Answer>(answer: Answer | undefined): Answer {
  if (answer === undefined) throw new DomainError('SIGN_IN_FAILED');
  return answer;
}

/** How staff look after their own way to sign in. */
export const ownAccountAdminRouter = router({
  get: query({
    access: setsUp,
    input: {},
    run: async ({ trx, ctx }) => ({ ...(await account.getOwnAccount(trx, accountOf(ctx))), isDemanded: await isDemanded(trx, ctx.now()), company: ctx.settings.staffCompanyLabel ?? null }),
  }),

  changePassword: mutation({
    access: staff,
    turns: passwordTurns,
    input: { presentPassword, password },
    run: ({ trx, input, ctx }) =>
      account.withPassword(trx, ctx.now(), staffOf(ctx), again(ctx, input.presentPassword), async () => {
        return { ended: await account.changePassword(trx, staffOf(ctx), ctx.now(), input.password) };
      }),
    present: refuseWrongPassword,
  }),

  askForPasskey: mutation({
    access: setsUp,
    turns: passwordTurns,
    input: { presentPassword },
    run: ({ trx, input, ctx }) =>
      account.withPassword(trx, ctx.now(), staffOf(ctx), again(ctx, input.presentPassword), async () => {
        const { email, name: own } = await account.getOwnAccount(trx, accountOf(ctx));
        return passkeys.askForNewPasskey(trx, staffOf(ctx), ctx.now(), ctx.settings.publicUrl, { email, name: own });
      }),
    present: refuseWrongPassword,
  }),

  addPasskey: mutation({
    access: setsUp,
    turns: passwordTurns,
    input: { step, name, credential: newCredential },
    run: async ({ trx, input, ctx }) => ({
      recoveryCodes: await addSecondFactor(trx, staffOf(ctx), ctx.now(), ctx.settings.masterKey, () => passkeys.addPasskey(trx, staffOf(ctx), ctx.now(), ctx.settings.publicUrl, input)),
    }),
  }),

  renamePasskey: mutation({
    access: staff,
    input: { passkeyId: id, name },
    run: async ({ trx, input, ctx }) => {
      await passkeys.renamePasskey(trx, staffOf(ctx), input);
      return { passkeyId: input.passkeyId };
    },
  }),

  removePasskey: mutation({
    access: staff,
    turns: passwordTurns,
    input: { passkeyId: id, presentPassword },
    run: ({ trx, input, ctx }) =>
      account.withPassword(trx, ctx.now(), staffOf(ctx), again(ctx, input.presentPassword), async () => {
        await takeSecondFactor(trx, staffOf(ctx), ctx.now(), () => passkeys.removePasskey(trx, staffOf(ctx), ctx.now(), input.passkeyId));
        return { passkeyId: input.passkeyId };
      }),
    present: refuseWrongPassword,
  }),

  askForApp: mutation({
    access: setsUp,
    turns: passwordTurns,
    input: { presentPassword },
    run: ({ trx, input, ctx }) =>
      account.withPassword(trx, ctx.now(), staffOf(ctx), again(ctx, input.presentPassword), async () => {
        const { email } = await account.getOwnAccount(trx, accountOf(ctx));
        return apps.offerApp(trx, staffOf(ctx), ctx.now(), ctx.settings.masterKey, email);
      }),
    present: refuseWrongPassword,
  }),

  addApp: mutation({
    access: setsUp,
    turns: passwordTurns,
    input: { step, code: z.string().min(1).max(20) },
    run: async ({ trx, input, ctx }) => ({
      recoveryCodes: await addSecondFactor(trx, staffOf(ctx), ctx.now(), ctx.settings.masterKey, () => apps.addApp(trx, staffOf(ctx), ctx.now(), ctx.settings.masterKey, input)),
    }),
  }),

  removeApp: mutation({
    access: staff,
    turns: passwordTurns,
    input: { presentPassword },
    run: ({ trx, input, ctx }) =>
      account.withPassword(trx, ctx.now(), staffOf(ctx), again(ctx, input.presentPassword), async () => {
        await takeSecondFactor(trx, staffOf(ctx), ctx.now(), () => apps.removeApp(trx, staffOf(ctx), ctx.now()));
        return {};
      }),
    present: refuseWrongPassword,
  }),

  renewRecoveryCodes: mutation({
    access: staff,
    turns: passwordTurns,
    input: { presentPassword },
    run: ({ trx, input, ctx }) =>
      account.withPassword(trx, ctx.now(), staffOf(ctx), again(ctx, input.presentPassword), async () => ({
        recoveryCodes: await account.remakeRecoveryCodes(trx, staffOf(ctx), ctx.now(), ctx.settings.masterKey),
      })),
    present: refuseWrongPassword,
  }),
});
