import { accountOf } from '../rpc/caller.ts';
import { query, router } from '../rpc/procedures.ts';
import { readSetUp } from './home.repository.ts';
import { readToday } from './today.service.ts';

/** What each role begins the day with. */
export const homeAdminRouter = router({
  today: query({
    access: { allow: ['coordinator'] },
    input: {},
    run: ({ trx, ctx }) => readToday(trx, accountOf(ctx), ctx.now()),
  }),

  setUp: query({
    access: { allow: ['administrator'] },
    input: {},
    run: ({ trx }) => readSetUp(trx),
  }),
});
