import { trpc } from '../../api/client.ts';

export const templatesQuery = trpc.program.templates.queryOptions({});
export const possibleCoordinatorsQuery = trpc.program.possibleCoordinators.queryOptions({});
export const facetsQuery = trpc.directory.facets.queryOptions({});
export const designQuery = (programId: string) => trpc.program.get.queryOptions({ programId });
