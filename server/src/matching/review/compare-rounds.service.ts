import type { Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getProgram } from '../../program/program.service.ts';
import { shapeOf } from '../people/match-people.service.ts';
import * as proposals from '../round/proposal.repository.ts';
import * as rounds from '../round/round.repository.ts';
import { companyChanges, type Company } from './companies.ts';
import * as review from './review.repository.ts';

/** Somebody whom two rounds bring together with different people. */
export interface Moved {
  person: review.ShownPerson;
  from: NamedCompany | null;
  to: NamedCompany | null;
}

export interface NamedCompany {
  /** In alphabetical order. */
  names: string[];
  /** 0…10,000; among peers the mean of the group. */
  score: number;
}

/**
 * Whom two rounds of one programme bring together differently: mentees whose mentor differs, or peers whose company
 * does, those newly placed first and then the greatest gain.
 * @throws DomainError ROUND_NOT_READY while one of them has no result.
 */
export async function compareRounds(trx: Trx, roundA: string, roundB: string) {
  const a = await rounds.findRound(trx, roundA);
  const b = await rounds.findRound(trx, roundB);
  if (!a?.summary || !b?.summary) throw new DomainError('ROUND_NOT_READY');
  const { programId } = a;
  const changes = companyChanges(await proposals.listPairIds(trx, roundA), await proposals.listPairIds(trx, roundB), shapeOf(await getProgram(trx, programId)));
  const ids = changes.flatMap(({ participantId, from, to }) => [participantId, ...(from?.with ?? []), ...(to?.with ?? [])]);
  const people = new Map((await review.listShownPeople(trx, programId, [...new Set(ids)])).map((person) => [person.participantId, person]));
  const named = (company: Company | null): NamedCompany | null => company && { names: company.with.map((id) => people.get(id)!.name).sort((one, other) => one.localeCompare(other)), score: company.score };
  return { programId, from: { number: a.number }, to: { number: b.number }, moved: changes.map(({ participantId, from, to }): Moved => ({ person: people.get(participantId)!, from: named(from), to: named(to) })) };
}
