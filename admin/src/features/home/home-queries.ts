import { trpc } from '../../api/client.ts';

export const todayQuery = trpc.home.today.queryOptions({}, { staleTime: 15_000 });
export const setUpQuery = trpc.home.setUp.queryOptions({});
