import { trpc } from './client.ts';

/*
 * What more than one feature asks the server. Queries stand apart from the pages that show their answers: a route's
 * loader, which is in the first download, can then ask for them without its page.
 */

/** The programmes that somebody administers or coordinates. */
export const programsQuery = trpc.program.list.queryOptions({});

/** The programmes of which figures are kept. */
export const measuredProgramsQuery = trpc.outcome.programs.queryOptions({});
