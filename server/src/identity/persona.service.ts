import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import type { Context } from '../rpc/context.ts';
import { listPersonPersonas, listStaffPersonas, type Persona } from './persona.repository.ts';

/** Personas are offered only with demo data, to a caller on this very machine. */
export function personasOffered(ctx: Context): boolean {
  return ctx.settings.demo && ctx.local;
}

/**
 * @throws DomainError SIGN_IN_WAY_OFF where personas are not offered, NOT_FOUND for an id that is none.
 */
export async function requirePersona(trx: Trx, ctx: Context, kind: 'person' | 'staff', id: string): Promise<Persona> {
  if (!personasOffered(ctx)) throw new DomainError('SIGN_IN_WAY_OFF');
  const personas = kind === 'person' ? await listPersonPersonas(trx) : await listStaffPersonas(trx);
  const persona = personas.find((candidate) => candidate.id === id);
  if (!persona) throw new DomainError('NOT_FOUND');
  return persona;
}
