import { z } from 'zod';

/** How many mentees, or peers, a programme has places for when they are drawn by lot. */
export const lotteryPlaces = z.int().min(1).max(10_000);

/** Why a lottery is called off, for its public record and the mail to everybody with a ticket. */
export const callOffReason = z.string().trim().min(1).max(500);

/** One ticket as the record of a draw publishes it: a number, never a name. Times are ISO 8601. */
export interface PublishedTicket {
  number: number;
  /** Since when it has a place; null while it waits. */
  placeAt: string | null;
  /** When it was given back, or left the waiting list; null while it counts. */
  releasedAt: string | null;
}

/** Everything that is public of a lottery; whoever has it can repeat the draw. Times are ISO 8601. */
export interface LotteryRecord {
  programName: string;
  /** SHA-256 of the seed's 32 bytes, 64 hexadecimal digits. */
  commitment: string;
  committedAt: string;
  /** Each number of places that was set, the first first. */
  places: readonly { places: number; setAt: string }[];
  /** Null until places are drawn. */
  draw: LotteryDraw | null;
  /** Null unless it was called off, before any draw. */
  calledOff: { at: string; reason: string } | null;
}

export interface LotteryDraw {
  drawnAt: string;
  /** 32 bytes, 64 hexadecimal digits. */
  seed: string;
  /** Places at the time of the draw. */
  places: number;
  /** In the order drawn. */
  tickets: readonly PublishedTicket[];
}
