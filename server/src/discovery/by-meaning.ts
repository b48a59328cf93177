import type { ReadSkill } from '../participant/text-vector.service.ts';
import { likeness } from '../text-model/unit-vector.ts';
import type { RankedMentor } from './ranking.service.ts';

/** From here on a sentence or a skill answers words that were asked. */
const NEAR = 0.6;
/** One word alone is as near to many a word that is as rare ("negociate" to "stowage": 0.6), and letters find it better. */
const NEAR_ONE_WORD = 0.7;
/** Those this much further off than the nearest are left out: where something answers well, something vague is no answer. */
const BEHIND_THE_NEAREST = 0.25;
/** A skill is told as what the words mean when its name or an alias is this near. */
const MEANT = 0.7;
const SKILLS_MEANT = 2;

/** What a mentor offers or writes that is nearest to what was asked. */
export interface NearestOffer {
  text: string;
  /** 0.6…1 */
  likeness: number;
}

/** As a part of the words says a skill: the whole of them is likelier than that. */
const PART_OF_THE_WORDS = 0.9;

/** Skills that letters found, without those that only a part of the words names and whose meaning is another: "balance sheets" are not a balanced life. Pure. */
export function withoutOtherMeanings<Skill extends { id: string; likeness: number }>(spelled: readonly Skill[], asked: Int16Array, skills: readonly ReadSkill[]): Skill[] {
  const vectors = new Map(skills.map((skill) => [skill.id, skill.vectors]));
  return spelled.filter(({ id, likeness: letters }) => letters > PART_OF_THE_WORDS || !vectors.has(id) || nearest(asked, vectors.get(id)!) >= NEAR);
}

export interface Offers {
  words: string;
  mentors: readonly Pick<RankedMentor, 'participantId' | 'passages'>[];
  skills: readonly ReadSkill[];
  named: boolean;
}

/** Skills of the taxonomy that the words mean, the nearest first. Pure. */
export function skillsMeant(asked: Int16Array, skills: readonly ReadSkill[]): string[] {
  return skills
    .filter(({ listed }) => listed)
    .map(({ name, vectors }) => ({ name, near: nearest(asked, vectors) }))
    .filter(({ near }) => near >= MEANT)
    .sort((a, b) => b.near - a.near)
    .slice(0, SKILLS_MEANT)
    .map(({ name }) => name);
}

/**
 * The mentors who answer what was asked by their meaning, with what of theirs is nearest to it, by participant. A skill
 * counts by its aliases too. Where somebody answers in so many words (`named`), only what is very near answers beside. Pure.
 */
export function answeringMentors(asked: Int16Array, { words, mentors, skills, named }: Offers): Map<string, NearestOffer> {
  const near = /\s/.test(words.trim()) ? NEAR : NEAR_ONE_WORD;
  const ofSkill = new Map(skills.map(({ name, vectors }) => [name, nearest(asked, vectors)]));
  const found = mentors.flatMap(({ participantId, passages }) => {
    const offers = passages.map(({ text, vector }) => ({ text, likeness: ofSkill.get(text) ?? likeness(asked, vector) }));
    const best = offers.reduce<NearestOffer | undefined>((most, offer) => (offer.likeness > (most?.likeness ?? near) ? offer : most), undefined);
    return best ? [[participantId, best] as const] : [];
  });
  const most = Math.max(named ? 1 : 0, ...found.map(([, offer]) => offer.likeness));
  return new Map(found.filter(([, offer]) => offer.likeness >= most - BEHIND_THE_NEAREST));
}

function nearest(asked: Int16Array, vectors: readonly Int16Array[]): number {
  return vectors.reduce((most, vector) => Math.max(most, likeness(asked, vector)), -1);
}

/** How well somebody answers a search by words when only letters are alike: less than what means the same. */
const ALIKE = 0.6;
/** Answers this close are as good as equal, so that the fair order among them holds. */
const BAND = 0.1;

/**
 * How well a mentor answers a search, in bands of a tenth: 1 where every word stands in the profile or names a skill
 * offered, else the nearest of a slip of the finger (0.6) and the meaning (0.6…1); undefined for no answer at all. Pure.
 */
export function relevanceOf(byWords: { exact: boolean } | undefined, byMeaning: NearestOffer | undefined): number | undefined {
  if (!byWords && !byMeaning) return undefined;
  const words = byWords ? (byWords.exact ? 1 : ALIKE) : 0;
  return Math.round(Math.max(words, byMeaning?.likeness ?? 0) / BAND);
}
