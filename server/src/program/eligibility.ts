import type { Eligibility } from '@alongside/shared/program';
import type { ParticipantRole } from '@alongside/shared/vocabulary';

/** What of a person the directory knows and eligibility reads. */
export interface EligiblePerson {
  department: string | null;
  site: string | null;
  country: string | null;
  level: number | null;
  joinedOn: string | null;
}

/** The first condition that a person does not meet, or null. What the directory does not know shuts nobody out. */
export function missingCondition(conditions: Eligibility, person: EligiblePerson, role: ParticipantRole, now: Date): keyof Eligibility | null {
  if (!isAmong(conditions.departments, person.department)) return 'departments';
  if (!isAmong(conditions.sites, person.site)) return 'sites';
  if (!isAmong(conditions.countries, person.country)) return 'countries';
  const key = role === 'mentor' ? 'mentorLevels' : 'menteeLevels';
  const levels = conditions[key];
  if (levels && person.level !== null && (person.level < levels.min || person.level > levels.max)) return key;
  const months = conditions.monthsInOrganisation;
  if (months && person.joinedOn !== null && monthsBetween(new Date(`${person.joinedOn}T00:00:00Z`), now) < months) return 'monthsInOrganisation';
  return null;
}

function isAmong(allowed: readonly string[] | undefined, value: string | null): boolean {
  return !allowed?.length || value === null || allowed.includes(value);
}

function monthsBetween(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}
