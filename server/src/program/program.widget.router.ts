import { slug } from '@alongside/shared/program';
import { query, router } from '../rpc/procedures.ts';
import { getProgramPage } from './program-view.service.ts';

export const programWidgetRouter = router({
  /** The programme of an embed tag, for the page that the tag stands in. */
  bySlug: query({
    access: { allow: ['anyone'] },
    input: { slug },
    run: ({ trx, input, ctx }) => {
      const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
      return getProgramPage(trx, input.slug, { origin: ctx.origin, personId }, ctx.settings.publicUrl);
    },
  }),
});
