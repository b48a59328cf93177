import { dayIn } from '@alongside/shared/days';
import type { ParticipantRole, ParticipantState, RequestState } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import type { LoadedMentee } from '../matching/people/match-people.service.ts';
import { takesSignUps } from '../participant/participant.service.ts';
import { findProgram, getVisibleProgram, type ProgramRow } from '../program/program.service.ts';
import { askingIn, type Asking } from '../request/asking.ts';
import { listAnswerHours } from '../request/request-list.service.ts';
import type { TextReader } from '../text-model/text-reader.ts';
import { answersTo, type Answers } from './answers.service.ts';
import * as discovery from './discovery.repository.ts';
import { fairOrder } from './exposure.ts';
import { nextBest, rankForMentee, type RankedMentor } from './ranking.service.ts';
import { reasonsOf, type Reason, type ReasonFacts } from './reasons.ts';

const PAGE = 10;

export interface SearchFilters {
  words: string;
  hasRoom: boolean;
  language: string | null;
  site: string | null;
  /** Levels between the two: none or fewer, one or two, three and more. */
  step: 'same' | 'next' | 'far' | null;
  saved: boolean;
  /** Those whom the mentee put out of sight, instead of the others. */
  outOfSight: boolean;
  /** How many of the list the caller has already. */
  cursor: number;
}

/** A mentor as a mentee sees them: what they published, and why they fit. Never a level, never a score. */
export interface ShownMentor {
  participantId: string;
  name: string;
  givenName: string;
  jobTitle: string | null;
  site: string | null;
  headline: string;
  about: string;
  skills: string[];
  /** Answers to the programme's own questions that are published. */
  answers: { label: string; value: string | number | string[] }[];
  languages: string[];
  timeZone: string;
  places: { free: number; of: number };
  /** Hours that they usually take to answer; null until three answers are known. */
  answerHours: number | null;
  saved: boolean;
  outOfSight: boolean;
  /** The mentee is told when a place gets free. */
  watched: boolean;
  /** The state of the latest request to them, or null; `asks_you` for a peer whose own request waits for the caller. */
  asked: RequestState | 'asks_you' | null;
  reasons: Reason[];
}

export type SearchAnswer =
  /** `closed`: whoever takes no part, or as a mentor only, has to wait until the programme takes sign-ups again. */
  | { state: 'sign_up_first' | 'closed' | 'mentors_only' | 'mentors_only_closed' | 'paused' }
  | {
      state: 'ready';
      menteeId: string;
      /** `placed`: the caller has as many mentorships as they can have. */
      asking: Asking | 'placed';
      requests: { open: number; limit: number };
      mentors: ShownMentor[];
      total: number;
      nextCursor: number | null;
      /** Nobody says what was searched; these may come near. */
      onlyPerhaps: boolean;
      /** Skills that the words were taken to mean. */
      alsoFound: string[];
      /** How many would be found if nobody had to have room; only where none is found with room. */
      fullOnes: number;
      /** How many mentors there are to choose from, whatever was asked. */
      inAll: number;
      savedCount: number;
      outOfSightCount: number;
      choices: { languages: string[]; sites: string[] };
    };

