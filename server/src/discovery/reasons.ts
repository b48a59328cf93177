import { nameOfChoice } from '../participant/asked-questions.ts';
import { contentWords, sharedWords, tellingWords, type Contribution } from '../matching/engine/index.ts';
import { sentencesOf } from '../text-model/passages.ts';
import type { NearestOffer } from './by-meaning.ts';

/** A stretch of text with the parts that matched: `[start, length]` each, in UTF-16 units, in order. */
export interface MarkedText {
  text: string;
  marks: [number, number][];
}

/** Why a mentor is shown; the widget puts it into words. */
export type Reason =
  /** Skills they offer, those that were asked for or wished first. `wish` is the place among the mentee's wishes, from 1. */
  | { code: 'offers'; skills: { name: string; wish: number | null; searched: boolean }[] }
  /** What a peer wants and the reader offers. */
  | { code: 'wants'; skills: string[] }
  | { code: 'writes'; quote: MarkedText }
  /** What of theirs is near in meaning to the words searched, or to a sentence of the mentee's goals. */
  | { code: 'close'; to: string; offer: string }
  | { code: 'hours'; hoursPerWeek: number; levels: number | null }
  | { code: 'levels'; levels: number }
  | { code: 'site'; site: string }
  | { code: 'languages'; languages: string[] }
  /** What both told of themselves; `affinity` is for who asked for it, and for nobody else. */
  | { code: 'alike'; in: 'interests' | 'values' | 'affinity'; names: string[] };

export interface ReasonFacts {
  contributions: readonly Contribution[];
  mentor: { skills: readonly string[]; wants: readonly string[]; headline: string; goalsText: string; site: string | null };
  mentee: { wanted: readonly string[]; goalText: string; site: string | null };
  /** What was typed into the search, or nothing. */
  words: string;
  /** Names of the skills that the words mean. */
  searchedSkills: readonly string[];
  /** Attributes that the two share and the mentee asked for. */
  sharedAttributes: readonly string[];
  /** What of theirs answers the search by its meaning. */
  nearest: NearestOffer | undefined;
  /** Languages that nearly everybody here speaks, which are no reason for anybody. */
  everydayLanguages: ReadonlySet<string>;
}

const QUOTE_LENGTH = 140;
/** Goals and offers this near, in hundredths, are a reason: of many sentences on both sides some are always fairly near. */
const TELLING = 80;

/** The strongest reasons, most telling first, at most four. Pure. */
export function reasonsOf(facts: ReasonFacts): Reason[] {
  const { contributions, mentor, mentee } = facts;
  const explained = new Map(contributions.map(({ criterion, explanation }) => [criterion, explanation]));
  const step = explained.get('seniority_step');
  const levels = step?.code === 'seniority_step.levels_ahead' && step.params.levels > 0 ? step.params.levels : null;
  const time = explained.get('time_overlap');
  const hours = time?.code === 'time_overlap.hours' && time.params.hoursPerWeek > 0 ? time.params.hoursPerWeek : null;
  const language = explained.get('language');
  const interests = explained.get('interests');
  const values = explained.get('values');
  const goal = explained.get('goal_text');
  const profile = `${mentor.headline}\n${mentor.goalsText}`;
  const offered = offers(facts);
  const reasons: (Reason | undefined)[] = [
    offered,
    mentor.wants.length > 0 ? { code: 'wants', skills: mentor.wants.slice(0, 3) } : undefined,
    alike('affinity', facts.sharedAttributes),
    quoteOf(profile, { searched: facts.words, goals: '' }) ??
      close(facts.words, facts.nearest?.text, offered) ??
      quoteOf(profile, { searched: '', goals: mentee.goalText }) ??
      (goal?.code === 'goal_text.close' && goal.params.likeness >= TELLING ? close(goal.params.goal, goal.params.offer, offered) : undefined),
    hours !== null ? { code: 'hours', hoursPerWeek: hours, levels } : levels !== null ? { code: 'levels', levels } : undefined,
    interests?.code === 'interests.shared' ? alike('interests', interests.params.names) : undefined,
    values?.code === 'values.shared' ? alike('values', values.params.names.map((value) => nameOfChoice('values', value))) : undefined,
    mentor.site !== null && mentor.site === mentee.site ? { code: 'site', site: mentor.site } : undefined,
    language?.code === 'language.shared' ? speaks(language.params.languages.filter((code) => !facts.everydayLanguages.has(code))) : undefined,
  ];
  return reasons.filter((reason) => reason !== undefined).slice(0, 4);
}

