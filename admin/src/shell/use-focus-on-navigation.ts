import { useEffect, useEffectEvent } from 'react';
import { useRouter } from '@tanstack/react-router';
import { pageTitleId } from '../ui/page-header.tsx';

/**
 * After a navigation to another page, moves the focus to its title, so that a screen reader says where it is
 * and the next Tab starts at the top. A change of filters or sorting alone leaves the focus where it is.
 */
export function useFocusOnNavigation(onNavigate: () => void): void {
  const router = useRouter();
  const navigated = useEffectEvent(onNavigate);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        navigated();
        const target = document.getElementById(pageTitleId) ?? document.querySelector<HTMLElement>('main');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
