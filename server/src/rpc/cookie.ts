import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Context } from './context.ts';

/** Browsers keep `__Host-` cookies only over HTTPS; on plain loopback HTTP the cookie has a plain name. */
const secureName = '__Host-alongside';
const plainName = 'alongside';

export function setStaffCookie(ctx: Context, token: string): void {
  const { name, ...attributes } = cookieFor(ctx.settings.publicUrl);
  ctx.reply.setCookie(name, token, attributes);
}

export function clearStaffCookie(ctx: Context): void {
  const { name, ...attributes } = cookieFor(ctx.settings.publicUrl);
  ctx.reply.clearCookie(name, attributes);
}

/** On HTTPS the plain name counts for nothing: a neighbouring host of the same domain could set it, and so sign somebody in as another. */
export function staffTokenOf(request: FastifyRequest, publicUrl: string): string | undefined {
  return request.cookies[cookieFor(publicUrl).name];
}

/** By this a browser is known again at the next sign-in; it opens nothing. */
export function setBrowserCookie(ctx: Context, token: string): void {
  const { name, ...attributes } = cookieFor(ctx.settings.publicUrl);
  ctx.reply.setCookie(`${name}-browser`, token, { ...attributes, maxAge: 365 * 86_400 });
}

export function browserTokenOf(request: FastifyRequest, publicUrl: string): string | undefined {
  return request.cookies[`${cookieFor(publicUrl).name}-browser`];
}

function cookieFor(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? secureName : plainName, path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}
