import { addDaysTo } from '@alongside/shared/days';
import type { RequestState } from '@alongside/shared/vocabulary';
import { openManyWords } from '../crypto/sealed-words.ts';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { findProgram, getProgram } from '../program/program.service.ts';
import * as lists from './request-list.repository.ts';
import type { ListedRequest } from './request-list.repository.ts';

interface Common {
  requestId: string;
  state: RequestState;
  sentAt: Date;
  /** When the mentor is reminded, or was. */
  remindAt: Date;
  reminded: boolean;
  /** When it ends, or ended, by itself. */
  expiresAt: Date;
  /** When the mentor answered. */
  answeredAt: Date | null;
  /** Null when their author is gone, or where the sign-in does not open them. */
  words: string | null;
  /** They open after a sign-in of the reader's own. */
  wordsLocked: boolean;
}

interface Colleague {
  participantId: string;
  name: string;
  givenName: string;
  jobTitle: string | null;
  site: string | null;
}

export interface SentRequest extends Common {
  mentor: Colleague;
  /** When an answer usually comes; null until three answers of this mentor are known. */
  usuallyBy: Date | null;
}

export interface ReceivedRequest extends Common {
  mentee: Colleague;
  /** What the mentee published; null when they show it only to the mentor they are matched with. */
  profile: { headline: string; goalsText: string; wanted: string[]; languages: string[]; timeZone: string } | null;
  places: { free: number; of: number };
}

export interface OwnRequests {
  sent: SentRequest[];
  received: ReceivedRequest[];
  open: number;
  limit: number;
  /** The server's clock: what is left of a time is counted from it. */
  now: Date;
}

/** Whose requests, and whether their sign-in opens the words. */
interface Reader {
  personId: string;
  withWords: boolean;
}

/** All requests of a person in a programme, on both sides, the newest first. */
export async function listOwnRequests(trx: Trx, masterKey: Buffer, now: Date, { programId, ...reader }: Reader & { programId: string }): Promise<OwnRequests> {
  const program = await getProgram(trx, programId);
  const rows = await lists.listRequestsOf(trx, reader.personId, { programId });
  const shown = await showAll(trx, masterKey, rows, { ...reader, reminderDays: program.requestReminderDays });
  return { ...shown, open: shown.sent.filter(({ state }) => state === 'pending').length, limit: program.openRequestsLimit, now };
}

/**
 * One request of the caller's.
 * @throws DomainError NOT_FOUND
 */
export async function getOwnRequest(trx: Trx, masterKey: Buffer, { requestId, ...reader }: Reader & { requestId: string }): Promise<{ sent: SentRequest | null; received: ReceivedRequest | null }> {
  const rows = await lists.listRequestsOf(trx, reader.personId, { requestId });
  const program = rows[0] && (await findProgram(trx, rows[0].programId));
  if (!program) throw new DomainError('NOT_FOUND');
  const { sent, received } = await showAll(trx, masterKey, rows, { ...reader, reminderDays: program.requestReminderDays });
  return { sent: sent[0] ?? null, received: received[0] ?? null };
}

/** How long mentors of a programme usually take to answer, in hours, by mentor; only where at least three answers are known. */
export async function listAnswerHours(trx: Trx, programId: string): Promise<Map<string, number>> {
  return lists.listAnswerHours(trx, programId);
}

async function showAll(trx: Trx, masterKey: Buffer, rows: readonly ListedRequest[], { personId, withWords, reminderDays }: Reader & { reminderDays: number }): Promise<{ sent: SentRequest[]; received: ReceivedRequest[] }> {
  const sealed = rows.flatMap((row) => ({ id: row.id, words: lists.sealedWordsOf(row) }));
  const shown = sealed.filter((row) => withWords && row.words !== undefined);
  const opened = await openManyWords(trx, masterKey, shown.map((row) => row.words!));
  const wordsOf = new Map(shown.map(({ id }, index) => [id, opened[index]!]));
  const answerHours = rows[0] ? await listAnswerHours(trx, rows[0].programId) : new Map<string, number>();
  const common = (row: ListedRequest): Common => ({
    requestId: row.id,
    state: row.state,
    sentAt: row.sentAt,
    remindAt: row.remindedAt ?? addDaysTo(row.sentAt, reminderDays),
    reminded: row.remindedAt !== null,
    expiresAt: row.expiresAt,
    answeredAt: row.answeredAt,
    words: wordsOf.get(row.id) ?? null,
    wordsLocked: !withWords,
  });
  const mine = (row: ListedRequest) => row.menteePersonId === personId;
  return {
    sent: rows.filter(mine).map((row) => {
      const hours = answerHours.get(row.mentorId);
      const { mentorId: participantId, mentorName: name, mentorGivenName: givenName, mentorJobTitle: jobTitle, mentorSite: site } = row;
      return { ...common(row), mentor: { participantId, name, givenName, jobTitle, site }, usuallyBy: hours === undefined ? null : new Date(row.sentAt.getTime() + hours * 3_600_000) };
    }),
    received: rows.filter((row) => !mine(row) && row.state !== 'withdrawn').map((row) => {
      const { menteeId: participantId, menteeName: name, menteeGivenName: givenName, menteeJobTitle: jobTitle, menteeSite: site } = row;
      const profile = { headline: row.menteeHeadline, goalsText: row.menteeGoalsText, wanted: row.menteeWanted, languages: row.menteeLanguages, timeZone: row.menteeTimeZone };
      return {
        ...common(row),
        mentee: { participantId, name, givenName, jobTitle, site },
        profile: row.menteeVisibility === 'program' ? profile : null,
        places: { free: Math.max(0, row.mentorCapacity - row.mentorCurrent), of: row.mentorCapacity },
      };
    }),
  };
}
