import { placesBounds } from '@alongside/shared/places';
import { eligibility } from '@alongside/shared/program';
import type { ParticipantRole, ParticipantState, ProgramStage } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, PersonActor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { missingCondition } from '../program/eligibility.ts';
import { findCurrentNotice, findProgram, getVisibleProgram, listQuestions, type ProgramRow } from '../program/program.service.ts';
import { enqueue } from '../queue/queue.ts';
import { checkAnswers } from './answers.ts';
import type { BuiltInQuestion } from './asked-questions.ts';
import { discardOwnDraft } from './draft.service.ts';
import * as participants from './participant.repository.ts';
import type { ProfileInput } from './profile-input.ts';
import { searchTextOf } from './search-text.ts';
import { resolveSkills } from './skill.service.ts';
import { forgetPrivate, listBuiltInQuestions, saveTold } from './told.service.ts';
import { enqueueReading } from './text-vector.service.ts';

export interface SignUp {
  programId: string;
  role: ParticipantRole;
  profile: ProfileInput;
  /** The notice that was read and accepted; null where the programme has none. */
  noticeId: string | null;
}

/** Open programmes take people until they close; formal ones match in one round, so that sign-up ends before it. */
const stagesOfSignUp: Record<ProgramRow['pairing'], readonly ProgramStage[]> = {
  formal: ['sign_up'],
  open: ['sign_up', 'matching', 'running'],
};

/** In which roles and states a person takes part in a programme now; not those they withdrew from. */
export async function listOwnRoles(trx: Trx, programId: string, personId: string): Promise<{ role: ParticipantRole; state: ParticipantState }[]> {
  const rows = await participants.listParticipantsOf(trx, programId, personId);
  return rows.filter(({ state }) => state !== 'withdrawn').map(({ role, state }) => ({ role, state }));
}

/** A person's own participations in a programme, in every role and state. */
export async function listOwnParticipants(trx: Trx, programId: string, personId: string): Promise<participants.ParticipantRow[]> {
  return participants.listParticipantsOf(trx, programId, personId);
}

/** One of a person's own participations; undefined for somebody else's. Its row is locked. */
export async function findOwnParticipant(trx: Trx, personId: string, participantId: string): Promise<participants.ParticipantRow | undefined> {
  const row = await participants.findParticipantForUpdate(trx, participantId);
  return row?.personId === personId ? row : undefined;
}

/** Whether a programme takes new participants now. */
export function takesSignUps(program: Pick<ProgramRow, 'pairing' | 'stage'>): boolean {
  return stagesOfSignUp[program.pairing].includes(program.stage);
}

/** The roles that somebody may take in a format. */
export function rolesOf(format: ProgramRow['format']): readonly ParticipantRole[] {
  return format === 'peer' ? ['peer'] : ['mentee', 'mentor'];
}

/** What the product asks in each role of a programme, for somebody who has these participations in it. */
export async function listAskedByRole(trx: Trx, programId: string, participations: readonly participants.ParticipantRow[]): Promise<BuiltInQuestion[]> {
  const program = await findProgram(trx, programId);
  if (!program || program.stage === 'design') return [];
  const asked: BuiltInQuestion[] = [];
  for (const role of rolesOf(program.format)) asked.push(...(await listBuiltInQuestions(trx, program, role, participations.find((own) => own.role === role))));
  return asked;
}

/**
 * Makes somebody a participant with their whole profile and drops the draft of it. Who withdrew may come back.
 *
 * @throws DomainError NOT_FOUND, PROGRAM_NOT_OPEN, NOT_ELIGIBLE `{condition}`, NOTICE_NOT_ACCEPTED,
 * ALREADY_SIGNED_UP, ANSWER_REQUIRED and INVALID_INPUT of the profile.
 */
