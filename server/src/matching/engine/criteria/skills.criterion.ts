import type { MatchMentee, MatchMentor } from '../input.types.ts';
import { KeyTable } from '../scoring/keys.ts';
import { compareIds } from '../seed-order.ts';
import type { Criterion } from './criterion.ts';
import type { Explanation, RelatedSkill } from './explanation.ts';
import type { Vector } from './form.ts';
import { RELATED_QUARTERS, skillIdentity, SkillTaxonomy } from './skill-taxonomy.ts';

/** The most a priority of 1 can earn: quarters of relatedness times 10 for an expert. */
const FULL_CREDIT = RELATED_QUARTERS.same * 10;

/**
 * The wanted skills the mentor offers: each counts with the mentee's priority (1…5) and, from
 * 0.6 to 1, with the mentor's level (1…5). A mentor who offers all at level 5 scores 10,000. A skill one step up or
 * down the taxonomy counts half, one with the same parent a quarter; of several the best counts.
 */
export const skillsCriterion: Criterion = {
  key: 'skills',
  under({ skillParents }) {
    const taxonomy = new SkillTaxonomy(skillParents);
    const keys = new KeyTable();
    return {
      form: {
        kind: 'dot',
        mentee(mentee) {
          const wanted = [...wantedSkills(mentee)];
          if (wanted.length === 0) return null;
          const full = FULL_CREDIT * wanted.reduce((sum, [, { priority }]) => sum + priority, 0);
          return { vector: vectorOf(keys, wanted.map(([identity, { priority }]) => [identity, priority])), full };
        },
        mentor(mentor) {
          const credits = creditsOf(mentor, taxonomy);
          return credits.size === 0 ? null : vectorOf(keys, [...credits].map(([identity, { credit }]) => [identity, credit]));
        },
      },
      explain: (mentee, mentor) => explained(mentee, creditsOf(mentor, taxonomy)),
    };
  },
};

/** By identity, each once at its highest priority. */
function wantedSkills({ wanted }: MatchMentee): Map<string, { skill: string; priority: number }> {
  const found = new Map<string, { skill: string; priority: number }>();
  for (const { skill, priority } of wanted) {
    const identity = skillIdentity(skill);
    const known = found.get(identity);
    const isBetter = known === undefined || known.priority < priority || (known.priority === priority && skill < known.skill);
    if (isBetter) found.set(identity, { skill, priority });
  }
  return found;
}

interface Credit {
  readonly credit: number;
  readonly isSame: boolean;
  readonly offered: string;
  readonly level: number;
}

/** What a mentor can give by the identity of the wanted skill, related ones included. */
function creditsOf({ offered }: MatchMentor, taxonomy: SkillTaxonomy): Map<string, Credit> {
  const credits = new Map<string, Credit>();
  for (const { skill, level } of offered) {
    const identity = skillIdentity(skill);
    for (const [related, quarters] of taxonomy.relatedTo(identity)) {
      const credit = quarters * (5 + level);
      const known = credits.get(related);
      const isBetter = known === undefined || known.credit < credit || (known.credit === credit && skill < known.offered);
      if (isBetter) credits.set(related, { credit, isSame: related === identity, offered: skill, level });
    }
  }
  return credits;
}

function vectorOf(keys: KeyTable, entries: readonly (readonly [identity: string, value: number])[]): Vector {
  const ascending = entries.map(([identity, value]) => [keys.keyOf(identity), value] as const).sort(([a], [b]) => a - b);
  return { dimensions: Int32Array.from(ascending, ([key]) => key), values: Int16Array.from(ascending, ([, value]) => value) };
}

function explained(mentee: MatchMentee, credits: ReadonlyMap<string, Credit>): Explanation {
  const wanted = wantedSkills(mentee);
  const wantedCount = wanted.size;
  const matched: { skill: string; priority: number; level: number }[] = [];
  const related: RelatedSkill[] = [];
  for (const [identity, { skill, priority }] of wanted) {
    const credit = credits.get(identity);
    if (credit === undefined) continue;
    const { level, offered } = credit;
    if (credit.isSame) matched.push({ skill, priority, level });
    else related.push({ skill, priority, offered, level });
  }
  matched.sort(byImportance);
  related.sort(byImportance);
  const beside = related.length > 0 ? { related } : {};
  if (matched.length > 0) return { code: 'skills.matched', params: { matched, ...beside, wantedCount } };
  if (related.length > 0) return { code: 'skills.related', params: { related, wantedCount } };
  return { code: 'skills.none_matched', params: { wantedCount } };
}

function byImportance(a: { skill: string; priority: number; level: number }, b: { skill: string; priority: number; level: number }): number {
  return b.priority - a.priority || b.level - a.level || compareIds(a.skill, b.skill);
}
