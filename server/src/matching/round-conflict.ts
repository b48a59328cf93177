import type { LockConflict } from './engine/index.ts';

/** Demands of a coordinator that cannot all be met. Ids are participants'. */
export type RoundConflict = LockConflict;

/** Every participant a conflict is about. */
export function participantsOf(conflict: RoundConflict): readonly string[] {
  switch (conflict.code) {
    case 'two_mentors_for_mentee':
      return [conflict.menteeId, ...conflict.mentorIds];
    case 'capacity_exceeded':
      return [conflict.mentorId, ...conflict.menteeIds];
    case 'rule_broken':
      return [conflict.menteeId, conflict.mentorId];
  }
}

/** The engine's conflict with the ids of participants in place of persons'. */
export function conflictAmongParticipants(conflict: LockConflict, menteeIdOf: (personId: string) => string, mentorIdOf: (personId: string) => string): RoundConflict {
  switch (conflict.code) {
    case 'two_mentors_for_mentee':
      return { ...conflict, menteeId: menteeIdOf(conflict.menteeId), mentorIds: conflict.mentorIds.map(mentorIdOf) };
    case 'capacity_exceeded':
      return { ...conflict, mentorId: mentorIdOf(conflict.mentorId), menteeIds: conflict.menteeIds.map(menteeIdOf) };
    case 'rule_broken':
      return { ...conflict, menteeId: menteeIdOf(conflict.menteeId), mentorId: mentorIdOf(conflict.mentorId) };
  }
}
