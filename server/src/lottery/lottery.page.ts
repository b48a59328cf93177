import { slug } from '@alongside/shared/program';
import type { FastifyInstance } from 'fastify';
import { anonymous, identify } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import type { ServerDependencies } from '../rpc/context.ts';
import { recordText } from './record-text.ts';
import { getRecordBySlug } from './record.service.ts';

/** The public record of a programme's lottery, in plain text: `/lottery/<short name of the programme>`. */
export function serveLotteryRecords(scope: FastifyInstance, { db }: Pick<ServerDependencies, 'db'>): void {
  scope.get<{ Params: { slug: string } }>('/lottery/:slug', async (request, reply) => {
    const name = slug.safeParse(request.params.slug);
    if (!name.success) throw new DomainError('NOT_FOUND');
    const record = await db.transaction().setAccessMode('read only').execute(async (trx) => {
      await identify(trx, anonymous);
      return getRecordBySlug(trx, name.data);
    });
    return reply.type('text/plain; charset=utf-8').send(recordText(record));
  });
}
