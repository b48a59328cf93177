import { expectAccessible } from './accessibility.ts';
import { keyboardOf } from './keyboard.ts';
import { expect, test } from './product.ts';

test.use({ viewport: { width: 320, height: 800 } });

test('somebody signs up on a phone’s width, by keyboard alone, with a break in the middle', async ({ demoProduct: product, page }) => {
  const keyboard = keyboardOf(page);
  const press = (name: string | RegExp) => keyboard.press(page.getByRole('button', { name, exact: typeof name === 'string' }));
  const goals = page.getByLabel('What should be different afterwards?');

  await test.step('signs in and begins', async () => {
    await page.goto(`${product.demoIntranetUrl}/?program=open-mentoring`);
    await expectAccessible(page);
    await press(/Ania Wrona/);
    await press('Sign up');
    await press('Continue: Find a mentor');
    await expect(page.getByRole('heading', { name: 'Sign up for Open Doors' })).toBeVisible();
  });

  await test.step('a missing answer is named, and the focus is there', async () => {
    await keyboard.type(page.getByLabel('In one line, what do you do?'), 'I keep the cranes running');
    await expectAccessible(page);
    const languages = page.getByRole('button', { name: /^Remove / });
    while ((await languages.count()) > 0) await keyboard.press(languages.first());
    await press('Continue');
    await expect(page.getByText('Choose at least one language.')).toBeVisible();
    await expect(page.getByLabel('Languages you speak')).toBeFocused();
    await expectAccessible(page);
    await keyboard.type(page.getByLabel('Languages you speak'), 'Engl');
    await press('Continue');
  });

  await test.step('skills in her own words, the more important one first, and her goals', async () => {
    const skill = page.getByLabel('Add a skill, in your own words');
    for (const [index, name] of ['Welding', 'Presentation skills'].entries()) {
      await keyboard.type(skill, name);
      await page.keyboard.press('Enter');
      const taken = page.getByRole('button', { name: /^Remove / }).nth(index);
      const keep = page.getByRole('button', { name: `Keep “${name}” as written` });
      await expect(taken.or(keep)).toBeVisible();
      if (await keep.isVisible()) await keyboard.press(keep);
      await expect(taken).toBeVisible();
    }
    await keyboard.press(page.getByRole('button', { name: /^Move .* up$/ }).last());
    await keyboard.type(goals, 'I speak before the whole yard without a sheet of paper.');
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the page keeps no token where its other scripts could read one', async () => {
    expect(await page.evaluate(() => [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)])).toEqual(['']);
    expect(await page.context().cookies()).toEqual([]);
  });

  await test.step('the page is left and opened again: she is still signed in, and nothing is lost', async () => {
    await page.reload();
    await press('Go on');
    await expect(goals).toHaveValue('I speak before the whole yard without a sheet of paper.');
    await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(2);
    await press('Continue');
  });

  await test.step('hours, the programme’s questions, and how mentors will see her', async () => {
    await press('Weekdays 9 to 17');
    await expect(page.getByRole('status').getByText('40 hours a week')).toBeVisible();
    await expectAccessible(page);
    await press('Continue');
    await keyboard.tick(page.getByRole('checkbox', { name: 'On a walk' }));
    await expectAccessible(page);
    await press('Continue');
    await expect(page.getByText('How colleagues will see you')).toBeVisible();
    await expect(page.getByText('I keep the cranes running')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('not without the notice', async () => {
    await press('Sign up');
    await expect(page.getByText('Read the notice and tick the box.')).toBeVisible();
    await keyboard.tick(page.getByRole('checkbox', { name: /I have read this/ }));
    await press('Sign up');
    await expect(page.getByRole('heading', { name: 'You are signed up' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('mentors who fit are listed, the best first and each with the reasons', async () => {
    await press('Look for a mentor');
    await expect(page.getByText(/^\d+ mentors, best for you first$/)).toBeVisible();
    await expect(page.getByRole('article').first().getByRole('list', { name: /^Why / })).toBeVisible();
    await expectAccessible(page);
  });
});
