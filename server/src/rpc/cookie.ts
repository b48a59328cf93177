import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Context } from './context.ts';

/** Browsers keep `__Host-` cookies only over HTTPS; on plain loopback HTTP the cookie has a plain name. */
const secureName = '__Host-alongside';
const plainName = 'alongside';

export function setStaffCookie(ctx: Context, token: string): void {
  const secure = ctx.settings.publicUrl.startsWith('https:');
  ctx.reply.setCookie(secure ? secureName : plainName, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export function clearStaffCookie(ctx: Context): void {
  for (const name of [secureName, plainName]) ctx.reply.clearCookie(name, { path: '/' });
}

export function staffTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[secureName] ?? request.cookies[plainName];
}
