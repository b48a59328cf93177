import { trpc } from '../../api/client.ts';

export const wavesQuery = trpc.survey.waves.queryOptions({});
