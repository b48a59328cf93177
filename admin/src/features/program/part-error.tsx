import { toApiError } from '../../api/api-error.ts';
import { ErrorNote } from '../../ui/page-state.tsx';
import type { Part } from './use-part.ts';

/** Why a part could not be saved, where no field of it is to blame. */
export function PartError({ part }: { part: Pick<Part<unknown>, 'status' | 'error' | 'retry'> }) {
  if (part.status !== 'failed' || toApiError(part.error).code === 'INVALID_INPUT') return null;
  return <ErrorNote error={part.error} onRetry={part.retry} />;
}
