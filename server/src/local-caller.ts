import type { FastifyRequest } from 'fastify';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Headers that proxies, tunnels and content networks add. */
const ofProxies = /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|true-client-ip|cf-.*|cdn-loop|fastly-.*|fly-.*|x-amzn-.*|x-envoy-.*|x-scheme|x-proxyuser-ip|ngrok-.*|tailscale-.*)$/;

/**
 * A caller on this very machine who names it as such, with nobody in between. A proxy that passes on neither the name
 * that was asked for nor a header of its own is known by the page that the browser says it is on, and by speaking HTTP/1.0.
 */
export function isLocal(request: Pick<FastifyRequest, 'headers' | 'socket'> & { raw: { httpVersion: string } }): boolean {
  const { headers, socket, raw } = request;
  if (!loopback.has(socket.remoteAddress ?? '') || !localHost.test(headers.host ?? '') || raw.httpVersion === '1.0') return false;
  if (Object.keys(headers).some((name) => ofProxies.test(name))) return false;
  return [headers.origin, headers.referer].every((page) => page === undefined || isLocalPage(page));
}

function isLocalPage(address: string): boolean {
  return URL.canParse(address) && localHost.test(new URL(address).host);
}
