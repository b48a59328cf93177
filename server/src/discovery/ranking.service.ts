import type { Trx } from '../database/actor.ts';
import { explainPair, rankMentors, type JudgedPair, type ScoreSettings, type TextMeaning } from '../matching/engine/index.ts';
import { loadMatchPeople, loadMatchPeopleForJob, type LoadedMentee, type LoadedMentor, type MatchPeople } from '../matching/people/match-people.service.ts';
import { loadScoreSettings } from '../matching/engine-settings.ts';
import { settingsOf, shownSettings } from '../program/match-settings.ts';
import type { ProgramRow } from '../program/program.service.ts';
import { listAskedMentors, listMarkedMentors, listMentorCards, listPersonsApart, type MentorCard } from './discovery.repository.ts';

/** A mentor whom no rule keeps from this mentee, judged as a matching round would. */
export interface RankedMentor {
  participantId: string;
  card: MentorCard;
  /** 0…10,000; for ordering, never shown to participants. */
  score: number;
  judged: JudgedPair;
  /** Places left. */
  free: number;
  /** Skills they want and the caller offers: among peers, who give and take. */
  wants: string[];
  /** Their sentences and the skills they offer, with what they mean; none where they are not read. */
  passages: TextMeaning['passages'];
}

/**
 * Published mentors for a mentee, best first by the score that matching uses. Left out are those whom a rule, a ban or an
 * exclusion keeps apart, whichever it is, and the mentee's present mentors. Undefined when the mentee does not take part now.
 * A peer is given peers, by how well the two serve each other.
 *
 * What others told for matching alone stays neutral here, though a round counts it: personality, and mentors' own wishes.
 * An order tells it even without a number: somebody who fills in the form anew, a trait at a time, sees which mentors
 * move and so reads each one's traits; and a mentor who stands higher than all that is published explains has wished for
 * them. In a round nobody sees more of the order than whom they got. A mentee's own wishes count, and so do attributes where both sides allowed it.
 */
export async function rankForMentee(trx: Trx, now: Date, program: Pick<ProgramRow, 'id' | 'weights' | 'rules'>, menteeId: string, load = loadMatchPeople): Promise<{ mentee: LoadedMentee; mentors: RankedMentor[] } | undefined> {
  const people = await load(trx, now, program.id);
  const mentee = people.mentees.find(({ participantId }) => participantId === menteeId);
  if (!mentee) return undefined;
  const cards = new Map((await listMentorCards(trx, program.id)).map((card) => [card.participantId, card]));
  const published = people.mentors.filter(({ participantId }) => cards.has(participantId));
  const byPerson = new Map<string, LoadedMentor>(published.map((mentor) => [mentor.id, mentor]));
  const banned = (await listPersonsApart(trx, menteeId)).map((mentorId) => ({ menteeId: mentee.id, mentorId }));
  const settings = await loadScoreSettings(trx, settingsOf(program));
  const back = wayBack(people, menteeId, settings);
  const mentors = rankMentors(mentee, published, settings, { banned }).flatMap((judged) => {
    const mentor = byPerson.get(judged.mentorId)!;
    const card = cards.get(mentor.participantId)!;
    const { blockedBy, score, wants } = back(judged);
    return judged.blockedBy === null && blockedBy === null ? [{ participantId: mentor.participantId, card, score, judged, free: mentor.capacity, wants, passages: mentor.offerMeaning?.passages ?? [] }] : [];
  });
  return { mentee, mentors: mentors.toSorted((a, b) => b.score - a.score) };
}

type WayBack = Pick<JudgedPair, 'blockedBy' | 'score'> & Pick<RankedMentor, 'wants'>;

/**
 * What a pair is worth the other way round as well: among peers the mean of both ways, as in a round, where a rule on
 * either side keeps the two apart. Between a mentee and a mentor there is only the one way.
 */
function wayBack({ mentees, mentors }: MatchPeople, participantId: string, settings: ScoreSettings): (judged: JudgedPair) => WayBack {
  const own = mentors.find((mentor) => mentor.participantId === participantId);
  if (!own) return ({ score }) => ({ blockedBy: null, score, wants: [] });
  const offered = new Set(own.offered.map(({ skill }) => skill));
  const others = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  return ({ mentorId, score }) => {
    const other = others.get(mentorId)!;
    const judged = explainPair(other, own, settings);
    return { blockedBy: judged.blockedBy, score: (score + judged.score) >> 1, wants: other.wanted.map(({ skill }) => skill).filter((skill) => offered.has(skill)) };
  };
}

/**
 * The best mentor with a free place whom this mentee has neither asked yet nor put out of sight; null where there is none.
 * For the queue, which is given the private wishes of all: they have no say in what one of them is told.
 */
export async function nextBestForJob(trx: Trx, now: Date, program: Pick<ProgramRow, 'id' | 'weights' | 'rules'>, menteeId: string): Promise<RankedMentor | null> {
  return nextBest(trx, now, { ...program, weights: shownSettings(settingsOf(program)).weights }, menteeId, loadMatchPeopleForJob);
}

/** The same, as a request of the mentee may see it. */
export async function nextBest(trx: Trx, now: Date, program: Pick<ProgramRow, 'id' | 'weights' | 'rules'>, menteeId: string, load = loadMatchPeople): Promise<RankedMentor | null> {
  const ranked = await rankForMentee(trx, now, program, menteeId, load);
  const asked = await listAskedMentors(trx, menteeId);
  const outOfSight = await listMarkedMentors(trx, menteeId, 'out_of_sight');
  return ranked?.mentors.find(({ participantId, free }) => free > 0 && !asked.has(participantId) && !outOfSight.has(participantId)) ?? null;
}
