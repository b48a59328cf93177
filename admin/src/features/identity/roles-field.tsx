import { Checkbox } from '@mantine/core';
import { staffRoles, type StaffRole } from '@alongside/shared/vocabulary';
import { staffRoleNames } from '../../vocabulary-words.ts';
import { staffRoleAbout } from './staff-words.ts';
import styles from './staff.module.css';

/** One or more roles, each with what it means. `fixed` are those that the company gives: nobody takes them here. */
export function RolesField({ value, fixed = [], onChange, error }: { value: readonly StaffRole[]; fixed?: readonly StaffRole[]; onChange: (roles: StaffRole[]) => void; error?: string | undefined }) {
  return (
    <Checkbox.Group label="Roles" value={[...value]} onChange={(next) => onChange(staffRoles.filter((role) => next.includes(role)))} error={error}>
      <div className={styles['roles']}>
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            disabled={fixed.includes(role)}
            label={staffRoleNames[role]}
            description={fixed.includes(role) ? `${staffRoleAbout[role]} Given by the company’s sign-in, and read anew each time.` : staffRoleAbout[role]}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
