import { contactChoices, feedbackChoices, locationChoices, structureChoices, type Aspect } from '@alongside/shared/asks';
import { eligibility } from '@alongside/shared/program';
import type { Trx } from '../../database/actor.ts';
import { missingCondition } from '../../program/eligibility.ts';
import type { MatchMentee, MatchPerson } from '../engine/index.ts';
import type { MatchPersonRow } from './match-people.repository.ts';
import * as told from './told.repository.ts';

type Told = Pick<MatchPerson, 'eligible' | 'site' | 'meets' | 'structure' | 'contact' | 'feedback' | 'interests' | 'values' | 'traits' | 'affinities'>;
type ToldByMentee = Pick<MatchMentee, 'wishes' | 'pairedBefore'>;

/** What the engine is given of people beside skills, goals and hours. */
export interface ToldByPeople {
  /** Whether the programme asks whom people would rather have. */
  asksForRankings: boolean;
  of(row: MatchPersonRow): Told;
  ofMentee(row: MatchPersonRow): ToldByMentee;
}

/**
 * Reads what people told of what the programme asks now; what it asks no more is not read. Private answers come as the
 * database gives them to the caller: relations of two people, to a participant those that are theirs.
 * @param people who takes part, whose wishes are for each other's persons
 */
export async function loadTold(trx: Trx, now: Date, programId: string, people: readonly MatchPersonRow[]): Promise<ToldByPeople> {
  const { asks, eligibility: conditions } = await told.findAsking(trx, programId);
  const isAsked = (...any: string[]) => any.some((ask) => asks.includes(ask));
  const aspects = Map.groupBy(asks.length === 0 ? [] : await told.listAspects(trx, programId), ({ participantId }) => participantId);
  const traits = new Map((isAsked('personality') ? await told.listTraits(trx, programId) : []).map(({ participantId, axes }) => [participantId, axes]));
  const affinities = Map.groupBy(isAsked('attributes') ? await told.listAffinities(trx, programId) : [], ({ participantId }) => participantId);
  const wishes = Map.groupBy(isAsked('wishes', 'mentor_wishes') ? await told.listWishes(trx, programId) : [], ({ menteeId }) => menteeId);
  const past = Map.groupBy(await told.listPastPairs(trx, programId), ({ personId }) => personId);
  const personOf = new Map(people.map(({ participantId, personId }) => [participantId, personId]));
  const open = eligibility.parse(conditions);

  return {
    asksForRankings: isAsked('wishes', 'mentor_wishes'),
    of(row) {
      const chosen = new Map((aspects.get(row.participantId) ?? []).filter(({ aspect }) => isAsked(askFor[aspect])).map(({ aspect, choices }) => [aspect, choices]));
      const one = <Choice extends string>(aspect: Aspect, choices: readonly Choice[]) => choices.find((choice) => choice === chosen.get(aspect)?.[0]) ?? null;
      return {
        eligible: missingCondition(open, row, row.role, now) === null,
        site: row.site,
        meets: one('location', locationChoices),
        structure: one('structure', structureChoices),
        contact: one('contact', contactChoices),
        feedback: one('feedback', feedbackChoices),
        interests: chosen.get('interests') ?? [],
        values: chosen.get('values') ?? [],
        traits: traits.get(row.participantId) ?? null,
        affinities: (affinities.get(row.participantId) ?? []).map(({ token }) => token),
      };
    },
    ofMentee(row) {
      const wishedFor = wishes.get(row.participantId) ?? [];
      return {
        wishes: wishedFor.flatMap(({ mentorId, strength }) => (personOf.has(mentorId) ? [{ mentorId: personOf.get(mentorId)!, strength }] : [])),
        pairedBefore: (past.get(row.personId) ?? []).map(({ otherId }) => otherId),
      };
    },
  };
}

/** Whom participants rank first, as persons, best first. For the queue: nobody else is given any. */
export async function loadRankings(trx: Trx, programId: string, people: readonly { participantId: string; id: string }[]): Promise<Map<string, string[]>> {
  const personOf = new Map(people.map(({ participantId, id }) => [participantId, id]));
  const lists = Map.groupBy(await told.listRankings(trx, programId), ({ participantId }) => participantId);
  return new Map([...lists].map(([participantId, list]) => [participantId, list.flatMap(({ otherId }) => personOf.get(otherId) ?? [])]));
}

/** The ask under which an aspect is asked. */
const askFor: Record<Aspect, string> = { location: 'location', structure: 'communication', contact: 'communication', feedback: 'feedback', interests: 'interests', values: 'values' };
