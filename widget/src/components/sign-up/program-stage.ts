import type { ProgramPage, Role } from './sign-up.types.ts';

/** As the server decides: open programmes take people until they close, formal ones before matching. */
export function takesSignUps({ program }: ProgramPage): boolean {
  return program.pairing === 'formal' ? program.stage === 'sign_up' : ['sign_up', 'matching', 'running'].includes(program.stage);
}

/** The roles of a programme's format. */
export function rolesOf({ program }: ProgramPage): readonly Role[] {
  return program.format === 'peer' ? ['peer'] : ['mentee', 'mentor'];
}
