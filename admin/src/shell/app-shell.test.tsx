import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppFrame } from '../app-frame.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { AppShell } from './app-shell.tsx';

const account = { name: 'Amara Osei', email: 'amara@harbourline.example', roles: ['administrator'], organisationName: 'Harbourline' } as const;
let end = () => {};

/** The frame round a home page; others come once `pageIsThere` is resolved. */
async function open(): Promise<PromiseWithResolvers<void>> {
  const pageIsThere = Promise.withResolvers<void>();
  const rootRoute = createRootRoute({ component: () => <AppShell account={account}><Outlet /></AppShell> });
  const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: () => <PageHeader title="Home" /> });
  const programs = createRoute({ getParentRoute: () => rootRoute, path: '/programs', loader: () => pageIsThere.promise, component: () => <PageHeader title="Programmes" /> });
  const ownAccount = createRoute({ getParentRoute: () => rootRoute, path: '/account', loader: () => pageIsThere.promise, component: () => <PageHeader title="Your account" /> });
  const people = createRoute({ getParentRoute: () => rootRoute, path: '/people', component: () => <PageHeader title="People" /> });
  const router = createRouter({ routeTree: rootRoute.addChildren([home, programs, people, ownAccount]), history: createMemoryHistory() });
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  root.render(
    <AppFrame colorScheme="light">
      <RouterProvider router={router} />
    </AppFrame>,
  );
  end = () => {
    root.unmount();
    container.remove();
  };
  await expect.element(title('Home')).toBeVisible();
  return pageIsThere;
}

afterEach(async () => {
  end();
  await page.viewport(1200, 900);
});

const title = (name: string) => page.getByRole('heading', { level: 1, name });
const link = (name: string) => page.getByRole('link', { name, exact: true });

async function follow(name: string): Promise<void> {
  link(name).element().focus();
  await userEvent.keyboard('{Enter}');
}

test('the focus goes to the title of the page that was asked for', async () => {
  const pageIsThere = await open();
  await follow('Programmes');
  pageIsThere.resolve();
  await expect.element(title('Programmes')).toHaveFocus();
});

test('who has gone on by the time the page comes stays where they are', async () => {
  const pageIsThere = await open();
  await follow('Programmes');
  await userEvent.keyboard('{Tab}');
  await expect.element(link('People')).toHaveFocus();
  pageIsThere.resolve();
  await expect.element(title('Programmes')).toBeVisible();
  await expect.element(link('People')).toHaveFocus();
});

test('a menu that gives the focus back when it closes does not keep it from the title', async () => {
  const pageIsThere = await open();
  const menu = page.getByRole('button', { name: /^Account: / });
  menu.element().focus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await expect.element(menu).toHaveFocus();
  pageIsThere.resolve();
  await expect.element(title('Your account')).toHaveFocus();
});

test('on a phone who has gone on within the menu is at the title once it is closed', async () => {
  await page.viewport(390, 800);
  const pageIsThere = await open();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await follow('Programmes');
  await userEvent.keyboard('{Tab}');
  await expect.element(link('People')).toHaveFocus();
  pageIsThere.resolve();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(title('Programmes')).toHaveFocus();
});

test('on a phone the menu that was left by a link does not take the focus back, and one that was closed does', async () => {
  await page.viewport(390, 800);
  const pageIsThere = await open();
  pageIsThere.resolve();
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  const drawer = page.getByRole('dialog');
  await menu.click();
  await expect.element(drawer).toBeVisible();
  await follow('Programmes');
  await expect.element(drawer).not.toBeInTheDocument();
  await expect.element(title('Programmes')).toHaveFocus();
  await menu.click();
  await expect.element(drawer).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(drawer).not.toBeInTheDocument();
  await expect.element(menu).toHaveFocus();
});
