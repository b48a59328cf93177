import type { ServerResponse } from 'node:http';

/** Sends the head and the first byte of an answer, then hangs up: the browser cannot tell what became of its call. */
export function cutShort(response: ServerResponse): void {
  const { write } = response;
  response.write = () => write.call(response, '{', 'utf8', () => response.destroy());
  response.end = () => response;
}
