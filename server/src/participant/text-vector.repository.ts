import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

/** A text of which no vectors stand that are of what it says now. */
export interface UnreadText {
  ownerId: string;
  text: string;
  /** Of the text as it was found, kept with its vectors. */
  sourceHash: Buffer;
}

/** One passage of a text as it was read; `position` is its place among the passages. */
export interface TextVector {
  ownerId: string;
  position: number;
  language: string | null;
  vector: Buffer | null;
}

/** What participants say of themselves, as it is read and hashed. */
const participantText = sql.raw(`t.headline || E'\\n' || t.goals_text`);
/** A name and its aliases, a line each: the same lines as the positions of its vectors. */
const skillText = sql.raw(`array_to_string(k.name || array_remove(k.aliases, ''), E'\\n')`);

const hashOf = (text: typeof skillText) => sql`sha256(convert_to(${text}, 'UTF8'))`;

export async function listUnreadProfiles(trx: Trx, model: string, limit: number): Promise<UnreadText[]> {
  const { rows } = await sql<UnreadText>`
    select t.id as owner_id, ${participantText} as text, ${hashOf(participantText)} as source_hash from participant t
    where t.state in ('active', 'paused')
      and not exists (select 1 from participant_text_vector v where v.participant_id = t.id and v.model = ${model} and v.source_hash = ${hashOf(participantText)})
    order by t.updated_at desc, t.id limit ${limit}`.execute(trx);
  return rows;
}

export async function listUnreadSkills(trx: Trx, model: string, limit: number): Promise<UnreadText[]> {
  const { rows } = await sql<UnreadText>`
    select k.id as owner_id, ${skillText} as text, ${hashOf(skillText)} as source_hash from skill k
    where not exists (select 1 from skill_text_vector v where v.skill_id = k.id and v.model = ${model} and v.source_hash = ${hashOf(skillText)})
    order by k.listed desc, k.id limit ${limit}`.execute(trx);
  return rows;
}

/** Vectors that are of the present texts of a programme's active participants. */
export async function listProfileVectors(trx: Trx, programId: string, model: string): Promise<TextVector[]> {
  const { rows } = await sql<TextVector>`
    select v.participant_id as owner_id, v.position, v.language, v.vector
    from participant_text_vector v join participant t on t.id = v.participant_id
    where t.program_id = ${programId} and t.state = 'active' and v.model = ${model} and v.source_hash = ${hashOf(participantText)}
    order by v.participant_id, v.position`.execute(trx);
  return rows;
}

/** Vectors of the taxonomy's skills and of those that somebody in the programme offers. */
export async function listSkillVectors(trx: Trx, programId: string, model: string): Promise<(TextVector & { name: string; listed: boolean })[]> {
  const { rows } = await sql<TextVector & { name: string; listed: boolean }>`
    select v.skill_id as owner_id, k.name, k.listed, v.position, v.language, v.vector
    from skill_text_vector v join skill k on k.id = v.skill_id
    where v.model = ${model} and v.vector is not null and v.source_hash = ${hashOf(skillText)}
      and (k.listed or k.id in (select s.skill_id from participant_skill s join participant t on t.id = s.participant_id where t.program_id = ${programId} and s.direction = 'offered'))
    order by v.skill_id, v.position`.execute(trx);
  return rows;
}

/** The vectors of one text, as its passages stand. Two jobs that read the same text take turns. */
export interface NewTextVectors {
  ownerId: string;
  sourceHash: Buffer;
  model: string;
  language: string | null;
  /** Of its passages; empty where there is nothing to read or its language is not read. */
  vectors: readonly Buffer[];
}

export async function replaceProfileVectors(trx: Trx, text: NewTextVectors): Promise<void> {
  await takeTurns(trx);
  // Who has left in the meantime has no text any more.
  const owner = await trx.selectFrom('participant').select('id').where('id', '=', text.ownerId).executeTakeFirst();
  await trx.deleteFrom('participantTextVector').where('participantId', '=', text.ownerId).execute();
  if (owner) await trx.insertInto('participantTextVector').values(rowsOf(text).map((row) => ({ ...row, participantId: text.ownerId }))).execute();
}

export async function replaceSkillVectors(trx: Trx, text: NewTextVectors): Promise<void> {
  await takeTurns(trx);
  await trx.deleteFrom('skillTextVector').where('skillId', '=', text.ownerId).execute();
  await trx.insertInto('skillTextVector').values(rowsOf(text).map((row) => ({ ...row, skillId: text.ownerId }))).execute();
}

async function takeTurns(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('alongside text vectors'))`.execute(trx);
}

/** A text without vectors has one row that says so, and is not read again. */
function rowsOf({ sourceHash, model, language, vectors }: NewTextVectors) {
  const kept: readonly (Buffer | null)[] = vectors.length > 0 ? vectors : [null];
  return kept.map((vector, position) => ({ position, model, sourceHash, language, vector }));
}
