import type { ReactNode } from 'react';
import { Drawer as MantineDrawer } from '@mantine/core';
import styles from './drawer.module.css';

/** One row of a list seen closer, 480 px at the right, without losing the list. Escape closes it and gives the focus back. */
export function Drawer({ opened, onClose, title, badge, footer, children }: {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  badge?: ReactNode;
  /** Actions that stay in sight at the bottom. */
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <MantineDrawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={480}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        title: styles['title'] ?? '',
        body: styles['body'] ?? '',
      }}
    >
      <MantineDrawer.Overlay />
      <MantineDrawer.Content>
        <MantineDrawer.Header>
          <MantineDrawer.Title>{title}</MantineDrawer.Title>
          {badge}
          <MantineDrawer.CloseButton aria-label="Close" />
        </MantineDrawer.Header>
        <MantineDrawer.Body>{children}</MantineDrawer.Body>
        {footer === undefined ? null : <div className={styles['footer']}>{footer}</div>}
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  );
}

/** A part of a drawer; a line divides it from the part before. */
export function DrawerSection({ title, action, children }: { title?: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      {title === undefined ? null : (
        <div className={styles['sectionHead']}>
          <h3>{title}</h3>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
