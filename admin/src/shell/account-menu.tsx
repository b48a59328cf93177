import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { StaffRole } from '@alongside/shared/vocabulary';
import { trpc } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { listed } from '../ui/number-words.ts';
import { staffRoleNames } from '../vocabulary-words.ts';
import styles from './account-menu.module.css';

export interface ShellAccount {
  name: string;
  email: string;
  roles: readonly StaffRole[];
  organisationName: string;
}

const schemes: readonly { value: MantineColorScheme; label: string; icon: IconName }[] = [
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
  { value: 'auto', label: 'Like the system', icon: 'system' },
];

/** Who is signed in, with the choice of light or dark and the way out. */
export function AccountMenu({ account }: { account: ShellAccount }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = useAction(trpc.identity.signOut.mutationOptions(), {
    onDone: async () => {
      queries.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  const chooseScheme = (chosen: string) => {
    const scheme = schemes.find(({ value }) => value === chosen);
    if (scheme !== undefined) setColorScheme(scheme.value);
  };
  const roles = listed(account.roles.map((role) => staffRoleNames[role]));
  return (
    <div className={styles['account']}>
      <Menu width={240} position="top-start">
        <Menu.Target>
          <button type="button" className={styles['target']}>
            <span className="al-hidden">Account: </span>
            <Avatar name={account.name} />
            <span className={styles['words']}>
              <span className={styles['name']}>{account.name}</span>
              <span className={styles['detail']}>{roles}, {account.organisationName}</span>
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{account.email}</Menu.Label>
          <Menu.Divider />
          <Menu.Label>Colours</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={chooseScheme}>
            {schemes.map(({ value, label, icon }) => (
              <Menu.RadioItem key={value} value={value} checkIcon={<Icon name="check" />} rightSection={<Icon name={icon} />}>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="key" />} onClick={() => void navigate({ to: '/account' })}>Your account</Menu.Item>
          <Menu.Item leftSection={<Icon name="system" />} onClick={() => void navigate({ to: '/sessions' })}>Where you are signed in</Menu.Item>
          <Menu.Item leftSection={<Icon name="signOut" />} onClick={() => signOut.run({})}>Sign out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
