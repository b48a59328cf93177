import type { RoundConflict as EngineConflict } from '../engine/index.ts';

/** Why a round cannot be run: demands of a coordinator that cannot all be met, or more people than it takes. Ids are participants'. */
export type RoundConflict = EngineConflict;

/** Pure: a conflict as it was stored, before anything could end the search for a smaller one. */
export function completeConflict(stored: RoundConflict): RoundConflict {
  return stored.code === 'minimum_loads' ? { ...{ isSmallest: true }, ...stored } : stored;
}

/** Every participant a conflict is about. */
export function participantsOf(conflict: RoundConflict): readonly string[] {
  switch (conflict.code) {
    case 'too_large':
      return [];
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
    case 'too_large':
      return conflict;
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
