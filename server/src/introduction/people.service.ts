import type { Trx } from '../database/actor.ts';
import { scorePairs, type CriterionKey, type IdPair, type MatchMentee, type MatchMentor, type ScoreSettings } from '../matching/engine/index.ts';
import { loadScoreSettings } from '../matching/engine-settings.ts';
import type { MatchPeople } from '../matching/people/match-people.service.ts';
import { settingsOf } from '../program/match-settings.ts';
import type { ProgramRow } from '../program/program.service.ts';

/** Somebody on both sides of a judgement: what they want to learn, and what they know. `id` is the person's. */
export interface Peer {
  id: string;
  name: string;
  asks: MatchMentee;
  offers: MatchMentor;
  isMentor: boolean;
}

/** Everybody of a programme once, whatever their roles in it. */
export function peersOf({ mentees, mentors }: Pick<MatchPeople, 'mentees' | 'mentors'>): Map<string, Peer> {
  const peers = new Map<string, Peer>();
  for (const mentee of mentees) peers.set(mentee.id, { id: mentee.id, name: mentee.name, asks: mentee, offers: { ...mentee, offered: [], offerText: '', capacity: 1 }, isMentor: false });
  for (const mentor of mentors) {
    const asks = peers.get(mentor.id)?.asks ?? { ...mentor, wanted: [], goalText: '' };
    peers.set(mentor.id, { id: mentor.id, name: mentor.name, asks, offers: mentor, isMentor: true });
  }
  return peers;
}

/** What people are told of each other, whatever counts in matching. */
const told: readonly string[] = ['skills', 'interests', 'values'] satisfies CriterionKey[];

/** How two are judged who are introduced: of the programme's rules those that also hold for one talk. */
export async function loadIntroductionSettings(trx: Trx, program: Pick<ProgramRow, 'weights' | 'rules'>): Promise<ScoreSettings> {
  const settings = await loadScoreSettings(trx, settingsOf(program));
  const off = { enabled: false };
  const { reporting_line, same_team, language, time_zone_gap, level_gap } = settings.rules;
  const weights = Object.fromEntries(Object.keys(settings.weights).map((criterion) => [criterion, told.includes(criterion) ? 1 : 0])) as ScoreSettings['weights'];
  return {
    ...settings,
    weights,
    rules: { reporting_line, same_team, language, time_zone_gap: { ...time_zone_gap, ...off }, level_gap: { ...level_gap, ...off }, shared_location: off, paired_before: off, eligibility: off },
  };
}

/** Pairs whom a rule or a wish keeps apart, either way round, whichever it is. */
export function listApart(peers: readonly Peer[], settings: ScoreSettings): IdPair[] {
  const input = { mentees: peers.map(({ asks }) => asks), mentors: peers.map(({ offers }) => offers), settings: { ...settings, objective: { kind: 'coverage_first' as const } }, locked: [], banned: [] };
  const { mentees, mentors, scores } = scorePairs(input, { seed: 0 });
  const apart: IdPair[] = [];
  mentees.forEach((mentee, row) => {
    mentors.forEach((mentor, column) => {
      if (mentee.id !== mentor.id && scores[row * mentors.length + column]! < 0) apart.push({ firstId: mentee.id, secondId: mentor.id });
    });
  });
  return apart;
}
