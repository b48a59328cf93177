import { id, language, reads } from '@alongside/shared/input';
import { z } from 'zod';
import { sayIn, type Say } from '../language/language.ts';
import { personOf } from '../rpc/caller.ts';
import { query, router } from '../rpc/procedures.ts';
import { offerNextBest, searchMentors } from './discovery.service.ts';
import { getToday } from './today.service.ts';

/** What two people share is called as the reader calls it, where it is built in. */
function inLanguage(found: Awaited<ReturnType<typeof searchMentors>>, say: Say): typeof found {
  if (found.state !== 'ready') return found;
  const mentors = found.mentors.map((mentor) => ({ ...mentor, reasons: mentor.reasons.map((reason) => (reason.code === 'alike' ? { ...reason, names: reason.names.map(say) } : reason)) }));
  return { ...found, mentors };
}

const person = { allow: ['person'] } as const;

export const discoveryWidgetRouter = router({
  search: query({
    access: person,
    input: {
      programId: id,
      words: z.string().trim().max(200).default(''),
      hasRoom: z.boolean().default(false),
      language: language.nullable().default(null),
      site: z.string().max(120).nullable().default(null),
      step: z.enum(['same', 'next', 'far']).nullable().default(null),
      saved: z.boolean().default(false),
      outOfSight: z.boolean().default(false),
      cursor: z.int().min(0).max(100_000).default(0),
      reads,
    },
    run: async ({ trx, input, ctx }) => inLanguage(await searchMentors(trx, ctx.now(), { ...input, personId: personOf(ctx), texts: ctx.texts }), sayIn(input.reads)),
  }),

  /** Whom to ask next, after a request that came to nothing. */
  nextBest: query({
    access: person,
    input: { programId: id },
    run: async ({ trx, input, ctx }) => ({ mentor: await offerNextBest(trx, ctx.now(), { programId: input.programId, personId: personOf(ctx) }) }),
  }),

  /** What to do next, for the first view. */
  today: query({
    access: person,
    input: { programId: id },
    run: ({ trx, input, ctx }) => getToday(trx, ctx.now(), { programId: input.programId, personId: personOf(ctx), publicUrl: ctx.settings.publicUrl }),
  }),
});
