import { personalityItemIds, aspects, type Aspect, type ConsentPurpose } from '@alongside/shared/asks';
import type { ParticipantRole } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { listAttributes, type ProgramRow } from '../program/program.service.ts';
import type { AnswerValue, GivenAnswer } from './answers.ts';
import { builtInQuestions, nameOfChoice, type BuiltInQuestion } from './asked-questions.ts';
import type { ParticipantRow } from './participant.repository.ts';
import { personalityItems, traitsOf } from './personality-form.ts';
import * as told from './told.repository.ts';

type Asking = Pick<ProgramRow, 'id' | 'asks'>;
type Own = Pick<ParticipantRow, 'id' | 'programId' | 'personId' | 'role'>;

/** What the product asks somebody in this role; `own` is their participation, once they take part. */
export async function listBuiltInQuestions(trx: Trx, program: Asking, role: ParticipantRole, own: Own | undefined): Promise<BuiltInQuestion[]> {
  const { asks } = program;
  if (asks.length === 0) return [];
  const mayWish = asks.includes(role === 'mentor' ? 'mentor_wishes' : 'wishes');
  return builtInQuestions(asks, role, {
    attributes: asks.includes('attributes') ? await listAttributes(trx, program.id) : [],
    hasPersonality: own !== undefined && asks.includes('personality') && (await told.hasPersonality(trx, own.id)),
    wishable: own !== undefined && mayWish ? await told.listWishable(trx, own) : [],
  });
}

/** What somebody answered to them, as the form takes it; of the personality form only that there are scores. */
export async function listToldAnswers(trx: Trx, participantId: string): Promise<GivenAnswer[]> {
  const lists: [string, readonly string[]][] = [
    ['wishes', await told.listWishes(trx, participantId)],
    ['attributes', await told.listAttributeIds(trx, participantId)],
    ['consents', await told.listConsents(trx, participantId)],
  ];
  const scored = await told.hasPersonality(trx, participantId);
  return [
    ...(await told.listAspects(trx, participantId)).map(({ aspect, choices }): GivenAnswer => ({ questionId: aspect, value: isList(aspect) ? choices : choices[0]! })),
    ...lists.filter(([, list]) => list.length > 0).map(([questionId, list]): GivenAnswer => ({ questionId, value: [...list] })),
    ...(scored ? [{ questionId: 'personality', value: 'keep' }] : []),
  ];
}

/** What somebody tells for matching or counting alone, so that nobody else ever reads it. */
const forThemselves: readonly string[] = ['wishes', 'attributes', 'consents', 'personality', ...personalityItemIds];

/** Whether there is anything among these answers that only who gave them may read. */
export function tellsForThemselves(answers: readonly GivenAnswer[]): boolean {
  return answers.some(({ questionId }) => forThemselves.includes(questionId));
}

/** How somebody likes to work, their interests and values in words, for their coordinators. */
export async function listToldAspects(trx: Trx, participantId: string, role: ParticipantRole): Promise<{ label: string; choices: string[] }[]> {
  const rows = new Map((await told.listAspects(trx, participantId)).map(({ aspect, choices }) => [aspect, choices]));
  const asked = builtInQuestions(['location', 'communication', 'feedback', 'interests', 'values'], role, { attributes: [], hasPersonality: false, wishable: [] });
  return asked.flatMap(({ id, label }) => {
    const aspect = id as Aspect;
    return rows.has(aspect) ? [{ label, choices: rows.get(aspect)!.map((choice) => nameOfChoice(aspect, choice)) }] : [];
  });
}

/**
 * Keeps checked answers to built-in questions: what was asked and left open is forgotten, what was not asked stays.
 * Attributes without a use allowed are not kept, nor a use without attributes.
 * @throws DomainError ANSWER_REQUIRED `{questionId}` for a personality form that is half filled in.
 */
export async function saveTold(trx: Trx, now: Date, { participantId, asked, answers }: { participantId: string; asked: readonly BuiltInQuestion[]; answers: readonly GivenAnswer[] }): Promise<void> {
  const isAsked = new Set(asked.map(({ id }) => id));
  const given = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  const askedAspects = aspects.filter((aspect) => isAsked.has(aspect));
  const toldAspects = askedAspects.filter((aspect) => given.has(aspect)).map((aspect) => ({ aspect, choices: listOf(given.get(aspect)) }));
  await told.replaceAspects(trx, participantId, askedAspects, toldAspects);
  if (isAsked.has('wishes')) await told.replaceWishes(trx, participantId, listOf(given.get('wishes')));
  if (isAsked.has('attributes')) await saveAttributes(trx, now, participantId, listOf(given.get('attributes')), listOf(given.get('consents')) as ConsentPurpose[]);
  if (given.get('personality') === 'remove') await told.deletePersonality(trx, participantId);
  if (isAsked.has(personalityItems[0]!.id)) await savePersonality(trx, participantId, given);
}

/** Forgets what was told for matching or counting alone, when somebody leaves. */
export async function forgetPrivate(trx: Trx, participantId: string, now: Date): Promise<void> {
  await told.deletePersonality(trx, participantId);
  await told.replaceWishes(trx, participantId, []);
  await told.replaceAttributes(trx, participantId, []);
  await told.replaceConsents(trx, participantId, [], now);
}

async function saveAttributes(trx: Trx, now: Date, participantId: string, attributeIds: string[], purposes: ConsentPurpose[]): Promise<void> {
  // To be counted says something also of who has none of the attributes: that they have none.
  const kept = purposes.length === 0 ? [] : attributeIds;
  const used = kept.length === 0 ? purposes.filter((purpose) => purpose === 'be_counted') : purposes;
  await told.replaceAttributes(trx, participantId, kept);
  await told.replaceConsents(trx, participantId, used, now);
}

async function savePersonality(trx: Trx, participantId: string, given: ReadonlyMap<string, AnswerValue>): Promise<void> {
  const answers = new Map(personalityItems.flatMap(({ id }) => (given.has(id) ? [[id, Number(given.get(id))] as const] : [])));
  if (answers.size === 0) return;
  const open = personalityItems.find(({ id }) => !answers.has(id));
  if (open) throw new DomainError('ANSWER_REQUIRED', { questionId: open.id });
  await told.savePersonality(trx, participantId, traitsOf(answers));
}

function isList(aspect: Aspect): boolean {
  return aspect === 'interests' || aspect === 'values';
}

function listOf(value: AnswerValue | undefined): string[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
}
