import { id, version } from '@alongside/shared/input';
import { z } from 'zod';
import { mentorshipRelation, relationThroughMentorship } from '../mentorship/mentorship.policy.ts';
import { opensPrivateWords, personOf, privatePersonOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { findNote } from './note.repository.ts';
import * as notes from './note.service.ts';

const ofAuthor = { allow: ['author'], relation: relationThroughMentorship('note', (trx, { noteId }: { noteId: string }) => findNote(trx, noteId)) } as const;
/** The open form that writes. */
const writer = id.optional();

export const noteWidgetRouter = router({
  /** Shared notes and one's own private ones; `privateLocked` where this sign-in does not open those. */
  list: query({
    access: { allow: ['member'], relation: mentorshipRelation },
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      const withPrivate = opensPrivateWords(ctx);
      return { notes: await notes.listNotes(trx, ctx.settings.masterKey, { ...input, personId: personOf(ctx), withPrivate }), privateLocked: !withPrivate };
    },
  }),

  add: mutation({
    access: { allow: ['member'], relation: mentorshipRelation },
    input: { mentorshipId: id, visibility: z.enum(['shared', 'private']), text: z.string().trim().min(1).max(10_000), writer, version },
    run: ({ trx, input, ctx }) => {
      const personId = input.visibility === 'private' ? privatePersonOf(ctx) : personOf(ctx);
      return notes.addNote(trx, ctx.settings.masterKey, ctx.now(), { ...input, personId });
    },
  }),

  /** Saves a note while it is being written. `seen`: the version that the words replace, where a form says so. */
  change: mutation({
    access: ofAuthor,
    input: { noteId: id, text: z.string().max(10_000), writer, version, seen: version },
    run: ({ trx, input, ctx }) => notes.changeNote(trx, ctx.settings.masterKey, ctx.now(), { ...input, withPrivate: opensPrivateWords(ctx) }),
  }),

  remove: mutation({
    access: ofAuthor,
    input: { noteId: id },
    run: async ({ trx, input, ctx }) => {
      await notes.removeNote(trx, { ...input, withPrivate: opensPrivateWords(ctx) });
      return { noteId: input.noteId };
    },
  }),
});
