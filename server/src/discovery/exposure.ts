import { createHash } from 'node:crypto';

/** Scores (0…10,000) this close are as good as equal: a 50th part of the scale. */
const NEAR = 200;

/**
 * Best first, those who can be asked before those who are full; mentors whose scores are nearly equal change places from day to day and from mentee to mentee, so that
 * not always the same few stand at the top. The same day and mentee give the same order. Pure.
 */
export function fairOrder<Shown extends { participantId: string; score: number; free: number }>(mentors: readonly Shown[], seed: { day: string; menteeId: string }): Shown[] {
  const place = new Map(mentors.map(({ participantId }) => [participantId, createHash('sha256').update(`${seed.day} ${seed.menteeId} ${participantId}`).digest('hex')]));
  const band = (score: number) => Math.floor(score / NEAR);
  return mentors.toSorted((a, b) => Number(b.free > 0) - Number(a.free > 0) || band(b.score) - band(a.score) || (place.get(a.participantId)! < place.get(b.participantId)! ? -1 : 1));
}
