import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, render } from '../../../test/browser/render.tsx';
import { PairBar, type PairSearch } from './pair-bar.tsx';

function Shown() {
  const [search, setSearch] = useState<PairSearch>({ filter: 'all', words: '' });
  return (
    <>
      <button type="button" onClick={() => setSearch({ filter: 'worth_a_look', words: '' })}>Look at them first</button>
      <p>{search.words === '' ? 'Not searched' : `Searched for ${search.words}`}</p>
      <PairBar roundId="none" search={search} onSearch={(change) => setSearch((before) => ({ ...before, ...change }))} counts={undefined} hasBefore={false} />
    </>
  );
}

test('the box no longer has words that no longer count', async () => {
  await render(<Shown />);
  const box = page.getByRole('searchbox');
  await box.fill('Lena');
  await expect.element(page.getByText('Searched for Lena')).toBeVisible();
  await button('Look at them first').click();
  await expect.element(page.getByText('Not searched')).toBeVisible();
  await expect.element(box).toHaveValue('');
});