/** Mentors for the caller as a mentee of this programme, or peers for a peer, best first, narrowed by words and filters. */
export async function searchMentors(trx: Trx, now: Date, options: { programId: string; personId: string; texts: TextReader | undefined } & SearchFilters): Promise<SearchAnswer> {
  const { programId, personId, texts, words } = options;
  const meaning = words && texts ? texts.readQuery(words) : Promise.resolve(undefined);
  // Somebody looks around: the next thing they do is to search.
  if (!words) texts?.warm();
  const program = await getVisibleProgram(trx, programId);
  const own = await discovery.listOwnParticipations(trx, programId, personId);
  const self = own.find(({ role, state }) => role !== 'mentor' && (state === 'active' || state === 'paused'));
  if (!self) return { state: whyNobodyIsShown(program, own) };
  const ranked = self.state === 'active' ? await rankForMentee(trx, now, program, self.id) : undefined;
  if (!ranked) return { state: 'paused' };

  const ties = await loadTies(trx, self.id);
  const answered = words ? await answersTo(trx, { programId, words, meaning, mentors: ranked.mentors }) : undefined;
  const ordered = fairOrder(ranked.mentors, { day: dayIn(now, program.timeZone), menteeId: self.id });
  const matching = narrow(ordered, options, { answered, ties, level: self.level });
  const shown = options.hasRoom ? matching.filter(({ free }) => free > 0) : matching;
  const page = shown.slice(options.cursor, options.cursor + PAGE);
  return {
    state: 'ready',
    menteeId: self.id,
    asking: ranked.mentee.current > 0 ? 'placed' : askingIn(program),
    requests: { open: [...ties.asked.values()].filter((state) => state === 'pending').length, limit: program.openRequestsLimit },
    mentors: await showPage(trx, page, { programId, ranked, site: self.site, words, answered, ties }),
    total: shown.length,
    nextCursor: options.cursor + PAGE < shown.length ? options.cursor + PAGE : null,
    onlyPerhaps: (answered?.onlyPerhaps ?? false) && shown.length > 0,
    alsoFound: (answered?.skills ?? []).filter((name) => name.toLowerCase() !== words.toLowerCase()),
    fullOnes: shown.length === 0 ? matching.length : 0,
    ...choicesAmong(ranked.mentors, ties),
  };
}

/** What is told to somebody who takes no part as a mentee or peer, by whether they still can. */
function whyNobodyIsShown(program: ProgramRow, own: readonly { role: ParticipantRole; state: ParticipantState }[]): Exclude<SearchAnswer['state'], 'paused' | 'ready'> {
  const isMentor = own.some(({ role, state }) => role === 'mentor' && state !== 'withdrawn');
  if (takesSignUps(program)) return isMentor ? 'mentors_only' : 'sign_up_first';
  return isMentor ? 'mentors_only_closed' : 'closed';
}

/** What the caller has said of mentors, and what passed between them, by the mentor's participation. */
interface Ties {
  saved: ReadonlySet<string>;
  outOfSight: ReadonlySet<string>;
  watched: ReadonlySet<string>;
  /** The state of the latest request to them. */
  asked: ReadonlyMap<string, RequestState>;
  asksYou: ReadonlySet<string>;
}

async function loadTies(trx: Trx, menteeId: string): Promise<Ties> {
  return {
    saved: new Set(await discovery.listSavedMentors(trx, menteeId)),
    outOfSight: await discovery.listMarkedMentors(trx, menteeId, 'out_of_sight'),
    watched: await discovery.listMarkedMentors(trx, menteeId, 'tell_when_free'),
    asked: await discovery.listAskedMentors(trx, menteeId),
    asksYou: await discovery.listAskingPeers(trx, menteeId),
  };
}

interface Showing {
  programId: string;
  ranked: { mentee: LoadedMentee; mentors: readonly RankedMentor[] };
  /** Where the caller works. */
  site: string | null;
  words: string;
  answered: Answers | undefined;
  ties: Ties;
}

/** The mentors of one page, with what they published and why each fits. */
async function showPage(trx: Trx, page: readonly RankedMentor[], { programId, ranked, site, words, answered, ties }: Showing): Promise<ShownMentor[]> {
  const answers = Map.groupBy(await discovery.listPublishedAnswers(trx, page.map(({ participantId }) => participantId)), ({ participantId }) => participantId);
  const answerHours = await listAnswerHours(trx, programId);
  const alike = await discovery.listSharedAttributes(trx, ranked.mentee.participantId);
  const everyday = everydayLanguages(ranked.mentors);
  return page.map((mentor) => {
    const { participantId } = mentor;
    const search = { site, words, searchedSkills: answered?.skills ?? [], nearest: answered?.nearest.get(participantId), everydayLanguages: everyday, sharedAttributes: alike.get(participantId) ?? [] };
    return {
      ...shownMentor(mentor, ranked.mentee, search),
      answers: (answers.get(participantId) ?? []).map(({ label, value }) => ({ label, value })),
      answerHours: answerHours.get(participantId) ?? null,
      saved: ties.saved.has(participantId),
      outOfSight: ties.outOfSight.has(participantId),
      watched: ties.watched.has(participantId),
      asked: ties.asksYou.has(participantId) ? 'asks_you' : (ties.asked.get(participantId) ?? null),
    };
  });
}

