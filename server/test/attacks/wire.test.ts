import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { openProduct } from '../product.ts';

/** What only shows on the wire: requests that two servers in a row could read as two different ones. */
const { server } = await openProduct({ mailOn: true });
await server.app.listen({ host: '127.0.0.1', port: 0 });
const { port } = server.app.server.address() as AddressInfo;
afterAll(() => server.app.server.closeAllConnections());

/** Sends bytes as they are, and gives the statuses of all answers until the server closes the connection. */
async function statusesOf(bytes: string): Promise<number[]> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

const hidden = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
const post = (headers: readonly string[], body: string, end = '\r\n') => ['POST /trpc/widget/identity.signInOptions HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers, '', body].join(end);

test('an honest request is answered, and so are two in a row, so that the refusals below mean something', async () => {
  expect(await statusesOf(post(['Content-Length: 2', 'Connection: close'], '{}'))).toEqual([200]);
  expect(await statusesOf(post(['Content-Length: 2'], '{}') + hidden)).toEqual([200, 200]);
});

const smuggled: [string, string][] = [
  ['two lengths that differ', post(['Content-Length: 2', 'Content-Length: 60'], `{}${hidden}`)],
  ['a length and chunks', post(['Content-Length: 2', 'Transfer-Encoding: chunked'], `2\r\n{}\r\n0\r\n\r\n${hidden}`)],
  ['chunks by another name', post(['Transfer-Encoding: xchunked'], `2\r\n{}\r\n0\r\n\r\n${hidden}`)],
  ['chunks that are not the last coding', post(['Transfer-Encoding: chunked, identity'], `2\r\n{}\r\n0\r\n\r\n${hidden}`)],
  ['a space before the colon', post(['Transfer-Encoding : chunked'], `2\r\n{}\r\n0\r\n\r\n${hidden}`)],
  ['a header that goes on in the next line', post(['Content-Length: 2', 'X-Fold: a', ' Transfer-Encoding: chunked'], `{}${hidden}`)],
  ['a length with a sign', post(['Content-Length: +2'], `{}${hidden}`)],
  ['a chunk of a size that is none', post(['Transfer-Encoding: chunked'], `0x2\r\n{}\r\n0\r\n\r\n${hidden}`)],
  ['a bare line feed in a header', post(['Content-Length: 2', 'X: a\nTransfer-Encoding: chunked'], `{}${hidden}`)],
  ['no Host', `GET /health/live HTTP/1.1\r\n\r\n`],
  ['a version that is none', 'GET /health/live HTTP/1.1x\r\nHost: localhost\r\n\r\n'],
];

test.each(smuggled)('%s: refused, and the connection ends there', async (_what, bytes) => {
  expect(await statusesOf(bytes)).toEqual([400]);
});

test.each(['evil.example', 'a b', '[', 'localhost:99999999', '', 'localhost/evil', 'user@evil.example'])('the Host %j leads nowhere and stands in no answer', async (host) => {
  for (const path of ['/', '//other.example/', '/sign-in/widget/start', '/sign-in/callback', '/trpc/widget/identity.signInOptions?input={}', '/lottery/none', '/health/live']) {
    const answer = await fetchAs(host, path);
    const seen = { path, leads: /^location:/im.test(answer), names: answer.includes('evil.example'), fails: answer.startsWith('HTTP/1.1 5') };
    expect(seen).toEqual({ path, leads: false, names: false, fails: false });
  }
});

/** The whole answer to one GET with this Host. */
async function fetchAs(host: string, path: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  return text;
}

test('a form without end is refused at its head', async () => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /trpc/widget/identity.signInOptions HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n');
  socket.write(`10000\r\n${'x'.repeat(0x1_0000)}\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400/);
  socket.destroy();
});

test('an address that no database keeps is none, and no fault', async () => {
  for (const name of ['%00', 'a%00b', '..%2f..%2fhealth', '%F0%9F%92%A5', 'x'.repeat(1_500), "'--"]) {
    expect([name, (await server.app.inject({ url: `/lottery/${name}` })).statusCode]).toEqual([name, 404]);
  }
});
