import type { ActorName, World } from './world.ts';

/** One row of the matrix: who may call a procedure on the things of the world. Everybody else is refused. */
export interface MatrixRow {
  /** A valid input that names objects of the world. */
  input(world: World): object;
  may: readonly ActorName[];
}

export type Matrix = Readonly<Record<string, MatrixRow>>;

export const everybody: readonly ActorName[] = ['anonymous', 'stranger', 'mentee', 'mentor', 'other_mentee', 'administrator', 'coordinator', 'other_coordinator', 'analyst', 'owing'];
export const persons: readonly ActorName[] = ['stranger', 'mentee', 'mentor', 'other_mentee'];
export const participants: readonly ActorName[] = ['mentee', 'mentor', 'other_mentee'];
export const pair: readonly ActorName[] = ['mentee', 'mentor'];
export const staff: readonly ActorName[] = ['administrator', 'coordinator', 'other_coordinator', 'analyst'];
/** Who may set up a second factor: also before they may do anything else. */
export const settingUp: readonly ActorName[] = [...staff, 'owing'];
export const coordinators: readonly ActorName[] = ['coordinator', 'other_coordinator'];

export const nothing = () => ({});
export const secret = 'x'.repeat(43);
/** The base point of P-256 (FIPS 186-5): a key that every reader accepts. */
export const publicKey = { kty: 'EC', crv: 'P-256', x: 'axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY', y: 'T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU' };
