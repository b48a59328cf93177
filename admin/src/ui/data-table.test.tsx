import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, render } from '../../test/browser/render.tsx';
import { CursorPager } from './cursor-pager.tsx';
import { dataColumns, DataTable } from './data-table.tsx';
import { PageState, type QueryState } from './page-state.tsx';
import { useCursorPages } from './use-cursor-pages.ts';

interface Person {
  id: string;
  name: string;
  age: number;
}

const column = dataColumns<Person>();
const columns = column.columns([column.accessor('name', { header: 'Name', sortFn: 'text' }), column.accessor('age', { header: 'Age', meta: { align: 'end' } })]);
const people = (count: number): Person[] => Array.from({ length: count }, (_, at) => ({ id: String(at), name: `Person ${String(at).padStart(3, '0')}`, age: 60 - at }));

function People({ rows, onRowKey }: { rows: readonly Person[]; onRowKey?: (key: string, row: Person) => boolean }) {
  return <DataTable label="People" columns={columns} rows={rows} rowId={({ id }) => id} rowName={({ name }) => name} renderDetail={({ name }) => <p>All about {name}</p>} {...(onRowKey === undefined ? {} : { onRowKey })} />;
}

const row = (at: number) => page.getByRole('table').getByRole('row').nth(at + 1);

test('j and k go from row to row, Enter opens and closes why, and other keys are the page’s own', async () => {
  const pressed: string[] = [];
  await render(<People rows={people(3)} onRowKey={(key, { name }) => key === 'l' && pressed.push(name) > 0} />);
  row(0).element().focus();
  await userEvent.keyboard('jj');
  await expect.element(row(2)).toHaveFocus();
  await userEvent.keyboard('j'); // the last row has no next
  await expect.element(row(2)).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(row(1)).toHaveFocus();
  await userEvent.keyboard('l');
  expect(pressed).toEqual(['Person 001']);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('All about Person 001')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Details of Person 001' })).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('All about Person 001')).not.toBeInTheDocument();
});

test('one row of the table takes Tab, the one last used', async () => {
  await render(<People rows={people(3)} />);
  row(0).element().focus();
  await userEvent.keyboard('j');
  const takesTab = page.getByRole('row').elements().filter((element) => element.getAttribute('tabindex') === '0');
  expect(takesTab).toEqual([row(1).element()]);
});

test('a heading sorts, says so, and sorts the other way', async () => {
  await render(<People rows={people(3)} />);
  await page.getByRole('button', { name: /^Age/ }).click();
  const heading = page.getByRole('columnheader', { name: /Age/ });
  const first = () => row(0).element().textContent;
  const order = [heading.element().getAttribute('aria-sort'), first()];
  await page.getByRole('button', { name: /^Age/ }).click();
  expect([heading.element().getAttribute('aria-sort'), first()]).not.toEqual(order);
  expect(['ascending', 'descending']).toContain(heading.element().getAttribute('aria-sort'));
});

const answered = { error: null, isFetching: false, refetch: () => undefined };

function State({ query }: { query: QueryState<readonly Person[]> }) {
  return <PageState query={query} isEmpty={(rows) => rows.length === 0} empty={{ title: 'Nobody yet', text: 'Import people to begin.' }}>{(rows) => <People rows={rows} />}</PageState>;
}

test('nobody: what is missing and what to do, no empty table', async () => {
  await render(<State query={{ ...answered, data: [] }} />);
  await expect.element(page.getByRole('heading', { name: 'Nobody yet' })).toBeVisible();
  expect(page.getByRole('table').elements()).toEqual([]);
  await expectAccessible();
});

test('one, and many', async () => {
  await render(<State query={{ ...answered, data: people(1) }} />);
  expect(page.getByRole('row').elements()).toHaveLength(2);
});

test('loading says so to those who cannot see the skeleton', async () => {
  await render(<State query={{ ...answered, data: undefined, isFetching: true }} />);
  await expect.element(page.getByRole('status').filter({ hasText: 'Loading' })).toBeInTheDocument();
  await expectAccessible();
});

test('an error offers another try, and keeps what was there', async () => {
  let tries = 0;
  const failed = { error: new TypeError('network'), isFetching: false, refetch: () => tries++ };
  await render(<State query={{ ...failed, data: undefined }} />);
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  expect(tries).toBe(1);
  await expectAccessible();
});

test('an error over data that is a little old leaves the data', async () => {
  await render(<State query={{ error: new TypeError('network'), isFetching: false, refetch: () => undefined, data: people(2) }} />);
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(page.getByRole('row').elements()).toHaveLength(3);
});

test('too many are read page by page, there and back', async () => {
  const all = people(120);
  function Pages() {
    const pages = useCursorPages('all');
    const from = Number(pages.cursor ?? 0);
    const next = from + 50;
    return <DataTable label="People" columns={columns} rows={all.slice(from, next)} rowId={({ id }) => id} rowName={({ name }) => name} footer={<CursorPager summary={`From ${from}`} onPrevious={pages.previous} onNext={pages.nextAfter(next < all.length ? String(next) : null)} />} />;
  }
  await render(<Pages />);
  const next = page.getByRole('button', { name: 'Next' });
  await next.click();
  await next.click();
  await expect.element(page.getByText('From 100')).toBeVisible();
  await expect.element(next).toBeDisabled();
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect.element(page.getByText('From 50')).toBeVisible();
});

test('on a narrow page rows are stacked, each value with its column’s name, and nothing is wider than the page', async () => {
  await page.viewport(320, 800);
  await render(<People rows={people(2)} />);
  const cell = page.getByRole('cell').nth(1).element();
  expect(getComputedStyle(cell, '::before').content).toContain('Age');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible();
  await page.viewport(1200, 900);
});

test('where a stacked row has room, its facts stand in two columns under its name', async () => {
  const three = [
    ...columns,
    column.display({ id: 'state', header: 'State', cell: () => 'here' }),
    column.display({ id: 'why', header: 'Why', meta: { wide: true }, cell: () => 'A sentence takes a line of its own.' }),
  ];
  await page.viewport(520, 800);
  await render(<DataTable label="People" columns={three} rows={people(2)} rowId={({ id }) => id} rowName={({ name }) => name} />);
  const [name, age, state, why] = row(0).getByRole('cell').elements().map((cell) => cell.getBoundingClientRect());
  expect(age!.top).toBeGreaterThanOrEqual(name!.bottom);
  expect(state!.top).toBe(age!.top);
  expect(state!.left).toBeGreaterThan(age!.right);
  expect([why!.left, why!.right]).toEqual([name!.left, name!.right]);
  expect(why!.top).toBeGreaterThanOrEqual(age!.bottom);
  await page.viewport(1_200, 900);
});
