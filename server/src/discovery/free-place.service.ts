import type { Trx } from '../database/actor.ts';
import { loadMatchPeopleForJob } from '../matching/people/match-people.service.ts';
import { findProgram } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { askingIn } from '../request/asking.ts';
import { deleteWatch, listWatchedFreePlaces, type WatchedPlace } from './free-place.repository.ts';
import { rankForMentee } from './ranking.service.ts';

/** Tells mentees, once, that a mentor they wait for has a place free; never of one whom they could not ask. */
export async function tellFreePlaces(trx: Trx, now: Date): Promise<void> {
  for (const watched of await listWatchedFreePlaces(trx)) await tell(trx, now, watched);
}

async function tell(trx: Trx, now: Date, watched: WatchedPlace): Promise<void> {
  const { menteeId, mentorId, menteeName, mentorName, menteeEmail, since } = watched;
  const program = await findProgram(trx, watched.programId);
  if (!program || askingIn(program) !== 'open') return;
  const ranked = await rankForMentee(trx, now, program, menteeId, loadMatchPeopleForJob);
  if (!ranked?.mentors.some(({ participantId, free }) => participantId === mentorId && free > 0)) return;
  await deleteWatch(trx, watched);
  await queueMail(trx, now, {
    key: `free:${menteeId}:${mentorId}:${since.getTime()}`,
    kind: 'mentor_free',
    address: menteeEmail,
    params: { menteeName, mentorName, programName: program.name, programId: program.id },
  });
}
