import { eligibility } from '@alongside/shared/program';
import { createHash } from 'node:crypto';
import type { Trx } from '../database/actor.ts';
import { missingCondition } from '../program/eligibility.ts';
import { enqueue } from '../queue/queue.ts';
import { categorise } from './categories.ts';
import { listAttributeNames, listFairnessUnits } from './fairness.repository.ts';
import { protectFairness } from './fairness.ts';
import { figureNames, type FunnelStep } from './figures.ts';
import { mentorshipUnits, participantUnits } from './mentorship-units.ts';
import * as facts from './program-facts.repository.ts';
import { protectFigure, type Release, type Unit } from './protect-figure.ts';
import { protectAnswers, protectFunnel, shownOf } from './protect-tables.ts';
import * as repository from './snapshot.repository.ts';
import { limits } from './suppression.ts';
import { satisfactionAnswers, surveyUnits, type WaveAnswers } from './survey-units.ts';

/**
 * Job: takes and freezes all figures of a programme, protected together. Pages read nothing else, so that no count there
 * moves while people come and go.
 */
export async function takeSnapshot(trx: Trx, now: Date, programId: string): Promise<void> {
  if (!(await repository.lockForSnapshot(trx, programId))) return;
  const program = await facts.getProgramFacts(trx, programId);
  const { categoriesOf, categories } = categorise(program.participants);
  const mentorshipOf = new Map(program.mentorships.flatMap(({ id, members }) => members.map(({ participantId }) => [participantId, id] as const)));
  const clusterOf = (participantId: string) => mentorshipOf.get(participantId) ?? participantId;

  const waves = await facts.listClosedWaves(trx, programId);
  const mainWave = waves.find(({ kind }) => kind === 'after') ?? waves.find(({ kind }) => kind === 'midway');
  const read = new Map<string, WaveAnswers>();
  for (const wave of waves) read.set(wave.id, { invitations: await facts.listInvitations(trx, wave.id), answers: await facts.listAnswers(trx, wave.id) });
  const main = mainWave && read.get(mainWave.id);
  const [first, last] = [waves.at(-1), waves[0]].map((wave) => wave && read.get(wave.id));

  const units = {
    ...mentorshipUnits(program, categoriesOf, now),
    ...participantUnits(program, categoriesOf, clusterOf, now),
    ...surveyUnits(main, first, last, categoriesOf, clusterOf),
  };
  const prints = await repository.readPrints(trx, programId);
  const before = shownOf(await repository.listLastShownCells(trx, programId), (key) => prints.get(key));

  const releases: Release[] = figureNames.flatMap((figure) => protectFigure(figure, units[figure] ?? [], categories, before, fingerprintOf(figure), now));
  releases.push(...protectFunnel(await funnelMembers(trx, now, programId, program), before, now));
  const shownRoles = releases.filter(({ cell }) => cell.figure === 'satisfaction' && cell.cut === 'role' && !cell.hidden).map(({ cell }) => cell.category);
  const roleOf = new Map(program.participants.map(({ id, role }) => [id, role]));
  releases.push(...protectAnswers(satisfactionAnswers(main, (id) => roleOf.get(id)), shownRoles, before, now));
  releases.push(...protectFairness(await listFairnessUnits(trx, programId), await listAttributeNames(trx, programId), before, shortHash, now));
  await repository.insertSnapshot(trx, { programId, takenAt: now, smallestGroup: limits.smallestGroup, waveId: mainWave?.id ?? null }, releases);
}

/** Job of every week: has the figures of every programme taken. */
export async function takeAllSnapshots(trx: Trx): Promise<void> {
  for (const programId of await repository.listProgramsToSnapshot(trx)) await enqueue(trx, 'take_snapshot', { programId }, { key: `snapshot:${programId}` });
}

/** A fingerprint cannot be read back without knowing who it is of and what they said. */
function fingerprintOf(figure: string): (unit: Unit) => string {
  return ({ id, amount }) => shortHash(`${figure}\n${id}\n${amount}`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

async function funnelMembers(trx: Trx, now: Date, programId: string, program: facts.ProgramFacts): Promise<Record<FunnelStep, string[]>> {
  const { rules, people } = await facts.readEligibilityFacts(trx, programId);
  const conditions = eligibility.parse(rules);
  const signedUp = program.participants.map(({ personId }) => personId);
  const eligible = people.filter((person) => (['mentee', 'mentor'] as const).some((role) => missingCondition(conditions, person, role, now) === null)).map(({ id }) => id);
  const membersOf = (rows: readonly facts.MentorshipFact[]) => [...new Set(rows.flatMap(({ members }) => members.map(({ personId }) => personId)))];
  return {
    eligible: [...new Set([...eligible, ...signedUp])],
    signed_up: [...new Set(signedUp)],
    matched: [...new Set([...membersOf(program.mentorships), ...program.mentorships.flatMap(({ leavers }) => leavers.map(({ personId }) => personId))])],
    first_meeting: membersOf(program.mentorships.filter(({ heldAt }) => heldAt.length > 0)),
    completed: membersOf(program.mentorships.filter(({ state }) => state === 'completed')),
  };
}
