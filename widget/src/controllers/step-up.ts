import { ApiError } from '../api/api-error.ts';
import type { ControllerHost } from './controller.ts';

/** Asks the person at an element to show who they are. @returns whether they did */
type StepUp = (host: ControllerHost) => Promise<boolean>;

let ask: StepUp | undefined;

/** Says how it is asked. What needs it comes with the views beyond the first, and so does this. */
export function learnStepUp(how: StepUp): void {
  ask = how;
}

/** Asks the person at an element to show who they are. @returns whether they did */
export async function stepUp(host: ControllerHost): Promise<boolean> {
  return (await ask?.(host)) ?? false;
}

/** Whether a call was refused until the person shows who they are: so far only the page has said it. */
export function isLocked(thrown: unknown): boolean {
  return thrown instanceof ApiError && thrown.code === 'STEP_UP_NEEDED';
}
