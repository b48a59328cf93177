import { useState, type ReactNode } from 'react';
import { ActionIcon, Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/icon.tsx';
import { TwoLinesMark } from '../ui/two-lines.tsx';
import { AccountMenu, type ShellAccount } from './account-menu.tsx';
import { MainMenu, type MenuCounts } from './main-menu.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import styles from './app-shell.module.css';

const mainId = 'main';

/** The frame of every page for staff: menu at the side, or behind a button under 768 px; the page itself in `main`. */
export function AppShell({ account, counts = {}, children }: {
  account: ShellAccount;
  /** Numbers beside menu items, by path. */
  counts?: MenuCounts;
  children: ReactNode;
}) {
  const [drawer, setDrawer] = useState<'open' | 'closed' | 'followed'>('closed');
  const opened = drawer === 'open';
  useFocusOnNavigation(() => setDrawer('followed'));

  const menu = <MainMenu roles={account.roles} counts={counts} />;
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href={`#${mainId}`} onClick={skipToMain}>Skip to the page</a>
      <nav className={styles['side']} aria-label="Main">
        <div className={styles['sideInner']}>
          <Brand />
          {menu}
          <AccountMenu account={account} />
        </div>
      </nav>
      <nav className={styles['bar']} aria-label="Main">
        <Brand />
        <ActionIcon aria-label="Menu" aria-haspopup="dialog" aria-expanded={opened} onClick={() => setDrawer('open')}>
          <Icon name="menu" />
        </ActionIcon>
      </nav>
      <Drawer
        opened={opened}
        onClose={() => setDrawer('closed')}
        // Whoever followed a link out of the menu is at the title of the new page.
        returnFocus={drawer !== 'followed'}
        title={<Brand />}
        size={300}
        closeButtonProps={{ 'aria-label': 'Close the menu' }}
        classNames={{ body: styles['drawerBody'] ?? '', header: styles['drawerHeader'] ?? '' }}
      >
        {menu}
        <AccountMenu account={account} />
      </Drawer>
      <main id={mainId} tabIndex={-1} className={styles['main']}>{children}</main>
    </div>
  );
}

/** The frame without its menus. */
export function FrameOnly({ children }: { children: ReactNode }) {
  return (
    <div className={styles['shell']}>
      <nav className={styles['side']} aria-label="Main">
        <div className={styles['sideInner']}><Brand /></div>
      </nav>
      <nav className={styles['bar']} aria-label="Main">
        <Brand />
        <ActionIcon aria-label="Menu" disabled><Icon name="menu" /></ActionIcon>
      </nav>
      <main className={styles['main']}>{children}</main>
    </div>
  );
}

/** The address stays as it is: a fragment would become part of links and of the way back. */
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById(mainId)?.focus();
}

function Brand() {
  return (
    <Link to="/" className={styles['brand']} activeProps={{ 'aria-current': undefined }}>
      <TwoLinesMark />
      Alongside
    </Link>
  );
}
