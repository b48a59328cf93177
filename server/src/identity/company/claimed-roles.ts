import { staffRoles, type StaffRole } from '@alongside/shared/vocabulary';

/** Which values of one claim stand for which role, as the settings say. */
export interface RoleMapping {
  claim: string;
  values: Readonly<Record<StaffRole, readonly string[]>>;
}

/** Pure: the roles that the provider's claims stand for. The claim is a list of texts or a single one; each counts only as a whole. */
export function claimedRoles(claims: Readonly<Record<string, unknown>>, { claim, values }: RoleMapping): StaffRole[] {
  const told: unknown = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  const given: unknown[] = Array.isArray(told) ? told : [told];
  return staffRoles.filter((role) => values[role].some((value) => given.includes(value)));
}
