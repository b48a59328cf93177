import { id, version } from '@alongside/shared/input';
import { draftKinds } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { privatePersonOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { discardDraft, draftFields, findDraft, saveDraft } from './draft.service.ts';

const person = { allow: ['person'] } as const;
const key = { kind: z.enum(draftKinds), aboutId: id };

/** The caller's own begun texts. All of them may hold words for one reader alone, so all need a sign-in of one's own. */
export const draftWidgetRouter = router({
  read: query({
    access: person,
    input: key,
    run: async ({ trx, input, ctx }) => ({ draft: await findDraft(trx, ctx.settings.masterKey, { ...input, personId: privatePersonOf(ctx) }) }),
  }),

  save: mutation({
    access: person,
    input: { ...key, fields: draftFields, version },
    run: ({ trx, input, ctx }) => saveDraft(trx, ctx.settings.masterKey, ctx.now(), { ...input, personId: privatePersonOf(ctx) }),
  }),

  discard: mutation({
    access: person,
    input: { ...key, version },
    run: async ({ trx, input, ctx }) => {
      await discardDraft(trx, ctx.settings.masterKey, ctx.now(), { ...input, personId: privatePersonOf(ctx) });
      return { discarded: true };
    },
  }),
});
