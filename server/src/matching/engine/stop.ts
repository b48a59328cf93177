/** Whether the caller wants an end; asked often, so it must be cheap. */
export type ShouldStop = () => boolean;

/** The same wish, which stays once it was there: whoever stops early can rely on everybody after them stopping too. */
export function latched(shouldStop: ShouldStop | undefined): ShouldStop {
  let stopped = false;
  return () => (stopped ||= shouldStop?.() === true);
}

/** What nobody ends. */
export const NEVER: ShouldStop = () => false;
