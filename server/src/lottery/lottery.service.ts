import { addAuditEntry } from '../audit/audit.service.ts';
import { newWrappedKey, unwrapKey } from '../crypto/wrapped-key.ts';
import type { StaffActor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { drawLottery } from '../matching/engine/index.ts';
import { getProgram, type ProgramRow } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { lotteryCommitment, lotteryDigest } from './lottery-seed.ts';
import * as repository from './lottery.repository.ts';

/** Sign-up ends by itself only where a matching round follows it. */
export function takesLottery({ pairing, format }: Pick<ProgramRow, 'pairing' | 'format'>): boolean {
  return pairing === 'formal' && format !== 'flash';
}

/** Whether a programme draws its places by lot, or has drawn them; not once that was called off. */
export async function drawsPlaces(trx: Trx, programId: string): Promise<boolean> {
  return (await repository.findLottery(trx, programId))?.calledOffAt === null;
}

/**
 * Fixes how many places a programme has and the secret seed that will draw them. Only the seed's hash can be read from
 * now on. Whoever signed up already has a ticket at once; everybody else gets the next number when they sign up.
 * @throws DomainError WRONG_STATE once sign-up has closed, when there is a lottery, or where places are not drawn.
 */
export async function commitLottery(trx: Trx, masterKey: Buffer, actor: StaffActor, now: Date, { programId, places }: { programId: string; places: number }): Promise<{ commitment: string }> {
  const program = await getProgram(trx, programId);
  if (!takesLottery(program) || (program.stage !== 'design' && program.stage !== 'sign_up')) throw new DomainError('WRONG_STATE', { stage: program.stage });
  const { id: _, ...secret } = newWrappedKey(masterKey, programId);
  const commitment = lotteryCommitment(seedOf(masterKey, programId, secret));
  if (!(await repository.insertLottery(trx, { programId, commitment, committedAt: now }))) throw new DomainError('WRONG_STATE');
  await repository.insertSecret(trx, { programId, ...secret });
  await repository.insertPlaces(trx, { programId, places, setAt: now });
  await addAuditEntry(trx, actor, now, { action: 'lottery.commit', subjectKind: 'program', subjectId: programId, details: { places, commitment } });
  return { commitment };
}

/**
 * Sets another number of places. Before the draw any number will do, for nobody knows the seed and so whom it would help;
 * afterwards places can only be added, and go to the waiting list in the order drawn. Every number stays on record.
 * @throws DomainError WRONG_STATE without a lottery, after it was called off or when the programme is over, INVALID_INPUT for fewer after the draw.
 */
export async function changePlaces(trx: Trx, actor: StaffActor, now: Date, { programId, places }: { programId: string; places: number }): Promise<void> {
  const { stage } = await getProgram(trx, programId);
  // Locked against a draw; when there is none to wait for, only more will do.
  const undrawn = await repository.lockOpenLottery(trx, programId);
  if (!undrawn && !(await drawsPlaces(trx, programId))) throw new DomainError('WRONG_STATE');
  const before = (await repository.listPlaces(trx, programId)).at(-1);
  if (!before || stage === 'closing' || stage === 'finished') throw new DomainError('WRONG_STATE', { stage });
  if (places === before.places) return;
  if (!undrawn && places < before.places) throw invalidInput({ path: 'places', issue: 'too_small', minimum: before.places });
  await repository.insertPlaces(trx, { programId, places, setAt: now });
  if (!undrawn) await enqueue(trx, 'fill_freed_places', {}, { key: 'fill_freed_places' });
  await addAuditEntry(trx, actor, now, { action: 'lottery.change_places', subjectKind: 'program', subjectId: programId, details: { from: before.places, to: places, drawn: !undrawn } });
}

/**
 * Calls a lottery off before it is drawn. Hash and reason stay in the public record, everybody with a ticket is told why,
 * and the programme goes on as if places had never been short. For good: with a second seed one could try one's luck.
 * @throws DomainError WRONG_STATE without a lottery, and once it is drawn or called off.
 */
export async function callOffLottery(trx: Trx, actor: StaffActor, now: Date, { programId, reason }: { programId: string; reason: string }): Promise<void> {
  const program = await getProgram(trx, programId);
  if (!(await repository.lockOpenLottery(trx, programId))) throw new DomainError('WRONG_STATE', { stage: program.stage });
  await repository.callOff(trx, programId, { reason, at: now });
  const holders = await repository.listTicketHolders(trx, programId);
  for (const { participantId, givenName, email } of holders) {
    await queueMail(trx, now, {
      key: `lottery_called_off:${participantId}`,
      kind: 'lottery_called_off',
      address: email,
      params: { name: givenName, programName: program.name, programId, slug: program.slug, reason },
    });
  }
  await addAuditEntry(trx, actor, now, { action: 'lottery.call_off', subjectKind: 'program', subjectId: programId, details: { tickets: holders.length } });
}

/**
 * Draws the places, once: whoever asks again gets what was drawn. Everybody is told, and the seed is published.
 * @throws DomainError WRONG_STATE without a lottery, or before sign-up has closed.
 */
export async function drawPlaces(trx: Trx, masterKey: Buffer, actor: StaffActor, now: Date, programId: string): Promise<{ drawnAt: Date }> {
  const program = await getProgram(trx, programId);
  const lottery = await repository.lockOpenLottery(trx, programId);
  if (!lottery) return alreadyDrawn(trx, programId);
  const secret = await repository.findSecret(trx, programId);
  if (!secret) throw new DomainError('WRONG_STATE', { stage: program.stage });
  const seed = seedOf(masterKey, programId, secret);
  const places = (await repository.listPlaces(trx, programId)).at(-1)!.places;
  const holders = await repository.listTicketHolders(trx, programId);
  const entries = holders.map(({ number }) => ({ id: String(number), digest: lotteryDigest(seed, String(number)), group: null }));
  const { order, winners } = drawLottery({ entries, places, guaranteed: [] });
  const drawn = order.map((id, index) => ({ number: Number(id), position: index + 1, placeAt: index < winners.length ? now : null }));
  await repository.writeDraw(trx, programId, drawn);
  await repository.publishSeed(trx, programId, seed, now);
  await tell(trx, now, { program, holders, order, places });
  await addAuditEntry(trx, actor, now, { action: 'lottery.draw', subjectKind: 'program', subjectId: programId, details: { places, tickets: order.length, drawn: winners.length } });
  return { drawnAt: now };
}

async function alreadyDrawn(trx: Trx, programId: string): Promise<{ drawnAt: Date }> {
  const drawnAt = (await repository.findLottery(trx, programId))?.drawnAt;
  if (!drawnAt) throw new DomainError('WRONG_STATE');
  return { drawnAt };
}

async function tell(trx: Trx, now: Date, { program, holders, order, places }: { program: ProgramRow; holders: readonly repository.TicketHolder[]; order: readonly string[]; places: number }): Promise<void> {
  const positions = new Map(order.map((id, index) => [Number(id), index + 1]));
  for (const { number, participantId, givenName, email } of holders) {
    const after = positions.get(number)! - places;
    await queueMail(trx, now, {
      key: `lottery_drawn:${participantId}`,
      kind: 'lottery_drawn',
      address: email,
      params: { name: givenName, programName: program.name, programId: program.id, slug: program.slug, ticket: number, waiting: after > 0 ? after : null },
    });
  }
}

/** A seed is a fresh key: kept wrapped like one, and worth 32 random bytes. As 64 hexadecimal digits. */
function seedOf(masterKey: Buffer, programId: string, secret: { wrapped: Buffer; nonce: Buffer }): string {
  return unwrapKey(masterKey, { id: programId, ...secret }).toString('hex');
}
