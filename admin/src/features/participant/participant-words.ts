import type { ParticipantRole, ParticipantState } from '@alongside/shared/vocabulary';
import type { StatusTone } from '../../ui/status-badge.tsx';

export const roleNames: Record<ParticipantRole, string> = { mentor: 'Mentor', mentee: 'Mentee', peer: 'Peer' };
export const stateNames: Record<ParticipantState, string> = { active: 'Taking part', paused: 'On pause', withdrawn: 'Withdrawn', finished: 'Finished' };
export const stateTones: Record<ParticipantState, StatusTone> = { active: 'usual', paused: 'warn', withdrawn: 'neutral', finished: 'neutral' };

/** Hours 0 (Monday 00:00) to 167, as "Mon 9–11, Thu 14–16". */
export function hoursWords(hours: readonly number[]): string {
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const present = new Set(hours);
  return days
    .flatMap((day, index) => {
      const own = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => present.has(index * 24 + hour));
      const starts = own.filter((hour) => !own.includes(hour - 1));
      const spans = starts.map((start) => {
        let end = start + 1;
        while (own.includes(end)) end += 1;
        return `${start}–${end}`;
      });
      return spans.length === 0 ? [] : [`${day} ${spans.join(' and ')}`];
    })
    .join(', ');
}
