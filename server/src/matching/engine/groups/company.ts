import type { MatchMentee, RuleSettings } from '../input.types.ts';
import type { RuleCode } from '../rules/rule.ts';
import { FULL_SCORE } from '../score-scale.ts';
import { NEVER, type ShouldStop } from '../stop.ts';

/** What shared wishes count beside the distance in level, of a hundred. */
const WISHES_SHARE = 60;
/** Levels apart at which two have nothing of their step in common. */
const FAR = 4;
const NEUTRAL = 0.5;

/**
 * How much two mentees of one circle have in common, 0…10,000, symmetric: the weighted Jaccard likeness of the skills
 * they want (sum of the lesser priorities over the sum of the greater), and how near their levels are. What one of them
 * has not told counts a half.
 */
export function likenessOf(one: MatchMentee, other: MatchMentee): number {
  const wishes = sharedWishes(one, other);
  const near = one.level === null || other.level === null ? NEUTRAL : Math.max(0, 1 - Math.abs(one.level - other.level) / FAR);
  return Math.round((FULL_SCORE * (WISHES_SHARE * wishes + (100 - WISHES_SHARE) * near)) / 100);
}

function sharedWishes(one: MatchMentee, other: MatchMentee): number {
  const [own, theirs] = [prioritiesOf(one), prioritiesOf(other)];
  if (own.size === 0 || theirs.size === 0) return NEUTRAL;
  let [least, most] = [0, 0];
  for (const skill of new Set([...own.keys(), ...theirs.keys()])) {
    const [a, b] = [own.get(skill) ?? 0, theirs.get(skill) ?? 0];
    least += Math.min(a, b);
    most += Math.max(a, b);
  }
  return least / most;
}

function prioritiesOf({ wanted }: MatchMentee): Map<string, number> {
  const priorities = new Map<string, number>();
  for (const { skill, priority } of wanted) {
    const key = skill.normalize('NFKC').trim().toLowerCase();
    priorities.set(key, Math.max(priority, priorities.get(key) ?? 0));
  }
  return priorities;
}

/**
 * The rule by which two mentees may not share a circle, or null: the rules between mentee and mentor that say who
 * should not sit together hold among mentees too.
 */
export function companyRule(one: MatchMentee, other: MatchMentee, rules: RuleSettings): RuleCode | null {
  if (one.exclusions.includes(other.id) || other.exclusions.includes(one.id)) return 'not_available';
  if (rules.reporting_line.enabled && (one.managerChain.includes(other.id) || other.managerChain.includes(one.id))) return 'reporting_line';
  if (rules.same_team.enabled && one.team !== null && one.team === other.team) return 'same_team';
  return rules.language.enabled && !shareLanguage(one, other) ? 'language' : null;
}

function shareLanguage({ languages: own }: MatchMentee, { languages: theirs }: MatchMentee): boolean {
  const spoken = new Set(own.map((language) => language.trim().toLowerCase()));
  return own.length === 0 || theirs.length === 0 || theirs.some((language) => spoken.has(language.trim().toLowerCase()));
}

/** Likeness of each two, row by row, 0 on the diagonal and, after a stop, between those who were not reached. */
export function likenessAmong(mentees: readonly MatchMentee[], shouldStop: ShouldStop = NEVER): Int32Array {
  const count = mentees.length;
  const likeness = new Int32Array(count * count);
  for (let first = 0; first < count && !shouldStop(); first++) {
    for (let second = 0; second < first; second++) {
      const value = likenessOf(mentees[first]!, mentees[second]!);
      likeness[first * count + second] = value;
      likeness[second * count + first] = value;
    }
  }
  return likeness;
}
