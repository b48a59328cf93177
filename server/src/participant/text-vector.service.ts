import type { Database } from '../database/connection.ts';
import type { Trx } from '../database/actor.ts';
import { enqueue } from '../queue/queue.ts';
import { passagesOf } from '../text-model/passages.ts';
import { builtInModel } from '../text-model/text-model.ts';
import type { TextReader } from '../text-model/text-reader.ts';
import { bytesOf, vectorOf } from '../text-model/unit-vector.ts';
import * as repository from './text-vector.repository.ts';

/** Texts of each kind that one job reads, about a second of work: a server that stops waits for no more. */
const TEXTS_AT_ONCE = 8;
/** What every model reads that works. */
const READABLE = 'I want to lead a team.';

/** A sentence or the name of a skill with what it means. */
export interface Passage {
  text: string;
  vector: Int16Array;
}

/** What somebody says of themself, as far as it is read. */
export interface ReadProfile {
  /** ISO 639-1; null where it is too short to tell. */
  language: string | null;
  /** Empty where the language is not read. */
  passages: Passage[];
}

/** Has whatever is not read yet read soon: new words in the transaction that saves them, all that is left when a server starts. */
export async function enqueueReading(trx: Trx): Promise<void> {
  await enqueue(trx, 'embed_texts', {}, { key: 'embed_texts' });
}

/**
 * Job: reads some of the texts that are new or have changed, and goes on in a job of its own while there are more. A
 * text that changes while it is read is read again. The model runs between two transactions, and holds none open. A text
 * that it cannot read is kept as one that says nothing, and holds up no other.
 */
export async function embedTexts({ db, texts }: { db: Database; texts: TextReader | undefined }): Promise<void> {
  if (!texts) return;
  const model = texts.modelId;
  const [profiles, skills] = await db.transaction().execute(async (trx) => [await repository.listUnreadProfiles(trx, model, TEXTS_AT_ONCE), await repository.listUnreadSkills(trx, model, TEXTS_AT_ONCE)] as const);
  if (profiles.length + skills.length === 0) return;
  const readProfiles = await readAll(texts, profiles, passagesOf);
  const readSkills = await readAll(texts, skills, (text) => text.split('\n'));
  await db.transaction().execute(async (trx) => {
    for (const text of readProfiles) await repository.replaceProfileVectors(trx, text);
    for (const text of readSkills) await repository.replaceSkillVectors(trx, text);
    await enqueueReading(trx);
  });
}

/** @throws Error when the model reads nothing at all. */
async function readAll(texts: TextReader, unread: readonly repository.UnreadText[], split: (text: string) => string[]): Promise<repository.NewTextVectors[]> {
  try {
    return await vectorsOf(texts, unread, split);
  } catch {
    await texts.read([[READABLE]]);
  }
  const read: repository.NewTextVectors[] = [];
  for (const one of unread) {
    const unreadable = { ownerId: one.ownerId, sourceHash: one.sourceHash, model: texts.modelId, language: null, vectors: [] };
    read.push(...(await vectorsOf(texts, [one], split).catch(() => [unreadable])));
  }
  return read;
}

async function vectorsOf(texts: TextReader, unread: readonly repository.UnreadText[], split: (text: string) => string[]): Promise<repository.NewTextVectors[]> {
  const passages = unread.map(({ text }) => split(text));
  const sayingSomething = passages.filter((some) => some.length > 0);
  const read = (await texts.read(sayingSomething)).values();
  return unread.map(({ ownerId, sourceHash }, at) => {
    const { language, vectors } = passages[at]!.length > 0 ? read.next().value! : { language: null, vectors: null };
    return { ownerId, sourceHash, model: texts.modelId, language, vectors: (vectors ?? []).map(bytesOf) };
  });
}

/** The words of a programme's active participants with their meaning, by participant. Whose text is not read yet is not among them. */
export async function loadReadProfiles(trx: Trx, programId: string, textOf: ReadonlyMap<string, { headline: string; goalsText: string }>): Promise<Map<string, ReadProfile>> {
  const rows = await repository.listProfileVectors(trx, programId, builtInModel.id);
  const read = new Map<string, ReadProfile>();
  for (const [ownerId, own] of Map.groupBy(rows, (row) => row.ownerId)) {
    const text = textOf.get(ownerId);
    if (!text) continue;
    const passages = passagesOf(`${text.headline}\n${text.goalsText}`);
    read.set(ownerId, { language: own[0]!.language, passages: own.flatMap(({ position, vector }) => (vector ? [{ text: passages[position] ?? '', vector: vectorOf(vector) }] : [])) });
  }
  return read;
}

/** A skill with what its name and each of its aliases means. */
export interface ReadSkill {
  id: string;
  name: string;
  /** Whether it belongs to the taxonomy, and is not somebody's own words. */
  listed: boolean;
  /** The name's first. */
  vectors: Int16Array[];
}

/** The taxonomy's skills and those offered in the programme, as far as they are read. */
export async function loadReadSkills(trx: Trx, programId: string): Promise<ReadSkill[]> {
  const rows = await repository.listSkillVectors(trx, programId, builtInModel.id);
  return [...Map.groupBy(rows, ({ ownerId }) => ownerId)].map(([id, own]) => ({ id, name: own[0]!.name, listed: own[0]!.listed, vectors: own.flatMap(({ vector }) => (vector ? [vectorOf(vector)] : [])) }));
}
