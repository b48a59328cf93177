import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Browsers keep `__Host-` cookies only over HTTPS; on plain loopback HTTP the cookie has a plain name. */
const secureName = '__Host-alongside';
const plainName = 'alongside';

export function setStaffCookie(reply: FastifyReply, publicUrl: string, token: string): void {
  const { name, ...attributes } = cookieFor(publicUrl);
  reply.setCookie(name, token, attributes);
}

export function clearStaffCookie(reply: FastifyReply, publicUrl: string): void {
  const { name, ...attributes } = cookieFor(publicUrl);
  reply.clearCookie(name, attributes);
}

/** On HTTPS the plain name counts for nothing: a neighbouring host of the same domain could set it, and so sign somebody in as another. */
export function staffTokenOf(request: FastifyRequest, publicUrl: string): string | undefined {
  return request.cookies[cookieFor(publicUrl).name];
}

/** The browser that signs in: what it says of itself, and the session it has until now. */
export function staffBrowserOf(request: FastifyRequest, publicUrl: string): { userAgent: string; sessionToken: string | undefined } {
  return { userAgent: request.headers['user-agent'] ?? '', sessionToken: staffTokenOf(request, publicUrl) };
}

/** By this a browser is known again at the next sign-in; it opens nothing. */
export function setBrowserCookie(reply: FastifyReply, publicUrl: string, token: string): void {
  const { name, ...attributes } = cookieFor(publicUrl);
  reply.setCookie(`${name}-browser`, token, { ...attributes, maxAge: 365 * 86_400 });
}

export function browserTokenOf(request: FastifyRequest, publicUrl: string): string | undefined {
  return request.cookies[`${cookieFor(publicUrl).name}-browser`];
}

function cookieFor(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? secureName : plainName, path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}
