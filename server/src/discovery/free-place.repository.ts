import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import { isCurrent } from '../database/current-mentorships.ts';

export interface WatchedPlace {
  programId: string;
  menteeId: string;
  menteeName: string;
  menteeEmail: string;
  mentorId: string;
  mentorName: string;
  since: Date;
}

/** Mentors with a place free of which a mentee wants to be told, those who have waited longest first. */
export async function listWatchedFreePlaces(trx: Trx): Promise<WatchedPlace[]> {
  const { rows } = await sql<WatchedPlace>`
    select mentor.program_id, mentee.id as mentee_id, p.given_name as mentee_name, p.email as mentee_email, mentor.id as mentor_id, q.name as mentor_name, m.created_at as since
    from mentor_mark m
    join participant mentee on mentee.id = m.participant_id and mentee.state = 'active'
    join person p on p.id = mentee.person_id and p.state = 'active'
    join participant mentor on mentor.id = m.mentor_id and mentor.state = 'active'
    join person q on q.id = mentor.person_id
    where m.mark = 'tell_when_free' and mentor.capacity > (
      select count(*) from mentorship_member b join mentorship s on s.id = b.mentorship_id and ${isCurrent('s')}
      where b.participant_id = mentor.id)
    order by m.created_at`.execute(trx);
  return rows;
}

export async function deleteWatch(trx: Trx, { menteeId, mentorId }: Pick<WatchedPlace, 'menteeId' | 'mentorId'>): Promise<void> {
  await trx.deleteFrom('mentorMark').where('participantId', '=', menteeId).where('mentorId', '=', mentorId).where('mark', '=', 'tell_when_free').execute();
}
