import type { Relation } from '../rpc/access.ts';
import { findRequest } from './request.repository.ts';

/** Which side of a request the caller is, found from its id. */
export const requestRelation: Relation<{ requestId: string }> = {
  to: 'request',
  find: async (trx, actor, input) => {
    if (actor.kind !== 'person') return [];
    const request = await findRequest(trx, input.requestId);
    if (request?.menteePersonId === actor.personId) return ['mentee_of_request'];
    return request?.mentorPersonId === actor.personId ? ['mentor_of_request'] : [];
  },
};
