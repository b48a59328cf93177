import type { StaffRole } from '@alongside/shared/vocabulary';

export const staffRoleAbout: Record<StaffRole, string> = {
  administrator: 'Runs the installation: people, staff, programmes’ set-up. Sees no profiles, matches or answers.',
  coordinator: 'Designs and runs the programmes they are appointed to, and sees who takes part in them.',
  analyst: 'Reads outcomes of groups, never of single people.',
};
