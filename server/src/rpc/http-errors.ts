import type { ErrorData } from '@alongside/shared/error-codes';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { causeForLog } from '../cause-for-log.ts';
import { DomainError } from '../domain-error.ts';
import { trpcCodes } from './errors.ts';

/**
 * Answers what goes wrong before or beside a procedure, such as a body too large or a database that is away, in the shape
 * of a procedure's error: a code and the request's id, never the words of the error itself.
 */
export async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const status = statusFor(error);
  if (status >= 500) request.log.error({ requestId: request.id, cause: causeForLog(error) }, 'request failed');
  const { code, params } = error instanceof DomainError ? error : status >= 500 ? new DomainError('INTERNAL') : new DomainError('INVALID_INPUT', { issues: [] });
  const data: ErrorData = { code, params, requestId: request.id };
  await reply.code(status).send({ error: { message: '', code: TRPC_ERROR_CODES_BY_KEY[trpcCodes[code]], data } });
}

function statusFor(error: unknown): number {
  if (error instanceof DomainError) return getHTTPStatusCodeFromError(new TRPCError({ code: trpcCodes[error.code] }));
  const given = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return given >= 400 && given < 600 ? given : 500;
}
