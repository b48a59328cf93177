import { useEffect, useEffectEvent } from 'react';
import { useRouter } from '@tanstack/react-router';
import { pageTitleId } from '../ui/page-header.tsx';

/**
 * After a navigation to another page, moves the focus to its title, so that a screen reader says where it is
 * and the next Tab starts at the top. A change of filters or sorting alone leaves the focus where it is, and so does
 * a page that comes when somebody has already gone on from where they asked for it.
 */
export function useFocusOnNavigation(onNavigate: () => void): void {
  const router = useRouter();
  const navigated = useEffectEvent(onNavigate);
  useEffect(() => {
    let askedAt: Element | null = null;
    const ends = [
      router.subscribe('onBeforeNavigate', () => {
        askedAt = document.activeElement;
      }),
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        navigated();
        if (hasGoneOnFrom(askedAt)) return;
        const target = document.getElementById(pageTitleId) ?? document.querySelector<HTMLElement>('main');
        target?.focus({ preventScroll: true });
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [router]);
}

/** Menus and dialogs close on their own and give the focus back: from there nobody has gone on. */
function hasGoneOnFrom(askedAt: Element | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== askedAt && activeElement !== body && askedAt?.isConnected === true && askedAt.closest('[role=dialog], [role=menu]') === null;
}
