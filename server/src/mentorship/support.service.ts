import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { lockRunning } from './mentorship-life.service.ts';
import * as flags from './support-flag.repository.ts';
import type { SupportKind } from './support-flag.repository.ts';

/**
 * Puts a private word to the programme's coordinators; the partner never learns of it, nor does any log of what was
 * done. Asking twice is asking once.
 *
 * @throws DomainError WRONG_STATE after the end of the mentorship.
 */
export async function askForSupport(trx: Trx, now: Date, ask: { mentorshipId: string; personId: string; kind: SupportKind }): Promise<void> {
  const { programId } = await lockRunning(trx, ask.mentorshipId);
  const open = await flags.listOwnSupportFlags(trx, ask.mentorshipId, ask.personId);
  if (open.some((flag) => flag.kind === ask.kind)) return;
  await flags.insertSupportFlag(trx, { mentorshipId: ask.mentorshipId, programId, raisedBy: ask.personId, kind: ask.kind, raisedAt: now });
}

/** Takes the word back, as long as nobody has answered it. */
export async function withdrawAsk(trx: Trx, ask: { mentorshipId: string; personId: string; kind: SupportKind }): Promise<void> {
  await flags.deleteOwnSupportFlags(trx, ask.mentorshipId, ask.personId, ask.kind);
}

/** A coordinator has seen to it. */
export async function resolveAsk(trx: Trx, actor: Actor, now: Date, flagId: string): Promise<void> {
  await flags.resolveSupportFlag(trx, flagId, now);
  await addAuditEntry(trx, actor, now, { action: 'support_flag.resolve', subjectKind: 'support_flag', subjectId: flagId });
}
