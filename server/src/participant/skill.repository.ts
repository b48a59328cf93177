import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface SkillSuggestion {
  id: string;
  name: string;
  /** 0…1: how alike the words are to the name or to the nearest alias. */
  likeness: number;
}

/**
 * Skills of the taxonomy whose name or one of whose aliases is like `text`, the most alike first. Likeness is pg_trgm's:
 * of whole names, or of a part of the longer text, so that a word within a sentence finds its skill.
 */
export async function findSkillsLike(trx: Trx, text: string, options: { atLeast: number; limit: number }): Promise<SkillSuggestion[]> {
  const { rows } = await sql<SkillSuggestion>`
    select id, name, likeness from (
      select k.id, k.name, (select max(greatest(similarity(word, ${text}), 0.9 * strict_word_similarity(word, ${text})))
        from unnest(k.name || k.aliases) as word) as likeness
      from skill k where k.listed) as found
    where likeness >= ${options.atLeast}
    order by likeness desc, name limit ${options.limit}`.execute(trx);
  return rows;
}

/** Skills with one of these ids or, whatever the case of the letters, one of these names. */
export async function listSkills(trx: Trx, wanted: { ids: readonly string[]; names: readonly string[] }): Promise<{ id: string; name: string }[]> {
  const names = wanted.names.map((name) => name.toLowerCase());
  return trx
    .selectFrom('skill')
    .select(['id', 'name'])
    .where((e) => e.or([e('id', '=', e.fn.any(e.val([...wanted.ids]))), e(e.fn<string>('lower', ['name']), '=', e.fn.any(e.val(names)))]))
    .orderBy('listed', 'desc')
    .execute();
}

/** Keeps somebody's own words as a skill that is suggested to nobody else. */
export async function insertOwnSkill(trx: Trx, name: string): Promise<{ id: string; name: string }> {
  return trx
    .insertInto('skill')
    .values({ name, listed: false })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((e) => ({ name: e.ref('excluded.name') })))
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}