/** What the filters offer, whatever was asked. */
function choicesAmong(mentors: readonly RankedMentor[], { saved, outOfSight }: Ties): Pick<Extract<SearchAnswer, { state: 'ready' }>, 'inAll' | 'savedCount' | 'outOfSightCount' | 'choices'> {
  return {
    inAll: mentors.length,
    savedCount: mentors.filter(({ participantId }) => saved.has(participantId)).length,
    outOfSightCount: mentors.filter(({ participantId }) => outOfSight.has(participantId)).length,
    choices: {
      languages: [...new Set(mentors.flatMap(({ card }) => card.languages))].sort(),
      sites: [...new Set(mentors.flatMap(({ card }) => card.site ?? []))].sort(),
    },
  };
}

/** Spoken by three quarters of the mentors or more. */
function everydayLanguages(mentors: readonly RankedMentor[]): ReadonlySet<string> {
  const speakers = new Map<string, number>();
  for (const language of mentors.flatMap(({ card }) => card.languages)) speakers.set(language, (speakers.get(language) ?? 0) + 1);
  return new Set([...speakers].filter(([, count]) => count >= 0.75 * mentors.length).map(([language]) => language));
}

interface Narrowing {
  answered: Answers | undefined;
  ties: Ties;
  /** The caller's own. */
  level: number | null;
}

function narrow(mentors: readonly RankedMentor[], filters: SearchFilters, { answered, ties, level }: Narrowing): RankedMentor[] {
  return mentors
    .filter(({ participantId, card }) => {
      if (answered && !answered.relevance.has(participantId)) return false;
      if (ties.outOfSight.has(participantId) !== filters.outOfSight) return false;
      if (filters.language !== null && !card.languages.includes(filters.language)) return false;
      if (filters.site !== null && card.site !== filters.site) return false;
      if (filters.step !== null && stepBetween(level, card.level) !== filters.step) return false;
      return !filters.saved || ties.saved.has(participantId);
    })
    .toSorted((a, b) => (answered?.relevance.get(b.participantId) ?? 0) - (answered?.relevance.get(a.participantId) ?? 0));
}

function stepBetween(mentee: number | null, mentor: number | null): SearchFilters['step'] {
  if (mentee === null || mentor === null) return null;
  const levels = mentor - mentee;
  return levels <= 0 ? 'same' : levels <= 2 ? 'next' : 'far';
}

function shownMentor({ card, judged, free, wants }: RankedMentor, mentee: LoadedMentee, search: { site: string | null } & Pick<ReasonFacts, 'words' | 'searchedSkills' | 'nearest' | 'everydayLanguages' | 'sharedAttributes'>): Omit<ShownMentor, 'answers' | 'answerHours' | 'saved' | 'outOfSight' | 'watched' | 'asked'> {
  return {
    participantId: card.participantId,
    name: card.name,
    givenName: card.givenName,
    jobTitle: card.jobTitle,
    site: card.site,
    headline: card.headline,
    about: card.goalsText,
    skills: card.skills,
    languages: card.languages,
    timeZone: card.timeZone,
    places: { free, of: card.capacity },
    reasons: reasonsOf({
      contributions: judged.contributions,
      mentor: { ...card, wants },
      mentee: { wanted: mentee.wanted.map(({ skill }) => skill), goalText: mentee.goalText, site: search.site },
      words: search.words,
      searchedSkills: search.searchedSkills,
      nearest: search.nearest,
      everydayLanguages: search.everydayLanguages,
      sharedAttributes: search.sharedAttributes,
    }),
  };
}

/** The mentor to offer next to a mentee whose request came to nothing; null where there is none, or nothing to offer. */
export async function offerNextBest(trx: Trx, now: Date, { programId, personId }: { programId: string; personId: string }): Promise<{ participantId: string; name: string; givenName: string; jobTitle: string | null; site: string | null } | null> {
  const program = await findProgram(trx, programId);
  const self = (await discovery.listOwnParticipations(trx, programId, personId)).find(({ role, state }) => role !== 'mentor' && state === 'active');
  if (!program || !self || askingIn(program) !== 'open') return null;
  const best = await nextBest(trx, now, program, self.id);
  if (!best) return null;
  const { participantId, name, givenName, jobTitle, site } = best.card;
  return { participantId, name, givenName, jobTitle, site };
}