function offers({ mentor, mentee, searchedSkills }: ReasonFacts): Reason | undefined {
  const wishes = mentee.wanted.map((name) => name.toLowerCase());
  const searched = new Set(searchedSkills.map((name) => name.toLowerCase()));
  const skills = mentor.skills
    .map((name) => ({ name, wish: wishes.indexOf(name.toLowerCase()) + 1 || null, searched: searched.has(name.toLowerCase()) }))
    .filter(({ wish, searched: found }) => wish !== null || found)
    .sort((a, b) => Number(b.searched) - Number(a.searched) || (a.wish ?? 99) - (b.wish ?? 99))
    .slice(0, 3);
  return skills.length > 0 ? { code: 'offers', skills } : undefined;
}

function alike(what: Extract<Reason, { code: 'alike' }>['in'], names: readonly string[]): Reason | undefined {
  return names.length > 0 ? { code: 'alike', in: what, names: names.slice(0, 3) } : undefined;
}

/** What answers the search by its meaning, or else one of the mentee's goals, unless it is told already. */
function close(to: string, offer: string | undefined, offered: Reason | undefined): Reason | undefined {
  if (offer === undefined || (offered?.code === 'offers' && offered.skills.some(({ name }) => name === offer))) return undefined;
  return { code: 'close', to: shorten(to), offer: shorten(offer) };
}

function speaks(languages: string[]): Reason | undefined {
  return languages.length > 0 ? { code: 'languages', languages } : undefined;
}

/**
 * The sentence of `text` that answers what was searched, else the one that shares most with the mentee's goals, its shared
 * words marked. A search of several words is answered by two of them together; goals by two words that say more than
 * when and how somebody can meet: less is chance and no reason.
 */
export function quoteOf(text: string, { searched, goals }: { searched: string; goals: string }): Reason | undefined {
  const sentences = sentencesOf(text);
  const wanted = contentWords(searched);
  return bestQuote(sentences, sharedWords(text, searched, 40), wanted, Math.min(wanted.length, 2)) ?? bestQuote(sentences, tellingWords(text, goals, 40), undefined, 2);
}

/** @param asked words of which a sentence must answer `least`; without them any `least` of the shared ones. */
function bestQuote(sentences: readonly string[], shared: readonly string[], asked: readonly string[] | undefined, least: number): Reason | undefined {
  if (shared.length === 0 || least === 0) return undefined;
  const weigh = (sentence: string): number => {
    const there = shared.filter((word) => contentWords(sentence).includes(word));
    return asked ? asked.filter((word) => sharedWords(word, there.join(' '), 1).length > 0).length : there.length;
  };
  const [best] = sentences.map((sentence) => ({ text: shorten(sentence), weight: weigh(shorten(sentence)) })).sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < least) return undefined;
  return { code: 'writes', quote: { text: best.text, marks: marksIn(best.text, shared) } };
}

function shorten(sentence: string): string {
  if (sentence.length <= QUOTE_LENGTH) return sentence;
  const cut = sentence.lastIndexOf(' ', QUOTE_LENGTH);
  return `${sentence.slice(0, cut > 0 ? cut : QUOTE_LENGTH)}…`;
}

function marksIn(sentence: string, words: readonly string[]): [number, number][] {
  const known = new Set(words);
  const marks: [number, number][] = [];
  for (const match of sentence.matchAll(/[\p{L}\p{N}]+/gu)) if (known.has(match[0].normalize('NFKC').toLowerCase())) marks.push([match.index, match[0].length]);
  return marks;
}
