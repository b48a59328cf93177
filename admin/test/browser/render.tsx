import type { ReactNode } from 'react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import axe from 'axe-core';
import { createRoot } from 'react-dom/client';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import { queryClient } from '../../src/api/client.ts';
import { AppFrame } from '../../src/app-frame.tsx';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  queryClient.clear();
});

/** Shows something in the app's frame of theme, router, queries and toasts until the test is over. */
export async function render(children: ReactNode): Promise<HTMLElement> {
  const container = document.createElement('main');
  document.body.append(container);
  const root = createRoot(container);
  ends.push(() => {
    root.unmount();
    container.remove();
  });
  const router = createRouter({ routeTree: createRootRoute({ component: () => children }), history: createMemoryHistory() });
  root.render(
    <AppFrame colorScheme="light">
      <RouterProvider router={router} />
    </AppFrame>,
  );
  await expect.poll(() => container.childElementCount).toBeGreaterThan(0);
  return container;
}

/** Nothing that axe-core finds in the page, whose layers lie outside what was rendered, once nothing moves any more. */
export async function expectAccessible(): Promise<void> {
  await Promise.allSettled(document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime)).map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
}

/** A button by its whole name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });
