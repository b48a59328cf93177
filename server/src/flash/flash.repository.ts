import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export type SlotState = 'open' | 'booked' | 'withdrawn';

export interface SlotRow {
  id: string;
  programId: string;
  mentorId: string;
  mentorPersonId: string;
  startsAt: Date;
  endsAt: Date;
  state: SlotState;
  mentorshipId: string | null;
}

const columns = ['id', 'programId', 'mentorId', 'mentorPersonId', 'startsAt', 'endsAt', 'state', 'mentorshipId'] as const;

export async function findSlot(trx: Trx, slotId: string): Promise<SlotRow | undefined> {
  return trx.selectFrom('flashSlot').select(columns).where('id', '=', slotId).$castTo<SlotRow>().executeTakeFirst();
}

/** Locks the slot: of two who want it at once, one waits and then no longer finds it open. Undefined for one that is not the caller's to change. */
export async function findSlotForUpdate(trx: Trx, slotId: string): Promise<SlotRow | undefined> {
  return trx.selectFrom('flashSlot').select(columns).where('id', '=', slotId).forUpdate().$castTo<SlotRow>().executeTakeFirst();
}

/** Slots to come of a mentor, or booked by a mentee, locked in the order of their ids. */
export async function listComingSlotsForUpdate(trx: Trx, participantId: string, now: Date): Promise<SlotRow[]> {
  return trx
    .selectFrom('flashSlot')
    .select(columns)
    .where('startsAt', '>', now)
    .where('state', '<>', 'withdrawn')
    .where((e) => e.or([e('mentorId', '=', participantId), e.exists(e.selectFrom('mentorshipMember as m').select('m.participantId').whereRef('m.mentorshipId', '=', 'flashSlot.mentorshipId').where('m.participantId', '=', participantId))]))
    .orderBy('id')
    .forUpdate()
    .$castTo<SlotRow>()
    .execute();
}

export async function findSlotOfMentorship(trx: Trx, mentorshipId: string): Promise<SlotRow | undefined> {
  return trx.selectFrom('flashSlot').select(columns).where('mentorshipId', '=', mentorshipId).$castTo<SlotRow>().executeTakeFirst();
}

/** Undefined where the mentor offers that time already. */
export async function insertSlot(trx: Trx, row: Pick<SlotRow, 'programId' | 'mentorId' | 'mentorPersonId' | 'startsAt' | 'endsAt'> & { createdAt: Date }, place: string): Promise<string | undefined> {
  const slot = await trx.insertInto('flashSlot').values(row).onConflict((conflict) => conflict.columns(['mentorId', 'startsAt']).where('state', '<>', 'withdrawn').doNothing()).returning('id').executeTakeFirst();
  if (slot) await trx.insertInto('flashSlotPlace').values({ slotId: slot.id, place }).execute();
  return slot?.id;
}

export async function setSlot(trx: Trx, slotId: string, change: { state: SlotState; mentorshipId: string | null }): Promise<void> {
  await trx.updateTable('flashSlot').set(change).where('id', '=', slotId).execute();
}

/** Where to meet: only for the mentor and whoever booked. */
export async function findPlace(trx: Trx, slotId: string): Promise<string> {
  const row = await trx.selectFrom('flashSlotPlace').select('place').where('slotId', '=', slotId).executeTakeFirst();
  return row?.place ?? '';
}

export async function countOpenSlots(trx: Trx, mentorId: string, now: Date): Promise<number> {
  const { count } = await trx.selectFrom('flashSlot').select((e) => e.fn.countAll<number>().as('count')).where('mentorId', '=', mentorId).where('state', '=', 'open').where('startsAt', '>', now).executeTakeFirstOrThrow();
  return count;
}

/** Slots to come that a mentee has booked. */
export async function countOpenBookings(trx: Trx, menteeId: string, now: Date): Promise<number> {
  const { count } = await trx
    .selectFrom('flashSlot as f')
    .innerJoin('mentorshipMember as m', 'm.mentorshipId', 'f.mentorshipId')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('m.participantId', '=', menteeId)
    .where('f.startsAt', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/** Bookings of a mentee since then, also those that were called off. */
export async function countBookingsSince(trx: Trx, menteeId: string, since: Date): Promise<number> {
  const { count } = await trx
    .selectFrom('mentorshipMember as m')
    .innerJoin('mentorship as s', 's.id', 'm.mentorshipId')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('m.participantId', '=', menteeId)
    .where('s.createdAt', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export interface OfferedSlot {
  id: string;
  mentorId: string;
  mentorPersonId: string;
  mentorName: string;
  mentorJobTitle: string | null;
  mentorTimeZone: string;
  startsAt: Date;
  endsAt: Date;
  skills: string[];
}

/** Slots to come that are free, the soonest first, of mentors who take part now; whose profile is for partners alone gives no more than name and zone. */
export async function listOfferedSlots(trx: Trx, programId: string, now: Date): Promise<OfferedSlot[]> {
  const { rows } = await sql<OfferedSlot>`
    select f.id, f.mentor_id, f.mentor_person_id, p.name as mentor_name, case when t.visibility = 'program' then p.job_title end as mentor_job_title, t.time_zone as mentor_time_zone, f.starts_at, f.ends_at,
      coalesce((select array_agg(k.name order by s.position) from participant_skill s join skill k on k.id = s.skill_id
        where s.participant_id = t.id and s.direction = 'offered' and t.visibility = 'program'), '{}') as skills
    from flash_slot f join participant t on t.id = f.mentor_id join person p on p.id = f.mentor_person_id
    where f.program_id = ${programId} and f.state = 'open' and f.starts_at > ${now} and t.state = 'active' and p.state = 'active'
    order by f.starts_at, f.id limit 200`.execute(trx);
  return rows;
}

export interface OwnSlot {
  id: string;
  mentorshipId: string | null;
  /** Whether the caller is the mentor of it. */
  mine: boolean;
  /** Who is on the other side; null while nobody booked it. */
  otherName: string | null;
  otherTimeZone: string | null;
  startsAt: Date;
  endsAt: Date;
  place: string;
  /** Whether the caller has said if it was useful. */
  answered: boolean;
}

/** Slots that somebody offers or booked: those to come, and those that ended after `askedSince` and wait for their answer. */
export async function listOwnSlots(trx: Trx, { programId, personId, now, askedSince }: { programId: string; personId: string; now: Date; askedSince: Date }): Promise<OwnSlot[]> {
  const { rows } = await sql<OwnSlot>`
    select f.id, f.mentorship_id, (f.mentor_person_id = ${personId}) as mine, p.name as other_name, t.time_zone as other_time_zone, f.starts_at, f.ends_at,
      coalesce((select l.place from flash_slot_place l where l.slot_id = f.id), '') as place,
      exists (select 1 from flash_answer a where a.mentorship_id = f.mentorship_id and a.person_id = ${personId}) as answered
    from flash_slot f
      left join mentorship_member m on m.mentorship_id = f.mentorship_id and m.person_id <> ${personId}
      left join person p on p.id = m.person_id left join participant t on t.id = m.participant_id
    where f.program_id = ${programId} and f.state <> 'withdrawn'
      and (f.mentor_person_id = ${personId} or exists (select 1 from mentorship_member own where own.mentorship_id = f.mentorship_id and own.person_id = ${personId}))
      and (f.ends_at > ${now} or (f.state = 'booked' and f.ends_at > ${askedSince}))
    order by f.starts_at, f.id`.execute(trx);
  return rows.filter(({ startsAt, answered }) => startsAt > now || !answered);
}

/** Undefined when the person has answered already. */
export async function insertAnswer(trx: Trx, row: { mentorshipId: string; personId: string; useful: string; answeredAt: Date }): Promise<boolean> {
  const added = await trx.insertInto('flashAnswer').values(row).onConflict((conflict) => conflict.doNothing()).returning('personId').executeTakeFirst();
  return added !== undefined;
}

/** Mentorships that still run although their one meeting was over by then, passed over where somebody is just changing them. For the queue. */
export async function listUnanswered(trx: Trx, endedBy: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from mentorship s join flash_slot f on f.mentorship_id = s.id
    where s.state in ('active', 'paused') and f.ends_at <= ${endedBy}
    order by s.id for update of s skip locked`.execute(trx);
  return rows.map(({ id }) => id);
}
