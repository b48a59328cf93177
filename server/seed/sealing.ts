import { sealWords, type SealOptions, type SealedWords } from '../src/crypto/sealed-words.ts';
import type { Ground } from './ground.ts';

/** Encrypts words exactly as the product does, so that only those opens them who could in the product. */
export interface Sealing {
  seal(options: SealOptions, text: string): Promise<SealedWords>;
}

export function sealingFor({ trx, masterKey }: Ground): Sealing {
  return { seal: (options, text) => sealWords(trx, masterKey, options, text) };
}
