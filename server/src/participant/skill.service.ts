import type { Trx } from '../database/actor.ts';
import { findSkillsLike, insertOwnSkill, listSkills, type SkillSuggestion } from './skill.repository.ts';

/** Below this two names have little more in common than an ending. */
const ALIKE = 0.3;
/** From here on the words are taken for the skill itself, a slip of the finger apart. */
const SAME = 0.6;

/** A skill as somebody chose or typed it. */
export interface GivenSkill {
  /** An id of the taxonomy; left out for own words. */
  id?: string | undefined;
  name: string;
}

export interface Suggestions {
  skills: SkillSuggestion[];
  /** The first suggestion means what was typed, so that it may be taken without asking. */
  sure: boolean;
}

/** Skills of the taxonomy that free text may mean, at most six. */
export async function suggestSkills(trx: Trx, text: string): Promise<Suggestions> {
  const skills = await findSkillsLike(trx, text.trim(), { atLeast: ALIKE, limit: 6 });
  return { skills, sure: (skills[0]?.likeness ?? 0) >= SAME };
}

/**
 * The skills that were meant, in the order given, each once. An id that is none is taken by its name; a name that
 * nothing in the taxonomy says is kept as its author's own words, unlisted: it still matches who wrote the same.
 */
export async function resolveSkills(trx: Trx, given: readonly GivenSkill[]): Promise<{ id: string; name: string }[]> {
  const known = await listSkills(trx, { ids: given.flatMap(({ id }) => id ?? []), names: given.map(({ name }) => name) });
  const found: { id: string; name: string }[] = [];
  for (const { id, name } of given) {
    const same = known.find((skill) => skill.id === id) ?? known.find((skill) => skill.name.toLowerCase() === name.toLowerCase());
    const skill = same ?? (await nearlyNamed(trx, name)) ?? (await insertOwnSkill(trx, name));
    if (!found.some((earlier) => earlier.id === skill.id)) found.push(skill);
  }
  return found;
}

async function nearlyNamed(trx: Trx, name: string): Promise<{ id: string; name: string } | undefined> {
  const [best] = await findSkillsLike(trx, name, { atLeast: SAME, limit: 1 });
  return best && { id: best.id, name: best.name };
}
