import { hash, verify } from '@node-rs/argon2';
import { newToken } from './secret.ts';

/** argon2id with the parameters of RFC 9106, section 4, second choice: 64 MiB, 3 passes, 4 lanes. */
const argon2id = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** The hash of a password nobody has: an unknown address costs as much time as a known one. */
const decoy = hash(newToken(), argon2id);

export async function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

/** Whether the password fits the hash; without a hash it never does, and takes as long. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && typeof passwordHash === 'string';
}
