import type { FastifyRequest } from 'fastify';
import type { Actor } from './database/actor.ts';
import { DomainError } from './domain-error.ts';
import { owesSecondFactor } from './rpc/access.ts';

/** The procedures that take a file of megabytes, from administrators. */
const takeFiles = new Set(['directory.badRows', 'directory.checkFile', 'directory.importPeople']);

/** @throws DomainError unless the request is to a procedure that takes files, by somebody whom that would let in. */
export function demandFile({ params }: FastifyRequest, actor: Actor | undefined): void {
  if (!actor) throw new DomainError('UNAUTHENTICATED');
  const { path = '' } = params as { path?: string };
  if (!path.split(',').every((procedure) => takeFiles.has(procedure))) throw new DomainError('INVALID_INPUT', { issues: [] });
  if (owesSecondFactor(actor)) throw new DomainError('SECOND_FACTOR_NEEDED');
  if (actor.kind !== 'staff' || !actor.roles.includes('administrator')) throw new DomainError('FORBIDDEN');
}
