import type { RoundConflict as EngineConflict } from '../engine/index.ts';

/** Demands of a coordinator that cannot all be met. Ids are participants'. */
export type RoundConflict = EngineConflict;

/** Every participant a conflict is about. */
export function participantsOf(conflict: RoundConflict): readonly string[] {
  switch (conflict.code) {
    case 'two_mentors_for_mentee':
      return [conflict.menteeId, ...conflict.mentorIds];
    case 'capacity_exceeded':
      return [conflict.mentorId, ...conflict.menteeIds];
    case 'rule_broken':
      return [conflict.menteeId, conflict.mentorId];
    case 'minimum_loads':
      return [
        ...conflict.mentors.map(({ mentorId }) => mentorId),
        ...conflict.locked.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
        ...conflict.menteeIds,
      ];
  }
}

/** The engine's conflict with the ids of participants in place of persons'. */
export function conflictAmongParticipants(conflict: EngineConflict, menteeIdOf: (personId: string) => string, mentorIdOf: (personId: string) => string): RoundConflict {
  switch (conflict.code) {
    case 'two_mentors_for_mentee':
      return { ...conflict, menteeId: menteeIdOf(conflict.menteeId), mentorIds: conflict.mentorIds.map(mentorIdOf) };
    case 'capacity_exceeded':
      return { ...conflict, mentorId: mentorIdOf(conflict.mentorId), menteeIds: conflict.menteeIds.map(menteeIdOf) };
    case 'rule_broken':
      return { ...conflict, menteeId: menteeIdOf(conflict.menteeId), mentorId: mentorIdOf(conflict.mentorId) };
    case 'minimum_loads':
      return {
        ...conflict,
        mentors: conflict.mentors.map((mentor) => ({ ...mentor, mentorId: mentorIdOf(mentor.mentorId) })),
        locked: conflict.locked.map(({ menteeId, mentorId }) => ({ menteeId: menteeIdOf(menteeId), mentorId: mentorIdOf(mentorId) })),
        menteeIds: conflict.menteeIds.map(menteeIdOf),
      };
  }
}
