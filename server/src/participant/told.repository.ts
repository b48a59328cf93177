import type { Aspect, ConsentPurpose } from '@alongside/shared/asks';
import type { ParticipantRole } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';

export interface ToldAspect {
  aspect: Aspect;
  choices: string[];
}

/** How somebody likes to work, their interests and values: for themself and their coordinators. */
export async function listAspects(trx: Trx, participantId: string): Promise<ToldAspect[]> {
  const rows = await trx.selectFrom('participantAspect').select(['aspect', 'choices']).where('participantId', '=', participantId).execute();
  return rows as ToldAspect[];
}

/** Sets what is told of these aspects; of one that is left out nothing is kept. */
export async function replaceAspects(trx: Trx, participantId: string, asked: readonly Aspect[], told: readonly ToldAspect[]): Promise<void> {
  if (asked.length === 0) return;
  await trx.deleteFrom('participantAspect').where('participantId', '=', participantId).where('aspect', 'in', asked).execute();
  if (told.length > 0) await trx.insertInto('participantAspect').values(told.map((each) => ({ ...each, participantId }))).execute();
}

export async function hasPersonality(trx: Trx, participantId: string): Promise<boolean> {
  const row = await trx.selectFrom('participantPersonality').select('participantId').where('participantId', '=', participantId).executeTakeFirst();
  return row !== undefined;
}

export async function savePersonality(trx: Trx, participantId: string, traits: number[]): Promise<void> {
  await trx.insertInto('participantPersonality').values({ participantId, traits }).onConflict((conflict) => conflict.column('participantId').doUpdateSet({ traits })).execute();
}

export async function deletePersonality(trx: Trx, participantId: string): Promise<void> {
  await trx.deleteFrom('participantPersonality').where('participantId', '=', participantId).execute();
}

/** Whom somebody wishes for, the first first, as far as they can be had; row security shows only one's own. */
export async function listWishes(trx: Trx, participantId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('participantWish')
    .innerJoin('participant as other', 'other.id', 'participantWish.otherId')
    .select('otherId')
    .where('participantId', '=', participantId)
    .where('other.state', '=', 'active')
    .where('other.visibility', '=', 'program')
    .orderBy('position')
    .execute();
  return rows.map(({ otherId }) => otherId);
}

export async function replaceWishes(trx: Trx, participantId: string, others: readonly string[]): Promise<void> {
  await trx.deleteFrom('participantWish').where('participantId', '=', participantId).execute();
  if (others.length > 0) await trx.insertInto('participantWish').values(others.map((otherId, index) => ({ participantId, otherId, position: index + 1 }))).execute();
}

/**
 * Whom a participant may rank: a mentee the mentors they saved, a mentor published mentees who want a skill that the
 * mentor offers, and for both those they ranked already. In order of names, at most thirty.
 */
export async function listWishable(trx: Trx, own: { id: string; programId: string; personId: string; role: ParticipantRole }): Promise<{ participantId: string; name: string }[]> {
  const found = trx
    .selectFrom('participant as other')
    .innerJoin('person', 'person.id', 'other.personId')
    .select(['other.id as participantId', 'person.name'])
    .where('other.programId', '=', own.programId)
    .where('other.role', '=', own.role === 'mentor' ? 'mentee' : 'mentor')
    .where('other.state', '=', 'active')
    .where('other.visibility', '=', 'program')
    .where('other.personId', '<>', own.personId)
    .orderBy('person.name')
    .limit(30);
  return found
    .where((e) =>
      e.or([
        e.exists(e.selectFrom('participantWish').select('otherId').where('participantId', '=', own.id).whereRef('otherId', '=', 'other.id')),
        own.role === 'mentor'
          ? e.exists(
              e.selectFrom('participantSkill as wanted')
                .innerJoin('participantSkill as offered', 'offered.skillId', 'wanted.skillId')
                .select('wanted.skillId')
                .whereRef('wanted.participantId', '=', 'other.id')
                .where('wanted.direction', '=', 'wanted')
                .where('offered.participantId', '=', own.id)
                .where('offered.direction', '=', 'offered'),
            )
          : e.exists(e.selectFrom('favourite').select('mentorId').where('participantId', '=', own.id).whereRef('mentorId', '=', 'other.id')),
      ]),
    )
    .execute();
}

export async function listAttributeIds(trx: Trx, participantId: string): Promise<string[]> {
  const rows = await trx.selectFrom('participantAttribute').select('attributeId').where('participantId', '=', participantId).execute();
  return rows.map(({ attributeId }) => attributeId);
}

export async function replaceAttributes(trx: Trx, participantId: string, attributeIds: readonly string[]): Promise<void> {
  await trx.deleteFrom('participantAttribute').where('participantId', '=', participantId).execute();
  if (attributeIds.length > 0) await trx.insertInto('participantAttribute').values(attributeIds.map((attributeId) => ({ participantId, attributeId }))).execute();
}

export async function listConsents(trx: Trx, participantId: string): Promise<ConsentPurpose[]> {
  const rows = await trx.selectFrom('participantConsent').select('purpose').where('participantId', '=', participantId).execute();
  return rows.map(({ purpose }) => purpose as ConsentPurpose);
}

/** A consent that stands keeps the time at which it was given. */
export async function replaceConsents(trx: Trx, participantId: string, purposes: readonly ConsentPurpose[], now: Date): Promise<void> {
  await trx.deleteFrom('participantConsent').where('participantId', '=', participantId).where('purpose', 'not in', purposes.length > 0 ? purposes : ['']).execute();
  if (purposes.length === 0) return;
  await trx.insertInto('participantConsent').values(purposes.map((purpose) => ({ participantId, purpose, givenAt: now }))).onConflict((conflict) => conflict.doNothing()).execute();
}
