import { useState } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, expectAccessible, render } from '../../test/browser/render.tsx';
import { LeaveGuard } from './leave-guard.tsx';

function Page() {
  const { pathname, searchStr } = useLocation();
  const [words, setWords] = useState('');
  return (
    <>
      <h1>{`${pathname}${searchStr}`}</h1>
      <input aria-label="Words" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Link to="/programs">Programmes</Link>
      <Link to="." search={{ tab: 'rules' }}>Rules</Link>
      <LeaveGuard isUnsaved={words !== ''} text="Your words would be lost." />
    </>
  );
}

const link = (name: string) => page.getByRole('link', { name });
const shown = page.getByRole('heading', { level: 1, includeHidden: true });

test('a page with words that are not kept is left only by whoever says so; another view of it is no leaving', async () => {
  await render(<Page />);
  await page.getByLabelText('Words').fill('Dear all');
  await link('Rules').click();
  await expect.element(shown).toMatchTextContent('/?tab=rules');
  await link('Programmes').click();
  await expectAccessible();
  await button('Stay here').click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(shown).toMatchTextContent('/?tab=rules');
  await link('Programmes').click();
  await button('Leave without it').click();
  await expect.element(shown).toMatchTextContent('/programs');
});

test('a page with nothing to lose is left without a word', async () => {
  await render(<Page />);
  await link('Programmes').click();
  await expect.element(shown).toMatchTextContent('/programs');
});
