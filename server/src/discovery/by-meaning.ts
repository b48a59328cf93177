import type { ReadSkill } from '../participant/text-vector.service.ts';
import { closenessTo, type MeantWords } from '../text-model/closeness.ts';
import type { RankedMentor } from './ranking.service.ts';

/**
 * From here on a sentence or a skill answers words that were asked. Chosen on every second of the 75 queries that
 * `npm run bench -- text` asks: of the first five shown 82 in 100 are right over all of them (79 over the others), and 64
 * in 100 of what would help are among them. Likeness alone from 0.6 gave 55 (48) and 67.
 */
const NEAR = 0.6;
/** One word alone is as near to many a word that is as rare ("negociate" to "stowage": 0.6), and letters find it better. */
const NEAR_ONE_WORD = 0.7;
/** Nearer than chance, but not near enough to say that it answers. */
const PERHAPS = 0.5;
/** Those this much further off than the nearest are left out: where something answers well, something vague is no answer. */
const BEHIND_THE_NEAREST = 0.1;
/** The same beside somebody who says it in so many words. */
const BEHIND_THE_NAMED = 0.25;
/** A skill is told as what the words mean when its name or an alias is this near. */
const MEANT = 0.65;
const SKILLS_MEANT = 2;
/** Mentors who may come near, shown where nobody answers. */
const MOST_PERHAPS = 3;

/** What a mentor offers or writes that is nearest to what was asked. */
export interface NearestOffer {
  text: string;
  /** How surely it answers, 0.5…1. */
  likeness: number;
}

/** As a part of the words says a skill: the whole of them is likelier than that. */
const PART_OF_THE_WORDS = 0.9;

/** Skills that letters found, without those that only a part of the words names and whose meaning is another: "balance sheets" are not a balanced life. Pure. */
export function withoutOtherMeanings<Skill extends { id: string; likeness: number }>(spelled: readonly Skill[], asked: MeantWords, skills: readonly ReadSkill[]): Skill[] {
  const close = closenessToSkill(asked);
  const known = new Map(skills.map((skill) => [skill.id, skill]));
  return spelled.filter(({ id, likeness: letters }) => letters > PART_OF_THE_WORDS || !known.has(id) || close(known.get(id)!) >= PERHAPS);
}

export interface Offers {
  mentors: readonly Pick<RankedMentor, 'participantId' | 'passages'>[];
  skills: readonly ReadSkill[];
  named: boolean;
}

/** Skills of the taxonomy that the words mean, the nearest first. Pure. */
export function skillsMeant(asked: MeantWords, skills: readonly ReadSkill[]): string[] {
  const close = closenessToSkill(asked);
  return skills
    .filter(({ listed }) => listed)
    .map((skill) => ({ name: skill.name, near: close(skill) }))
    .filter(({ near }) => near >= MEANT)
    .sort((a, b) => b.near - a.near)
    .slice(0, SKILLS_MEANT)
    .map(({ name }) => name);
}

/**
 * The mentors who answer what was asked by their meaning, with what of theirs is nearest to it, by participant. A skill
 * counts by its aliases too. Where somebody answers in so many words (`named`), only what is very near answers beside. Pure.
 */
export function answeringMentors(asked: MeantWords, { named, ...offers }: Offers): Map<string, NearestOffer> {
  const found = nearestOffers(asked, offers, /\s/.test(asked.text.trim()) ? NEAR : NEAR_ONE_WORD);
  const least = named ? 1 - BEHIND_THE_NAMED : Math.max(...found.map(([, offer]) => offer.likeness)) - BEHIND_THE_NEAREST;
  return new Map(found.filter(([, offer]) => offer.likeness >= least));
}

/** Where nobody answers: a few mentors who may come near, nearest first, to be shown as no more than that. Pure. */
export function perhapsNear(asked: MeantWords, offers: Pick<Offers, 'mentors' | 'skills'>): Map<string, NearestOffer> {
  return new Map(nearestOffers(asked, offers, PERHAPS).sort(([, a], [, b]) => b.likeness - a.likeness).slice(0, MOST_PERHAPS));
}

/** What of each mentor's is nearest to what was asked, of those with anything nearer than `least`. */
function nearestOffers(asked: MeantWords, { mentors, skills }: Pick<Offers, 'mentors' | 'skills'>, least: number): [string, NearestOffer][] {
  const [close, closeSkill] = [closenessTo(asked), closenessToSkill(asked)];
  const ofSkill = new Map(skills.map((skill) => [skill.name, closeSkill(skill)]));
  return mentors.flatMap(({ participantId, passages }): [string, NearestOffer][] => {
    const offers = passages.map((passage) => ({ text: passage.text, likeness: ofSkill.get(passage.text) ?? close(passage) }));
    const best = offers.reduce<NearestOffer | undefined>((most, offer) => (offer.likeness > (most?.likeness ?? least) ? offer : most), undefined);
    return best ? [[participantId, best]] : [];
  });
}

/** By the nearest of its name and aliases. */
function closenessToSkill(asked: MeantWords): (skill: ReadSkill) => number {
  const close = closenessTo(asked);
  return ({ name, vectors }) => vectors.reduce((most, vector) => Math.max(most, close({ text: name, vector })), -1);
}

/** How well somebody answers a search by words when only letters are alike: less than what means the same. */
const ALIKE = 0.6;
/** Answers this close are as good as equal, so that the fair order among them holds. */
const BAND = 0.1;

/**
 * How well a mentor answers a search, in bands of a tenth: 1 where every word stands in the profile or names a skill
 * offered, else the nearest of a slip of the finger (0.6) and the meaning (0.5…1); undefined for no answer at all. Pure.
 */
export function relevanceOf(byWords: { exact: boolean } | undefined, byMeaning: NearestOffer | undefined): number | undefined {
  if (!byWords && !byMeaning) return undefined;
  const words = byWords ? (byWords.exact ? 1 : ALIKE) : 0;
  return Math.round(Math.max(words, byMeaning?.likeness ?? 0) / BAND);
}
