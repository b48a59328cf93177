import { beforeEach, expect, test } from 'vitest';
import { execute } from '../test/cluster.ts';
import { openProduct } from '../test/product.ts';

let stopping = false;
const { database, server } = await openProduct({ isStopping: () => stopping });

beforeEach(() => {
  stopping = false;
});

const look = async (path: string) => {
  const { statusCode, headers, body } = await server.app.inject(path);
  return { status: statusCode, connection: headers['connection'], said: JSON.parse(body) as unknown };
};

test('a server that can work is live and ready', async () => {
  expect(await look('/health/live')).toMatchObject({ status: 200, said: { live: true } });
  expect(await look('/health/ready')).toMatchObject({ status: 200, connection: 'keep-alive', said: { ready: true } });
});

test('about to stop it is live and not ready, and asks its callers to come back on another connection', async () => {
  stopping = true;
  expect(await look('/health/live')).toMatchObject({ status: 200, connection: 'close' });
  expect(await look('/health/ready')).toMatchObject({ status: 503, said: { ready: false, reason: 'stopping' } });
});

test('without its database it is live and not ready, and ready again when the database is back', async () => {
  const name = new URL(database.urls.owner).pathname.slice(1);
  const cluster = Object.assign(new URL(database.urls.owner), { pathname: '/postgres' }).toString();
  await execute(cluster, `alter database ${name} allow_connections false`);
  await execute(cluster, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  expect(await look('/health/live')).toMatchObject({ status: 200 });
  expect(await look('/health/ready')).toMatchObject({ status: 503, said: { ready: false, reason: 'database' } });
  await execute(cluster, `alter database ${name} allow_connections true`);
  expect(await look('/health/ready')).toMatchObject({ status: 200 });
});
