import type { DeclineCategory, RequestState } from '@alongside/shared/vocabulary';
import type { Outputs } from '../../api/server-types.ts';
import type { StatusTone } from '../../ui/status-badge.tsx';

export type List = Outputs['request']['list'];
export type ListedRequest = List['requests'][number];

export const stateWords: Record<RequestState, { word: string; tone: StatusTone }> = {
  pending: { word: 'Waiting', tone: 'warn' },
  accepted: { word: 'Accepted', tone: 'good' },
  declined: { word: 'Declined', tone: 'neutral' },
  withdrawn: { word: 'Withdrawn', tone: 'neutral' },
  expired: { word: 'Expired', tone: 'neutral' },
};

const declineWords: Record<DeclineCategory, string> = {
  no_time: 'No time at the moment',
  not_my_field: 'Not their field',
  too_close: 'Too close at work',
  other_priority: 'Somebody else goes first',
  prefer_not_to_say: 'Preferred not to say',
};

/** Why a mentor declined, by its category. */
export function declineText(category: string): string {
  return declineWords[category as DeclineCategory];
}

/** Whole days since then: "under a day", "1 day", "9 days". */
export function waitingText(since: string, now: Date): string {
  const days = Math.floor((now.getTime() - new Date(since).getTime()) / 86_400_000);
  if (days < 1) return 'under a day';
  return days === 1 ? '1 day' : `${days} days`;
}

/** How many wait and for how long, from the first page of those that wait, the oldest first. */
export function sentenceOf({ requests, nextCursor }: List, now: Date): string {
  const [oldest] = requests;
  if (oldest === undefined) return 'No request is waiting for an answer.';
  const waited = waitingText(oldest.sentAt, now);
  if (nextCursor !== null) return `More than ${requests.length} requests are waiting for an answer, the oldest for ${waited}.`;
  return requests.length === 1 ? `One request is waiting for an answer, for ${waited}.` : `${requests.length} requests are waiting for an answer, the oldest for ${waited}.`;
}
