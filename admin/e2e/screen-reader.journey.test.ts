import { screenReaderOf } from './screen-reader.ts';
import { startOwnProgram, takeCode } from './own-program.ts';
import { expect, test } from './product.ts';

const address = 'ania.wrona@harbourline.example';

test('by what a screen reader is told alone: a code, a profile, a request, an answer, a goal and a message', async ({ demoProduct: product, page, browser }) => {
  const slug = await startOwnProgram(product, browser, 'Early Watch');
  const ania = await screenReaderOf(page);

  await test.step('the page is read by its landmarks and headings; the widget is one place among those of the page', async () => {
    await page.goto(`${product.demoIntranetUrl}/?program=${slug}`);
    await ania.hears(/./);
    await ania.find('heading', 'Sign in to mentoring');
    const headings = await ania.headings();
    expect(headings.slice(headings.indexOf('1 Mentoring at Harbourline'))).toEqual(['1 Mentoring at Harbourline', '2 Sign in to mentoring', '3 Or visit this demonstration as']);
    const landmarks = await ania.landmarks();
    expect(new Set(landmarks).size).toBe(landmarks.length);
    expect(landmarks.filter((each) => each.startsWith('banner'))).toHaveLength(1);
  });

  await test.step('a wrong address is said with its field; then a code signs in', async () => {
    await ania.type('textbox', 'Work e-mail', 'ania.wrona@');
    await ania.press('button', 'Send me a code');
    await ania.hears(/^Work e-mail .*“ania.wrona@” is not an e-mail address/);
    expect((await ania.focus())?.states['invalid']).toBe('true');
    await page.keyboard.press('End');
    await page.keyboard.type('harbourline.example');
    await page.keyboard.press('Enter');
    await ania.hears(/^Code from the e-mail/);
    await page.keyboard.type(await takeCode(product, address));
    await page.keyboard.press('Enter');
    await ania.hears(/^Hello, Ania/);
    expect(await ania.landmarks()).toContain('navigation Mentoring');
    expect(await ania.landmarks()).toContain('region What comes next');
  });

  await test.step('signs up; what is missing is said with its field', async () => {
    await ania.press('button', 'Sign up');
    await ania.press('button', 'Continue: Find a mentor');
    await ania.hears(/Sign up for Early Watch|About you/);
    await ania.type('textbox', 'In one line, what do you do?', 'I keep the cranes running');
    await ania.press('button', 'Continue');
    await ania.type('textbox', 'Add a skill, in your own words', 'People management');
    await page.keyboard.press('Enter');
    await ania.find('button', 'Remove People management');
    await ania.press('button', 'Continue');
    await ania.hears(/^What should be different afterwards\? .*Write one or two sentences/);
    await page.keyboard.type('I lead the night shift.');
    await ania.press('button', 'Continue');
    await ania.press('button', 'Weekdays 9 to 17');
    await ania.press('button', 'Continue');
    await ania.press('button', 'Continue');
    await ania.tick('checkbox', /I have read this/);
    await ania.press('button', 'Sign up');
    await ania.hears(/You are signed up/);
  });

  await test.step('finds a mentor with the reasons, asks her, and hears that it is with her', async () => {
    await ania.press('button', 'Look for a mentor');
    await ania.hears(/1 mentor for you/);
    await ania.find('article', 'Ruth Adeyemi');
    await ania.find('list', 'Why Ruth');
    await ania.press('button', 'Ask Ruth');
    await ania.find('dialog', 'Ask Ruth Adeyemi');
    await ania.press('button', 'Send to Ruth');
    await ania.hears(/^What would you like to talk about\? .*Write/);
    await page.keyboard.type('How did you begin to lead?');
    await ania.press('button', 'Send to Ruth');
    await ania.hears(/^Requests/);
    await ania.find('article', 'Your request is with Ruth Adeyemi');
  });

  await test.step('her mentor hears who asks, answers, and hears that it is done', async () => {
    const theirs = await (await browser.newContext()).newPage();
    await theirs.goto(`${product.demoIntranetUrl}/?program=${slug}`);
    const ruth = await screenReaderOf(theirs);
    await ruth.press('button', /^Ruth Adeyemi/);
    await ruth.hears(/^Hello, Ruth/);
    await ruth.press('button', /^Requests.*1 waiting/);
    await ruth.hears(/^Requests/);
    await ruth.press('button', 'Accept Ania');
    await ruth.find('dialog', /Ania Wrona/);
    await ruth.press('button', 'Accept Ania');
    await ruth.hears(/done|accepted|answer/i);
    await theirs.context().close();
  });

  await test.step('a goal and a message, each with its word that it is there', async () => {
    await ania.press('button', /^My mentoring/);
    await ania.hears(/^You and Ruth Adeyemi/);
    await ania.press('button', 'Add a goal…');
    await ania.find('dialog', 'Add a goal');
    await ania.type('textbox', 'What do you want to be able to do?', 'Hand over a shift in five minutes');
    await ania.press('button', 'Save the goal');
    await ania.hears(/Choose a day/);
    await page.keyboard.type('01012099');
    await ania.press('button', 'Save the goal');
    await ania.find('article', 'Hand over a shift in five minutes');
    await ania.hears(/./);
    await ania.press('button', 'Message');
    await ania.find('dialog', 'Messages with Ruth');
    await ania.type('textbox', 'Your message', 'See you in the canteen.');
    await ania.press('button', 'Send');
    await ania.hears(/See you in the canteen\./);
  });
});
