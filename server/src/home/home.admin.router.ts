import { accountOf } from '../rpc/caller.ts';
import { query, router } from '../rpc/procedures.ts';
import { getSetUp } from './home.repository.ts';
import { getToday } from './today.service.ts';

/** What each role begins the day with. */
export const homeAdminRouter = router({
  today: query({
    access: { allow: ['coordinator'] },
    input: {},
    run: ({ trx, ctx }) => getToday(trx, ctx.now(), accountOf(ctx)),
  }),

  setUp: query({
    access: { allow: ['administrator'] },
    input: {},
    run: ({ trx }) => getSetUp(trx),
  }),
});
