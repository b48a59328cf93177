import { DAY } from '@alongside/shared/days';
import { runRound, runShapedRound, verifyRound } from '../src/matching/engine/index.ts';
import { loadMatchPeopleForJob } from '../src/matching/people/match-people.service.ts';
import { insertFullScores } from '../src/matching/round/full-score.repository.ts';
import { insertProposals, insertUnmatched } from '../src/matching/round/proposal.repository.ts';
import { roundInput, seedOf } from '../src/matching/round/round-input.service.ts';
import { summaryOf } from '../src/matching/round/round-summary.ts';
import { shownRound } from '../src/matching/round/shown-round.ts';
import { HOUR } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import type { SeededProgram } from './programs.ts';
import type { Staff } from './staff.ts';

export interface MatchedPair {
  mentee: Participant;
  mentor: Participant;
}

export interface SeededRound {
  id: string;
  /** None among peers, who are no mentees and mentors. */
  pairs: MatchedPair[];
}

/** What a coordinator decided before the run. */
export interface Decisions {
  locked: readonly MatchedPair[];
  banned: readonly MatchedPair[];
}

const noDecisions: Decisions = { locked: [], banned: [] };

/**
 * A matching round, run by the very engine that the product runs, and left ready for review or published.
 * Participants who have withdrawn or pause are not in it.
 */
export async function seedRound(
  ground: Ground,
  staff: Staff,
  program: SeededProgram,
  participants: Participants,
  { at, published, decisions = noDecisions }: { at: Date; published: boolean; decisions?: Decisions },
): Promise<SeededRound> {
  const { trx } = ground;
  const decidedAt = new Date(at.getTime() - HOUR);
  const rows = (list: readonly MatchedPair[], decision: 'locked' | 'banned') => list.map(({ mentee, mentor }) => ({ programId: program.id, menteeId: mentee.id, mentorId: mentor.id, decision, decidedBy: staff.coordinatorId, decidedAt }));
  await insertAll(trx, 'pairDecision', [...rows(decisions.locked, 'locked'), ...rows(decisions.banned, 'banned')]);
  const seed = seedOf(program.id);
  const people = await loadMatchPeopleForJob(trx, at, program.id);
  const prepared = await roundInput(trx, program.id, people, program.settings, null);
  const result = runShapedRound(prepared.input, prepared.shape, { seed });
  if (result.kind !== 'solved' && result.kind !== 'formed') throw new Error(`The demo round of ${program.slug} has no solution.`);
  const shown = shownRound(result);
  const summary = summaryOf(shown, prepared, result.kind === 'solved' && verifyRound(prepared.input, result).valid);
  const id = ground.idAt(at);
  const progress = prepared.input.mentees.length * 2;
  const finishedAt = new Date(at.getTime() + 1_300);
  await insertAll(trx, 'matchingRound', [
    {
      id, programId: program.id, number: 1, state: published ? 'published' : 'ready', settings: JSON.stringify(program.settings), seed, progressDone: progress, progressTotal: progress,
      summary: JSON.stringify(summary), createdBy: staff.coordinatorId, createdAt: at, startedAt: at, finishedAt, publishedAt: published ? new Date(at.getTime() + 2 * DAY) : null,
    },
  ]);
  const mentee = (personId: string) => prepared.menteeBy.get(personId)!.participantId;
  const mentor = (personId: string) => prepared.mentorBy.get(personId)!.participantId;
  await insertFullScores(trx, id, result.pairs, prepared);
  await insertProposals(trx, id, shown.pairs.map(({ menteeId, mentorId, score, contributions }) => ({ menteeId: mentee(menteeId), mentorId: mentor(mentorId), score, contributions, madeBy: 'engine' })));
  await insertUnmatched(
    trx,
    id,
    result.unmatched.flatMap((left) =>
      left.kind === 'not_reached' ? [] : [{ menteeId: mentee(left.menteeId), reason: left.kind, trace: { eligibleCount: left.eligibleCount, steps: left.trace }, nearest: left.bestIfWaived && { ...left.bestIfWaived, mentorId: mentor(left.bestIfWaived.mentorId) } }],
    ),
  );
  return { id, pairs: prepared.shape.kind === 'peers' ? [] : pairedUp(result.pairs, participants) };
}

/** People who found each other by themselves: the same score, without a round. `places` may leave a mentor fewer than they offer. */
export async function findEachOther(ground: Ground, program: SeededProgram, participants: Participants, among: { mentees: readonly Participant[]; places: (mentor: Participant) => number; locked?: readonly MatchedPair[] }): Promise<MatchedPair[]> {
  const people = await loadMatchPeopleForJob(ground.trx, ground.now, program.id);
  const { input } = await roundInput(ground.trx, program.id, people, program.settings, null);
  const wanted = new Set(among.mentees.map(({ person }) => person.id));
  const placesOf = new Map(participants.mentors.map((mentor) => [mentor.person.id, among.places(mentor)]));
  const result = runRound(
    {
      ...input,
      mentees: input.mentees.filter(({ id }) => wanted.has(id)),
      mentors: input.mentors.map((mentor) => ({ ...mentor, capacity: placesOf.get(mentor.id) ?? 0 })),
      locked: (among.locked ?? []).map(({ mentee, mentor }) => ({ menteeId: mentee.person.id, mentorId: mentor.person.id })),
    },
    { seed: seedOf(program.id) },
  );
  if (result.kind !== 'solved') throw new Error(`The pairs of ${program.slug} contradict each other.`);
  return pairedUp(result.pairs, participants);
}

function pairedUp(pairs: readonly { menteeId: string; mentorId: string }[], { mentees, mentors }: Participants): MatchedPair[] {
  const menteeBy = new Map(mentees.map((mentee) => [mentee.person.id, mentee]));
  const mentorBy = new Map(mentors.map((mentor) => [mentor.person.id, mentor]));
  return pairs.map(({ menteeId, mentorId }) => ({ mentee: menteeBy.get(menteeId)!, mentor: mentorBy.get(mentorId)! }));
}
