import { sql } from 'kysely';
import type { Trx } from '../src/database/actor.ts';

/** The origins under which a browser reaches the demo intranet. */
export function originsOf(intranetOrigin: string): string[] {
  return [...new Set([intranetOrigin, intranetOrigin.replace('//localhost', '//127.0.0.1')])];
}

/** Where a demo programme's tag stands on the demo intranet. */
export function pageOf(intranetOrigin: string, slug: string): string {
  return `${intranetOrigin}/?program=${slug}`;
}

/** Lets the demo programmes be shown by the demo intranet after it was started at another port; nothing where it has not moved. */
export async function followIntranet(trx: Trx, intranetOrigin: string): Promise<void> {
  const programs = await trx
    .selectFrom('program')
    .select(['id', 'slug'])
    .where('pageUrl', 'like', sql<string>`'http://localhost:%/?program=' || slug`)
    .where('pageUrl', 'not like', `${intranetOrigin}/%`)
    .execute();
  for (const { id, slug } of programs) {
    await trx.updateTable('program').set({ pageUrl: pageOf(intranetOrigin, slug) }).where('id', '=', id).execute();
    await trx
      .insertInto('programOrigin')
      .values(originsOf(intranetOrigin).map((origin) => ({ programId: id, origin })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
