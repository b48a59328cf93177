import type { Pairing, ProgramFormat, ProgramStage } from '@alongside/shared/vocabulary';

/** How one comes to a mentor in a programme: by asking, by a matching round, or not at this time. */
export type Asking = 'open' | 'by_matching' | 'closed';

/** Whether requests can be sent and accepted in a programme now. */
export function askingIn(program: { pairing: Pairing; stage: ProgramStage; format: ProgramFormat }): Asking {
  // In flash mentoring slots are booked.
  if (program.format === 'flash') return 'closed';
  if (program.pairing === 'formal') return program.stage === 'sign_up' || program.stage === 'matching' ? 'by_matching' : 'closed';
  return program.stage === 'sign_up' || program.stage === 'matching' || program.stage === 'running' ? 'open' : 'closed';
}
