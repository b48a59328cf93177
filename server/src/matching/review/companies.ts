import type { RoundShape } from '../engine/index.ts';

/** A pair of a round; ids are participants'. Among peers `mentorId` is the one that a group is listed under. */
export interface PlacedPair {
  menteeId: string;
  mentorId: string;
  /** 0…10,000 */
  score: number;
}

/** Whom a round brings somebody together with. */
export interface Company {
  /** Participants, in order of their ids. */
  with: readonly string[];
  /** 0…10,000; among peers the mean of the group, which is the same for everybody in it. */
  score: number;
}

/** Somebody whom two rounds bring together with different people; null where a round brings them together with nobody. */
export interface CompanyChange {
  participantId: string;
  from: Company | null;
  to: Company | null;
}

/** Pure: whom each mentee has as a mentor, or each peer as company, in a round. */
export function companiesOf(pairs: readonly PlacedPair[], shape: RoundShape): Map<string, Company> {
  if (shape.kind !== 'peers') return new Map(pairs.map(({ menteeId, mentorId, score }) => [menteeId, { with: [mentorId], score }]));
  const groups = [...Map.groupBy(pairs, ({ mentorId }) => mentorId)];
  return new Map(
    groups.flatMap(([host, own]) => {
      const everybody = [host, ...own.map(({ menteeId }) => menteeId)].sort();
      const score = Math.round(own.reduce((sum, pair) => sum + pair.score, 0) / own.length);
      return everybody.map((each): [string, Company] => [each, { with: everybody.filter((other) => other !== each), score }]);
    }),
  );
}

/** Pure: everybody whose company differs, those newly placed first, then the greatest gain, then by id. */
export function companyChanges(before: readonly PlacedPair[], after: readonly PlacedPair[], shape: RoundShape): CompanyChange[] {
  const [was, is] = [companiesOf(before, shape), companiesOf(after, shape)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].map((participantId): CompanyChange => ({ participantId, from: was.get(participantId) ?? null, to: is.get(participantId) ?? null }));
  return changes.filter(({ from, to }) => from?.with.join() !== to?.with.join()).sort((a, b) => gainOf(b) - gainOf(a) || (a.participantId < b.participantId ? -1 : 1));
}

/** Places count more than any fit. */
function gainOf({ from, to }: CompanyChange): number {
  if (from === null) return Number.MAX_SAFE_INTEGER;
  return to === null ? Number.MIN_SAFE_INTEGER : to.score - from.score;
}
