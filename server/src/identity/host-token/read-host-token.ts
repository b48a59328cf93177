import { causeForLog } from '../../cause-for-log.ts';
import { DomainError } from '../../domain-error.ts';
import type { HostToken, RequestContext } from '../../rpc/context.ts';
import { HostTokenError } from './host-tokens.ts';

/**
 * Who a token names, if it is believed.
 * @throws DomainError SIGN_IN_WAY_OFF where no host may vouch; SIGN_IN_FAILED with the reason, for who writes the host's side.
 */
export async function readHostToken(ctx: RequestContext, token: string): Promise<HostToken> {
  if (!ctx.hostTokens) throw new DomainError('SIGN_IN_WAY_OFF');
  try {
    return await ctx.hostTokens.read(token);
  } catch (error) {
    if (!(error instanceof HostTokenError)) throw error;
    logRefusal(ctx, error.refusal, error.cause);
    throw new DomainError('SIGN_IN_FAILED', { reason: error.refusal });
  }
}

/** Notes why a host's token let nobody in: a host that cannot vouch any more shows in the log of the server first. */
export function logRefusal({ log, requestId }: RequestContext, reason: string, cause?: unknown): void {
  log.warn({ requestId, reason, ...(cause === undefined ? {} : { cause: causeForLog(cause) }) }, 'host token refused');
}
