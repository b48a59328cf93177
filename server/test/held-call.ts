import { Readable } from 'node:stream';
import type { Credential, TestServer } from './server.ts';

/** A call whose head has come, and all that is decided by it; its body waits. */
export interface HeldCall {
  /** Sends the body. @returns the code of the refusal; undefined where the call was answered. */
  finish(): Promise<string | undefined>;
}

/** Begins a call to `path`, which is `widget.` or `admin.` and the procedure, and holds its body back: the input, and of a change its key. */
export async function holdCall({ app }: TestServer, path: string, input: object, as: Credential): Promise<HeldCall> {
  const [surface, ...procedure] = path.split('.');
  const payload = JSON.stringify(input);
  const reading = Promise.withResolvers<void>();
  const body = new Readable({ read: () => reading.resolve() });
  const answer = app.inject({
    method: 'POST',
    url: `/trpc/${surface}/${procedure.join('.')}`,
    headers: { host: 'localhost:4700', 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), ...(as.token ? { authorization: `Bearer ${as.token}` } : {}), ...(as.cookie ? { cookie: as.cookie } : {}) },
    payload: body,
  });
  await reading.promise;
  return {
    finish: async () => {
      body.push(payload);
      body.push(null);
      return ((await answer).json() as { error?: { data: { code: string } } }).error?.data.code;
    },
  };
}
