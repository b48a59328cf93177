import { Checkbox } from '@mantine/core';
import { staffRoles, type StaffRole } from '@alongside/shared/vocabulary';
import { staffRoleNames } from '../../vocabulary-words.ts';
import { staffRoleAbout } from './staff-words.ts';
import styles from './staff.module.css';

/** One or more roles, each with what it means. */
export function RolesField({ value, onChange, error }: { value: readonly StaffRole[]; onChange: (roles: StaffRole[]) => void; error?: string | undefined }) {
  return (
    <Checkbox.Group label="Roles" value={[...value]} onChange={(next) => onChange(staffRoles.filter((role) => next.includes(role)))} error={error}>
      <div className={styles['roles']}>
        {staffRoles.map((role) => <Checkbox key={role} value={role} label={staffRoleNames[role]} description={staffRoleAbout[role]} />)}
      </div>
    </Checkbox.Group>
  );
}
