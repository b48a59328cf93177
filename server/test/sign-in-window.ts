import type { TestServer } from './server.ts';

/** What a browser's window sees of the server. */
export interface WindowAnswer {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  /** Where it is sent next, if anywhere. */
  location: URL | undefined;
  cookie: string | undefined;
  body: string;
  /** The one-time code that it hands to its page. */
  code: string | undefined;
}

/** Presses the button of a page at `from`; without it, follows a link that somebody sent. */
export function openWindow(server: TestServer, asked: { program: string; challenge: string; from: string | undefined; reads?: string; browserReads?: string }): Promise<WindowAnswer> {
  const { from, browserReads, ...given } = asked;
  const query = new URLSearchParams(given);
  return visit(server, `/sign-in/widget/start?${query.toString()}`, { ...(from && { referer: `${from}/` }), ...(browserReads && { 'accept-language': browserReads }) });
}

/** Comes back from the provider, with the cookie that the window got when it began. */
export function comeBack(server: TestServer, address: URL, cookie: string | undefined): Promise<WindowAnswer> {
  return visit(server, address.pathname + address.search, cookie === undefined ? {} : { cookie });
}

/** Presses the button of the admin app's sign-in page; `site` is what the browser says of where the link was. */
export function openEntrance(server: TestServer, { next, site = 'same-origin' }: { next?: string; site?: string | undefined } = {}): Promise<WindowAnswer> {
  const query = new URLSearchParams(next === undefined ? {} : { next });
  return visit(server, `/sign-in/staff/start?${query.toString()}`, site === undefined ? {} : { 'sec-fetch-site': site });
}

async function visit(server: TestServer, url: string, headers: Record<string, string>): Promise<WindowAnswer> {
  const response = await server.app.inject({ method: 'GET', url, headers: { host: 'localhost:4700', ...headers } });
  const { location } = response.headers;
  const cookie = response.cookies.find(({ name, value }) => name.includes('alongside') && value !== '');
  return {
    status: response.statusCode,
    headers: response.headers,
    location: location === undefined ? undefined : new URL(location, 'http://localhost:4700'),
    cookie: cookie && `${cookie.name}=${cookie.value}`,
    body: response.body,
    code: /data-code="(\w{8})"/.exec(response.body)?.[1],
  };
}
