import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, render } from '../../../test/browser/render.tsx';
import { PeopleTable } from './people-table.tsx';

/** The router too gives the words back only after the event that changed them. */
function Shown() {
  const [words, setWords] = useState('');
  return (
    <>
      <button type="button" onClick={() => setWords('Robin')}>Go back</button>
      <p>{`Searched for ${words}`}</p>
      <PeopleTable words={words} onWords={(next) => void Promise.resolve().then(() => setWords(next))} seesAccounts whenEmpty={{ title: 'Nobody yet', text: 'Import people.' }} />
    </>
  );
}

const box = page.getByRole('searchbox', { name: 'Search people' });
const searchedFor = (words: string) => expect.element(page.getByText(`Searched for ${words}`, { exact: true })).toBeVisible();

test('letters put into the middle of a word stay there, and the address follows', async () => {
  await fetch('/control/ask');
  await render(<Shown />);
  await box.click();
  await userEvent.keyboard('Rin{ArrowLeft}{ArrowLeft}ob');
  await expect.element(box).toHaveValue('Robin');
  await searchedFor('Robin');
  await userEvent.keyboard('{End} Nobody');
  await expect.element(page.getByRole('heading', { name: 'Nobody of this name' })).toBeVisible();
});

test('the box follows an address that changes by itself, and then goes on from there', async () => {
  await fetch('/control/ask');
  await render(<Shown />);
  await box.fill('Berg');
  await searchedFor('Berg');
  await button('Go back').click();
  await expect.element(box).toHaveValue('Robin');
  await box.fill('Berg');
  await searchedFor('Berg');
  await expect.element(box).toHaveValue('Berg');
});