export async function signUp(trx: Trx, actor: PersonActor, now: Date, { programId, role, profile, noticeId }: SignUp): Promise<{ participantId: string }> {
  const program = await getVisibleProgram(trx, programId);
  if (!takesSignUps(program)) throw new DomainError('PROGRAM_NOT_OPEN');
  if (!rolesOf(program.format).includes(role)) throw invalidInput({ path: 'role', issue: 'choice', choices: rolesOf(program.format) });
  const person = await participants.findPersonToSignUp(trx, actor.personId);
  if (!person) throw new DomainError('NOT_FOUND');
  const condition = missingCondition(eligibility.parse(program.eligibility), person, role, now);
  if (condition) throw new DomainError('NOT_ELIGIBLE', { condition });
  const notice = await findCurrentNotice(trx, programId);
  if ((notice?.id ?? null) !== noticeId) throw new DomainError('NOTICE_NOT_ACCEPTED');
  const participantId = await enter(trx, now, { personId: actor.personId, programId, role, timeZone: profile.timeZone });
  await participants.updateParticipant(trx, participantId, { noticeId, noticeAcceptedAt: notice ? now : null });
  await saveProfile(trx, now, { participantId, program, person, role, profile });
  await discardOwnDraft(trx, { personId: actor.personId, programId, role });
  await addAuditEntry(trx, actor, now, { action: 'participant.sign_up', subjectKind: 'participant', subjectId: participantId, details: { role } });
  return { participantId };
}

async function enter(trx: Trx, now: Date, who: { personId: string; programId: string; role: ParticipantRole; timeZone: string }): Promise<string> {
  const { ...values } = who;
  const added = await participants.insertParticipant(trx, { ...values, state: 'active', signedUpAt: now, updatedAt: now });
  if (added) return added;
  const before = (await participants.listParticipantsOf(trx, who.programId, who.personId)).find(({ role }) => role === who.role);
  if (!before || before.state !== 'withdrawn') throw new DomainError('ALREADY_SIGNED_UP');
  await participants.updateParticipant(trx, before.id, { state: 'active', signedUpAt: now });
  return before.id;
}

export interface SaveProfile {
  participantId: string;
  program: Pick<ProgramRow, 'id' | 'format' | 'capacityLimit' | 'groupSmallest' | 'groupLargest' | 'asks'>;
  person: { id: string; name: string; jobTitle: string | null; department: string | null };
  role: ParticipantRole;
  profile: ProfileInput;
}

/**
 * Writes a participant's profile: their words, skills, answers, and the text they are found by.
 *
 * @throws DomainError ANSWER_REQUIRED `{field}` or `{questionId}`, INVALID_INPUT `{issues}`.
 */
export async function saveProfile(trx: Trx, now: Date, { participantId, program, person, role, profile }: SaveProfile): Promise<void> {
  const asked = await listBuiltInQuestions(trx, program, role, { id: participantId, programId: program.id, personId: person.id, role });
  await saveTold(trx, now, { participantId, asked, answers: checkAnswers(asked, role, profile.answers) });
  const answers = checkAnswers(await listQuestions(trx, program.id), role, profile.answers);
  const offered = role === 'mentee' ? [] : await resolveSkills(trx, profile.offered);
  const wanted = role === 'mentor' ? [] : await resolveSkills(trx, profile.wanted);
  if (offered.length + wanted.length === 0) throw new DomainError('ANSWER_REQUIRED', { field: role === 'mentor' ? 'offered' : 'wanted' });
  await participants.updateParticipant(trx, participantId, {
    headline: profile.headline,
    goalsText: profile.goalsText,
    timeZone: profile.timeZone,
    availability: [...new Set(profile.availability)].sort((a, b) => a - b),
    languages: [...new Set(profile.languages)],
    visibility: profile.visibility,
    capacity: capacityOf(role, profile.capacity, program),
    updatedAt: now,
    searchText: searchTextOf({ ...person, headline: profile.headline, goalsText: profile.goalsText, skills: [...offered, ...wanted].map(({ name }) => name) }),
  });
  const levels = new Map(profile.offered.map(({ name, level }) => [name.toLowerCase(), level]));
  await participants.replaceSkills(trx, participantId, [
    ...offered.map(({ id, name }, index) => ({ skillId: id, direction: 'offered' as const, position: index + 1, level: levels.get(name.toLowerCase()) ?? null })),
    ...wanted.map(({ id }, index) => ({ skillId: id, direction: 'wanted' as const, position: index + 1, level: null })),
  ]);
  await participants.replaceAnswers(trx, participantId, answers);
  await enqueueReading(trx);
}

