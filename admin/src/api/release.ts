import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';

const release = z.object({ release: z.string(), script: z.string(), integrity: z.string(), modules: z.record(z.string(), z.string()) });

/** The newest release of the widget: paths below the server's address, each with its integrity. */
export type Release = z.infer<typeof release>;

/** Asked when somebody wants to pin it. */
export const releaseQuery = queryOptions({
  queryKey: ['embed', 'release'],
  queryFn: async ({ signal }): Promise<Release> => release.parse(await (await fetch('/embed/release.json', { signal })).json()),
});
