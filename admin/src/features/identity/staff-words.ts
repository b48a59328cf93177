import type { StaffRole } from '@alongside/shared/vocabulary';
import { listed } from '../../ui/number-words.ts';
import type { StaffAccount } from './staff-account.ts';

export const staffRoleAbout: Record<StaffRole, string> = {
  administrator: 'Runs the installation: people, staff, programmes’ set-up. Sees no profiles, matches or answers.',
  coordinator: 'Designs and runs the programmes they are appointed to, and sees who takes part in them.',
  analyst: 'Reads outcomes of groups, never of single people.',
};

/** How somebody signs in: "Harbourline and password and passkey". */
export function signInWords({ hasPassword, isLinked, hasPasskey, hasApp }: Pick<StaffAccount, 'hasPassword' | 'isLinked' | 'hasPasskey' | 'hasApp'>, company: string | null): string {
  const factors = [...(hasPasskey ? ['passkey'] : []), ...(hasApp ? ['authenticator app'] : [])];
  const local = factors.length === 0 ? 'password alone' : `password and ${factors.join(' or ')}`;
  const ways = [...(isLinked ? [company ?? 'company account'] : []), ...(hasPassword ? [local] : [])];
  return ways.length === 0 ? 'Nothing set up yet' : listed(ways).replace(/^./, (first) => first.toUpperCase());
}

/** Why a second factor cannot be removed. */
export const onlyFactorStays = 'Your organisation asks for a second factor, and this is your only one. Add another before you remove it.';
