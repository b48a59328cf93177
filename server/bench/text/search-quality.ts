import { skillWords } from '../../seed/words/phrases.ts';
import { skillBranches } from '../../seed/words/skills.ts';
import { answeringMentors, perhapsNear, type Offers } from '../../src/discovery/by-meaning.ts';
import type { ReadSkill } from '../../src/participant/text-vector.service.ts';
import type { TextReader } from '../../src/text-model/text-reader.ts';
import { foreignQueries, searchQueries } from './search-queries.ts';

/** Sentences of each mentor beside the skill they offer. */
const SENTENCES = 2;
const SHOWN_FIRST = 5;

export interface SearchQuality {
  queries: number;
  /** Mentors among the first five of each query, and how many of them offer what would help. */
  shown: number;
  right: number;
  /** Skills that would help, over all queries. */
  relevant: number;
  /** Queries that nobody answers, but somebody comes near. */
  perhaps: number;
  foreign: number;
  /** Of those about something else altogether, how many are answered. */
  foreignAnswered: number;
}

/**
 * How well search by meaning alone tells who helps: a mentor for every skill of the taxonomy, who offers it and says two
 * sentences about it, against queries of which somebody said beforehand which skills help.
 */
export async function measureSearches(reader: TextReader): Promise<SearchQuality> {
  const offers = await readTaxonomy(reader);
  const answers = async (words: string): Promise<string[]> => {
    const vector = await reader.readQuery(words);
    if (!vector) return [];
    const found = answeringMentors({ text: words, vector }, { ...offers, named: false });
    return [...found].sort(([, a], [, b]) => b.likeness - a.likeness).map(([skill]) => skill).slice(0, SHOWN_FIRST);
  };
  const quality: SearchQuality = { queries: searchQueries.length, shown: 0, right: 0, relevant: 0, perhaps: 0, foreign: foreignQueries.length, foreignAnswered: 0 };
  for (const { words, relevant } of searchQueries) {
    const found = await answers(words);
    quality.shown += found.length;
    quality.right += found.filter((skill) => relevant.includes(skill)).length;
    quality.relevant += relevant.length;
    const vector = await reader.readQuery(words);
    if (found.length === 0 && vector && perhapsNear({ text: words, vector }, offers).size > 0) quality.perhaps += 1;
  }
  for (const words of foreignQueries) if ((await answers(words)).length > 0) quality.foreignAnswered += 1;
  return quality;
}

/** A mentor goes by the name of the skill they offer. */
async function readTaxonomy(reader: TextReader): Promise<Pick<Offers, 'mentors' | 'skills'>> {
  const names = skillBranches.flatMap(({ skills }) => skills);
  const read = await reader.read(names.map((phrases) => [...phrases]));
  const sentences = names.map(([name]) => (skillWords[name]?.offers ?? []).slice(0, SENTENCES).map(asWritten));
  const readSentences = await reader.read(sentences.map((some, at) => (some.length > 0 ? some : [names[at]![0]])));
  const skills = names.map(([name], at): ReadSkill => ({ id: name, name, listed: true, vectors: read[at]?.vectors ?? [] }));
  const mentors = names.map(([name], at) => {
    const said = sentences[at]!.flatMap((text, place) => (readSentences[at]?.vectors?.[place] ? [{ text, vector: readSentences[at].vectors[place] }] : []));
    return { participantId: name, passages: [...said, ...(read[at]?.vectors?.[0] ? [{ text: name, vector: read[at].vectors[0] }] : [])] };
  });
  return { mentors, skills };
}

/** A phrase of the demo organisation with its gaps filled. */
function asWritten(phrase: string): string {
  return phrase.replace(/^[<>]/, '').replaceAll('{n}', 'twelve').replaceAll('{years}', 'nine').replaceAll('{season}', 'spring').replaceAll(/\{\w+\}/g, 'our team');
}
