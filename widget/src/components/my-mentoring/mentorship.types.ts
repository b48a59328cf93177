import type { myMentoringEnglish } from '../../locales/en.my-mentoring.ts';
import type { Said } from '../../locales/format-words.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';

export type Mentorship = WidgetProcedures['mentorship.get']['output']['mentorship'];
export type MentorshipSummary = WidgetProcedures['mentorship.listMine']['output']['mentorships'][number];
export type Member = Mentorship['members'][number];
export type Agreement = NonNullable<Mentorship['agreement']>;
export type Goal = Mentorship['goals'][number];
export type Meeting = WidgetProcedures['meeting.list']['output']['meetings'][number];
export type Note = WidgetProcedures['note.list']['output']['notes'][number];
export type Message = WidgetProcedures['message.list']['output']['messages'][number];

/** What every part of the page is given. */
export type MentorshipData = {
  readonly mentorship: Mentorship;
  readonly meetings: readonly Meeting[];
  /** The person who looks at it. */
  readonly you: Member;
  /** The others in it. */
  readonly others: readonly Member[];
  /** What the programme's format says otherwise. */
  readonly said: Said<typeof myMentoringEnglish> | undefined;
};

/** The given name of somebody who wrote something: of a member, or of who has left. */
export function writerOf({ mentorship, others }: MentorshipData, personId: string): string {
  return [...others, ...mentorship.leavers].find((member) => member.personId === personId)?.givenName ?? '';
}

/** The mentorship goes on: things in it can be changed. */
export function isRunning({ mentorship }: MentorshipData): boolean {
  return mentorship.state === 'active' || mentorship.state === 'paused';
}
