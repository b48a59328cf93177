import { staffRoles, type StaffRole } from '@alongside/shared/vocabulary';
import { claimAt } from './claim-at.ts';

/** Which values of one claim stand for which role, as the settings say. */
export interface RoleMapping {
  /** As {@link claimAt} reads it. */
  claim: string;
  values: Readonly<Record<StaffRole, readonly string[]>>;
}

/** Pure: the roles that the provider's claims stand for. The claim is a list of texts or a single one; each counts only as a whole. */
export function claimedRoles(claims: Readonly<Record<string, unknown>>, { claim, values }: RoleMapping): StaffRole[] {
  const told = claimAt(claims, claim);
  const given: unknown[] = Array.isArray(told) ? told : [told];
  return staffRoles.filter((role) => values[role].some((value) => given.includes(value)));
}
