/**
 * The caller handed the engine something it cannot work with. `field` is the path of the culprit
 * (`settings.weights.skills`, `mentors[3].capacity`), `accepted` says what would be taken.
 */
export class EngineInputError extends Error {
  override readonly name = 'EngineInputError';
  readonly field: string;
  readonly accepted: string;

  constructor(field: string, accepted: string, given: unknown) {
    super(`${field}: expected ${accepted}, got ${describe(given)}`);
    this.field = field;
    this.accepted = accepted;
  }
}

function describe(given: unknown): string {
  if (typeof given === 'string') return JSON.stringify(given.slice(0, 60));
  if (Array.isArray(given)) return `a list of ${given.length}`;
  if (typeof given === 'object' && given !== null) return given.constructor?.name ?? 'an object';
  return String(given);
}
