import type { Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { findProgram } from '../../program/program.service.ts';
import type { RoundShape } from '../engine/index.ts';
import { shapeOf } from '../people/match-people.service.ts';
import * as review from './review.repository.ts';
import * as rounds from '../round/round.repository.ts';

const ALL = 1_000_000;

/** A circle with its mentor, or a group of peers with the one they are listed under. */
export interface ShownGroup {
  host: review.ShownPerson;
  /** Everybody but the host, best fit first. */
  members: { person: review.ShownPerson; score: number; contributions: review.ShownPair['contributions']; byHand: boolean }[];
  /** Most members beside the host. */
  most: number;
  /** Fewer are in it than the programme wants in a group. */
  tooSmall: boolean;
}

/** The groups of a round in order of the hosts' names, and the shape they have. */
export async function listGroups(trx: Trx, roundId: string): Promise<{ shape: RoundShape; groups: ShownGroup[] }> {
  const round = await rounds.findRound(trx, roundId);
  const program = round && (await findProgram(trx, round.programId));
  if (!program) throw new DomainError('NOT_FOUND');
  const shape = shapeOf(program);
  if (shape.kind === 'pairs') return { shape, groups: [] };
  const pairs = await review.listPairs(trx, { roundId, programId: program.id, beforeId: null, filter: 'all', words: '', limit: ALL, after: null });
  const smallest = shape.kind === 'circles' ? shape.smallest : shape.smallest - 1;
  const groups = [...Map.groupBy(pairs, ({ mentor }) => mentor.participantId).values()].map((own): ShownGroup => ({
    host: own[0]!.mentor,
    members: own.map(({ mentee, score, contributions, madeBy }) => ({ person: mentee, score, contributions, byHand: madeBy === 'coordinator' })),
    most: shape.kind === 'circles' ? Math.min(own[0]!.load.places, shape.largest) : shape.largest - 1,
    tooSmall: own.length < smallest,
  }));
  return { shape, groups: groups.sort((a, b) => a.host.name.localeCompare(b.host.name)) };
}
