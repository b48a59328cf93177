import { email, id, reads } from '@alongside/shared/input';
import { z } from 'zod';
import type { Trx } from '../database/actor.ts';
import { languageOf } from '../language/language.ts';
import type { Context } from '../rpc/context.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { personOf } from '../rpc/caller.ts';
import { DomainError } from '../domain-error.ts';
import { redeemCompanyCode } from './company/company-sign-in.service.ts';
import { logRefusal, readHostToken } from './host-token/read-host-token.ts';
import { signInByHost } from './host-token/host-sign-in.service.ts';
import { listPersonPersonas } from './persona.repository.ts';
import { personasOffered, requirePersona } from './persona.service.ts';
import { saveSignInNetwork } from './sign-in-network.repository.ts';
import { networkHash } from './sign-in-place.ts';
import * as sessions from './widget-session.service.ts';
import { getOwnPerson, setReads } from './widget-session.repository.ts';

const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const publicKey = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: bytes32, y: bytes32 }).refine(sessions.isDeviceKey, { message: 'key' });
const token = z.string().min(20).max(200);

const anyone = { allow: ['anyone'] } as const;

function tokensOr(code: 'CODE_WRONG' | 'UNAUTHENTICATED') {
  return (answer: sessions.WidgetTokens | undefined): sessions.WidgetTokens => {
    if (!answer) throw new DomainError(code);
    return answer;
  };
}

function networkOf({ settings, request }: Context): Buffer {
  return networkHash(settings.masterKey, request.ip);
}

/** Notes that a network is one from which people sign in, when somebody does. */
async function cameFrom(ctx: Context, trx: Trx, tokens: sessions.WidgetTokens | undefined): Promise<sessions.WidgetTokens | undefined> {
  if (tokens) await saveSignInNetwork(trx, networkOf(ctx), ctx.now());
  return tokens;
}

export const identityWidgetRouter = router({
  /** The ways in that this server offers to this caller. */
  signInOptions: query({
    access: anyone,
    input: {},
    run: async ({ trx, ctx }) => ({
      company: ctx.settings.companyLabel === undefined ? null : { label: ctx.settings.companyLabel },
      emailCode: ctx.settings.mailOn || personasOffered(ctx),
      personas: personasOffered(ctx) ? await listPersonPersonas(trx) : [],
    }),
  }),

  requestEmailCode: mutation({
    access: anyone,
    input: { email, challenge: bytes32, reads },
    run: async ({ trx, input, ctx }) => {
      if (!ctx.settings.mailOn && !personasOffered(ctx)) throw new DomainError('SIGN_IN_WAY_OFF');
      await sessions.requestEmailCode(trx, ctx.now(), { ...input, network: networkOf(ctx), language: languageOf(input.reads) });
      return { sent: true };
    },
  }),

  redeemEmailCode: mutation({
    access: anyone,
    input: { email, code: z.string().min(1).max(40), challengeVerifier: bytes32, publicKey },
    run: async ({ trx, input, ctx }) => cameFrom(ctx, trx, await sessions.redeemEmailCode(trx, ctx.now(), { ...input, caller: ctx.actor, emailDomains: ctx.settings.emailDomains })),
    present: tokensOr('CODE_WRONG'),
  }),

  /** The code that the sign-in window gave, by message or to be typed. The window itself is no procedure: a browser goes there. */
  redeemCompanyCode: mutation({
    access: anyone,
    input: { code: z.string().min(1).max(40), challengeVerifier: bytes32, publicKey },
    run: async ({ trx, input, ctx }) => cameFrom(ctx, trx, await redeemCompanyCode(trx, ctx.now(), { ...input, origin: ctx.origin, caller: ctx.actor })),
    present: tokensOr('CODE_WRONG'),
  }),

  /** A page whose server has signed who reads it. */
  signInByHost: mutation({
    access: anyone,
    input: { token: z.string().min(1).max(4_096), publicKey },
    prepare: ({ token }, ctx) => readHostToken(ctx, token),
    run: async ({ trx, input, ctx }, token) => {
      const answer = await signInByHost(trx, ctx.now(), token, input.publicKey);
      if ('refused' in answer) logRefusal(ctx, answer.refused);
      return answer;
    },
    present: (answer) => {
      if ('refused' in answer) throw new DomainError('SIGN_IN_FAILED', { reason: answer.refused });
      return answer;
    },
  }),

  signInAsPersona: mutation({
    access: anyone,
    input: { personaId: id, publicKey },
    run: async ({ trx, input, ctx }) => {
      await requirePersona(trx, ctx, 'person', input.personaId);
      return sessions.startSession(trx, ctx.now(), input.personaId, 'persona', input.publicKey);
    },
  }),

  refresh: mutation({
    access: anyone,
    input: { refreshToken: token, issuedAt: z.iso.datetime(), signature: z.string().max(200) },
    run: ({ trx, input, ctx }) => sessions.refreshSession(trx, ctx.now(), input),
    present: tokensOr('UNAUTHENTICATED'),
  }),

  signOut: mutation({
    access: anyone,
    input: { refreshToken: token },
    run: async ({ trx, input, ctx }) => {
      await sessions.signOut(trx, ctx.now(), input.refreshToken);
      return { signedOut: true };
    },
  }),

  me: query({
    access: { allow: ['person'] },
    input: {},
    run: async ({ trx, ctx }) => ({ person: await getOwnPerson(trx, personOf(ctx)) }),
  }),

  /** In which language the caller reads this: their mail is written in it. */
  read: mutation({
    access: { allow: ['person'] },
    input: { reads },
    run: async ({ trx, input, ctx }) => {
      const language = languageOf(input.reads);
      await setReads(trx, personOf(ctx), language);
      return { reads: language };
    },
  }),
});
