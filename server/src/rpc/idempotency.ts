import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { actorKey, type Actor, type Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';

export interface IdempotentCall {
  actor: Actor;
  key: string;
  procedure: string;
  input: unknown;
  now: Date;
}

/**
 * Runs `work` once per actor and key, in the caller's transaction, and gives the first answer again to every repeat.
 * A repeat that comes while the first is still running waits for it. Stored answers are encrypted under the
 * client's key, of which only the hash is stored: without the key nobody can read them back. The input is recognised by a
 * code under the same key, since a plain hash of a password or a short message could be guessed.
 *
 * @throws DomainError IDEMPOTENCY_KEY_REUSED when the key came before with another input.
 */
export async function once<Answer>(trx: Trx, call: IdempotentCall, work: () => Promise<Answer>): Promise<Answer> {
  const keyHash = sha256(call.key);
  const inputHash = createHmac('sha256', derivedKey(call.key, 'input')).update(`${call.procedure}\n${JSON.stringify(call.input)}`).digest();
  const actor = actorKey(call.actor);
  const claimed = await sql`
    insert into idempotency_answer (actor, key_hash, procedure, input_hash, created_at)
    values (${actor}, ${keyHash}, ${call.procedure}, ${inputHash}, ${call.now}) on conflict do nothing`.execute(trx);
  if (claimed.numAffectedRows === 0n) return repeat<Answer>(trx, actor, keyHash, inputHash, call.key);
  const answer = await work();
  await trx
    .updateTable('idempotencyAnswer')
    .set({ answer: seal(call.key, answer) })
    .where('actor', '=', actor)
    .where('keyHash', '=', keyHash)
    .execute();
  return answer;
}

/** Job: forgets first answers given before `before`. The same key then runs again. */
export async function forgetAnswersBefore(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('idempotencyAnswer').where('createdAt', '<', before).execute();
}

async function repeat<Answer>(trx: Trx, actor: string, keyHash: Buffer, inputHash: Buffer, key: string): Promise<Answer> {
  const first = await trx
    .selectFrom('idempotencyAnswer')
    .select(['inputHash', 'answer'])
    .where('actor', '=', actor)
    .where('keyHash', '=', keyHash)
    .executeTakeFirstOrThrow();
  if (!first.inputHash.equals(inputHash) || !first.answer) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return open(key, first.answer) as Answer;
}

function seal(key: string, answer: unknown): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(key, 'answer'), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify({ answer })), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(key, 'answer'), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  const body = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  return (JSON.parse(body.toString()) as { answer?: unknown }).answer;
}

function derivedKey(key: string, use: 'answer' | 'input'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `alongside idempotent ${use}`, 32));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
