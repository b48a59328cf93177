import type { MatchPerson } from '../input.types.ts';
import { FULL_SCORE, NEUTRAL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';
import type { Agreement } from './explanation.ts';

/** Each begins with what stands for no answer. */
const STRUCTURES = [null, 'planned', 'open', 'either'] as const;
const CONTACTS = [null, 'between', 'meetings_only', 'either'] as const;

/** Habits differ and adapt: other habits are no obstacle, only less of a beginning. */
const SCORES: Record<Agreement, number> = { same: FULL_SCORE, different: 2_000, unknown: NEUTRAL_SCORE };

/** How the two like to talk: with an agenda or as it comes, with messages in between or not. Both count the same. */
export const communicationCriterion: Criterion = {
  key: 'communication',
  under: () => ({
    form: {
      kind: 'table',
      mentee: categoryOf,
      mentor: categoryOf,
      score: (mentee, mentor) => (SCORES[structureOf(mentee, mentor)] + SCORES[contactOf(mentee, mentor)]) / 2,
    },
    explain(mentee, mentor) {
      const [own, theirs] = [categoryOf(mentee)!, categoryOf(mentor)!];
      return { code: 'communication.compared', params: { structure: structureOf(own, theirs), contact: contactOf(own, theirs) } };
    },
  }),
};

function categoryOf({ structure = null, contact = null }: MatchPerson): number | null {
  return structure === null && contact === null ? null : STRUCTURES.indexOf(structure) * CONTACTS.length + CONTACTS.indexOf(contact);
}

function structureOf(mentee: number, mentor: number): Agreement {
  return agreement(STRUCTURES[Math.floor(mentee / CONTACTS.length)], STRUCTURES[Math.floor(mentor / CONTACTS.length)]);
}

function contactOf(mentee: number, mentor: number): Agreement {
  return agreement(CONTACTS[mentee % CONTACTS.length], CONTACTS[mentor % CONTACTS.length]);
}

function agreement(own: string | null | undefined, theirs: string | null | undefined): Agreement {
  if (own === 'either' || theirs === 'either') return 'same';
  if (own == null || theirs == null) return 'unknown';
  return own === theirs ? 'same' : 'different';
}
