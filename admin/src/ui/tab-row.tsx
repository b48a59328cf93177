import { Tabs, type TabsListProps } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';

/** The row of tabs, which scrolls sideways where it is too narrow for all; the one that is open is always in sight. */
export function TabRow({ open, ...rest }: TabsListProps & { /** Value of the open tab. */ open: string }) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tab = row.current?.querySelector('[data-active]');
    if (!row.current || !tab) return;
    const [around, own] = [row.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (own.left < around.left || own.right > around.right) row.current.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2);
  }, [open]);
  return <Tabs.List ref={row} {...rest} />;
}
