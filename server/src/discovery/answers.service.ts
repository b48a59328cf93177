import type { Trx } from '../database/actor.ts';
import { suggestSkills } from '../participant/skill.service.ts';
import { loadReadSkills } from '../participant/text-vector.service.ts';
import { answeringMentors, perhapsNear, relevanceOf, skillsMeant, withoutOtherMeanings, type NearestOffer } from './by-meaning.ts';
import { findMentorsByWords } from './discovery.repository.ts';
import type { RankedMentor } from './ranking.service.ts';

/** Typed words mean a skill from this likeness of letters on. */
const MEANS = 0.5;

/** Who answers a search, and why. */
export interface Answers {
  /** How well, by participant; who is not here does not answer. */
  relevance: ReadonlyMap<string, number>;
  /** What answers by its meaning, by participant. */
  nearest: ReadonlyMap<string, NearestOffer>;
  /** Names of the skills that the words mean. */
  skills: string[];
  /** Whether nobody answers, and these are only a few who may come near. */
  onlyPerhaps: boolean;
}

export interface Asked {
  programId: string;
  words: string;
  /** What the words mean, as soon as it is known; undefined where it is not, and words alone count. */
  meaning: Promise<Int16Array | undefined>;
  mentors: readonly RankedMentor[];
}

/** Mentors who answer a search by the words of their profile, by slips of the finger from them, or by what they mean. */
export async function answersTo(trx: Trx, { programId, words, meaning, mentors }: Asked): Promise<Answers> {
  const vector = await meaning;
  const asked = vector && { text: words, vector };
  const skills = asked ? await loadReadSkills(trx, programId) : [];
  const spelled = (await suggestSkills(trx, words)).skills.filter(({ likeness }) => likeness >= MEANS);
  const named = asked ? withoutOtherMeanings(spelled, asked, skills) : spelled;
  const byWords = new Map((await findMentorsByWords(trx, programId, words, named.map(({ id }) => id))).map((found) => [found.participantId, found]));
  const meant: ReadonlyMap<string, NearestOffer> = asked ? answeringMentors(asked, { mentors, skills, named: mentors.some(({ participantId }) => byWords.get(participantId)?.exact) }) : new Map();
  const onlyPerhaps = asked !== undefined && meant.size === 0 && !mentors.some(({ participantId }) => byWords.has(participantId));
  const nearest = onlyPerhaps ? perhapsNear(asked, { mentors, skills }) : meant;
  const relevance = new Map<string, number>();
  for (const { participantId } of mentors) {
    const answer = relevanceOf(byWords.get(participantId), nearest.get(participantId));
    if (answer !== undefined) relevance.set(participantId, answer);
  }
  return { relevance, nearest, onlyPerhaps, skills: [...new Set([...named.map(({ name }) => name), ...(asked ? skillsMeant(asked, skills) : [])])] };
}
