import { eligibility, type Eligibility } from '@alongside/shared/program';
import type { ParticipantRole } from '@alongside/shared/vocabulary';

/** What the directory knows of a person and eligibility looks at. */
export interface EligiblePerson {
  level: number | null;
  country: string | null;
  department: string | null;
  site: string | null;
  /** Day of joining the organisation, `YYYY-MM-DD`. */
  joinedOn: string | null;
}

/** The rules as they stand in `program.eligibility`; peers are held to those of mentees. */
export function readEligibility(stored: unknown): Eligibility {
  return eligibility.parse(stored);
}

/** The field that keeps a person out. */
export type EligibilityField = 'level' | 'country' | 'department' | 'site' | 'joinedOn';

/**
 * The first field by which a person may not join in this role, or null when they may.
 * What the directory does not know never meets a rule. `today` is the day in the programme's time zone, `YYYY-MM-DD`.
 */
export function fieldThatKeepsOut(rules: Eligibility, role: ParticipantRole, person: EligiblePerson, today: string): EligibilityField | null {
  const rule = role === 'mentor' ? rules.mentor : rules.mentee;
  const { level } = person;
  if (rule.minLevel !== null && (level === null || level < rule.minLevel)) return 'level';
  if (rule.maxLevel !== null && (level === null || level > rule.maxLevel)) return 'level';
  if (!isAmong(rule.countries, person.country)) return 'country';
  if (!isAmong(rule.departments, person.department)) return 'department';
  if (!isAmong(rule.sites, person.site)) return 'site';
  if (rule.minimumMonths !== null && (person.joinedOn === null || monthsBefore(today, rule.minimumMonths) < person.joinedOn)) return 'joinedOn';
  return null;
}

function isAmong(allowed: readonly string[], value: string | null): boolean {
  return allowed.length === 0 || (value !== null && allowed.some((name) => name.toLowerCase() === value.toLowerCase()));
}

/** The same day so many months earlier; where that month is shorter, its last day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
