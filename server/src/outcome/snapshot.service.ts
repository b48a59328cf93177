import { eligibility } from '@alongside/shared/program';
import { createHash } from 'node:crypto';
import type { Trx } from '../database/actor.ts';
import { missingCondition } from '../program/eligibility.ts';
import { enqueue } from '../queue/queue.ts';
import { listAttributeNames, listFairnessUnits } from './fairness.repository.ts';
import { protectFairness } from './fairness.ts';
import { cuts, figureNames, type Cut, type FunnelStep } from './figures.ts';
import { mentorshipUnits, participantUnits, type CategoriesOf } from './mentorship-units.ts';
import * as facts from './program-facts.repository.ts';
import { protectFigure, type Release, type Unit } from './protect-figure.ts';
import { protectAnswers, protectFunnel, shownOf } from './protect-tables.ts';
import * as repository from './snapshot.repository.ts';
import { limits, mergeSmall, otherCategory } from './suppression.ts';
import { satisfactionAnswers, surveyUnits, type WaveAnswers } from './survey-units.ts';

/** Category of people of whom the directory does not say. */
const unknownCategory = '~unknown';
/** Categories with fewer mentees are joined: enough above k that most figures can be shown in spite of those who have no answer yet. */
const comfortableGroup = 10;
const roleOrder = ['mentee', 'mentor', 'peer'];

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

/** The categories of each participant, small ones joined by how many mentees are in them. */
function categorise(participants: readonly facts.ParticipantFact[]): { categoriesOf: CategoriesOf; categories: Map<Cut, string[]> } {
  const present = participants.filter(({ state }) => state !== 'withdrawn');
  const counted = present.some(({ role }) => role === 'mentee') ? present.filter(({ role }) => role === 'mentee') : present;
  const own = (participant: facts.ParticipantFact): Record<Cut, string> => ({
    role: participant.role,
    department: participant.department ?? unknownCategory,
    site: participant.site ?? unknownCategory,
    level: levelBand(participant.level),
  });
  const categories = new Map<Cut, string[]>();
  const merged = new Map<Cut, ReadonlyMap<string, string>>();
  for (const cut of cuts) {
    const people = new Map(present.map((each) => [own(each)[cut], 0]));
    for (const each of counted) people.set(own(each)[cut], people.get(own(each)[cut])! + 1);
    const into = cut === 'role' ? new Map([...people.keys()].map((name) => [name, name])) : mergeSmall(people, comfortableGroup);
    merged.set(cut, into);
    categories.set(cut, [...new Set(into.values())].sort(byPlace));
  }
  const byId = new Map(
    participants.map((participant) => {
      const names = own(participant);
      return [participant.id, Object.fromEntries(cuts.map((cut) => [cut, merged.get(cut)!.get(names[cut]) ?? otherCategory]))];
    }),
  );
  return { categoriesOf: (participantId) => byId.get(participantId) ?? {}, categories };
}

function byPlace(a: string, b: string): number {
  const last = (name: string) => Number(name === otherCategory) + 2 * Number(name === unknownCategory);
  return last(a) - last(b) || roleOrder.indexOf(a) - roleOrder.indexOf(b) || a.localeCompare(b, 'en');
}

function levelBand(level: number | null): string {
  if (level === null) return unknownCategory;
  if (level <= 3) return '1-3';
  return level <= 6 ? '4-6' : '7-10';
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