function capacityOf(role: ParticipantRole, wished: number, program: SaveProfile['program']): number {
  if (role !== 'mentor' || program.format === 'flash') return 1;
  const { least, most } = placesBounds(program);
  if (wished < least) throw invalidInput({ path: 'capacity', issue: 'too_small', minimum: least });
  if (wished > most) throw invalidInput({ path: 'capacity', issue: 'too_big', maximum: most });
  return wished;
}

/**
 * Changes one's own profile after sign-up.
 * @throws DomainError NOT_FOUND, WRONG_STATE after withdrawal, and as saveProfile does.
 */
export async function updateProfile(trx: Trx, now: Date, { participantId, profile }: { participantId: string; profile: ProfileInput }): Promise<void> {
  const own = await participants.findParticipantForUpdate(trx, participantId);
  const program = own && (await findProgram(trx, own.programId));
  const person = own && (await participants.findPersonToSignUp(trx, own.personId));
  if (!own || !program || !person) throw new DomainError('NOT_FOUND');
  // Also when it is over: a consent can be taken back at any time.
  if (own.state === 'withdrawn') throw new DomainError('WRONG_STATE');
  await saveProfile(trx, now, { participantId, program, person, role: own.role, profile });
  await discardOwnDraft(trx, { personId: own.personId, programId: own.programId, role: own.role });
}

/** Where a participant may go by themself. */
const steps: Partial<Record<ParticipantState, readonly ParticipantState[]>> = {
  active: ['paused', 'withdrawn'],
  paused: ['active', 'withdrawn'],
};

/**
 * Pauses, comes back or withdraws. Requests that can no longer lead anywhere are then ended by the queue.
 *
 * @throws DomainError WRONG_STATE from a state that does not lead there, or `{reason: 'mentorship_running'}`: what
 * goes on between two people is ended between them first.
 */
export async function changeState(trx: Trx, actor: Actor, now: Date, { participantId, state }: { participantId: string; state: 'active' | 'paused' | 'withdrawn' }): Promise<void> {
  const own = await participants.findParticipantForUpdate(trx, participantId);
  if (!own) throw new DomainError('NOT_FOUND');
  if (own.state === state) return;
  if (!steps[own.state]?.includes(state)) throw new DomainError('WRONG_STATE');
  if (state === 'withdrawn') {
    if ((await participants.countCurrentMentorships(trx, participantId)) > 0) throw new DomainError('WRONG_STATE', { reason: 'mentorship_running' });
    return withdraw(trx, actor, now, participantId);
  }
  await participants.setState(trx, participantId, state, now);
  if (state === 'paused') await enqueue(trx, 'settle_requests', { participantId });
  await addAuditEntry(trx, actor, now, { action: `participant.${state === 'active' ? 'resume' : 'pause'}`, subjectKind: 'participant', subjectId: participantId });
}

/** Takes somebody out of a programme who has nothing left in it that runs, and forgets what they told in private. */
export async function withdraw(trx: Trx, actor: Actor, now: Date, participantId: string): Promise<void> {
  await participants.setState(trx, participantId, 'withdrawn', now);
  await forgetPrivate(trx, participantId, now);
  await enqueue(trx, 'settle_requests', { participantId });
  await enqueue(trx, 'fill_freed_places', {}, { key: 'fill_freed_places' });
  await addAuditEntry(trx, actor, now, { action: 'participant.withdraw', subjectKind: 'participant', subjectId: participantId });
}
