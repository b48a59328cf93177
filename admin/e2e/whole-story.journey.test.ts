import { allowPage, copyTag, createProgram, enterStage } from './coordinator.ts';
import { signInByCode, signUp } from './employee.ts';
import { chooseFile, expectWritten, mapColumn, peopleFile } from './people-file.ts';
import { expect, test } from './product.ts';
import { appoint, setUp } from './staff.ts';
import { block, openView } from './widget.ts';

test('from an empty server to a mentorship that has come to its end', async ({ emptyProduct: product, page, browser }) => {
  const coordinator = await (await browser.newContext()).newPage();
  const analyst = await (await browser.newContext()).newPage();

  await test.step('the administrator appoints a coordinator and an analyst', async () => {
    await setUp(product, page);
    await appoint(product, page, coordinator, { name: 'Amara Osei', email: 'amara@harbourline.example', role: 'Coordinator' });
    await appoint(product, page, analyst, { name: 'Jonas Lind', email: 'jonas@harbourline.example', role: 'Analyst' });
  });

  await test.step('imports people, the columns mapped on screen and every bad row told by its line', async () => {
    await chooseFile(product, page, peopleFile({ lenasPosition: 'Terminal scheduler' }));
    await mapColumn(page, 'OE-Text', 'Department');
    const problems = page.getByRole('table', { name: 'Rows with a problem' });
    await expect(problems.getByRole('row').filter({ hasText: 'm.koenig@harbourline' })).toContainText('6');
    await expect(problems.getByRole('row').filter({ hasText: '31.02.2021' })).toContainText('6');
    await page.getByRole('button', { name: 'Import 3 good rows' }).click();
    await expectWritten(page, [['New', 3], ['Left out', 1]]);
  });

  await test.step('imports the next export: the columns are remembered, who is there is changed, nobody comes in twice', async () => {
    await chooseFile(product, page, peopleFile({ lenasPosition: 'Senior scheduler' }));
    await expect(page.getByRole('combobox', { name: 'Column OE-Text becomes' })).toHaveValue('Department');
    await page.getByRole('button', { name: 'Import 3 good rows' }).click();
    await expectWritten(page, [['New', 0], ['Updated', 1], ['Unchanged', 2]]);
    await page.getByRole('link', { name: 'See people' }).click();
    const people = page.getByRole('table', { name: 'People' });
    await expect(people.getByRole('row').filter({ hasText: 'Lena Fischer' })).toHaveCount(1);
    await expect(people).toContainText('Senior scheduler');
    await expect(people).toContainText('Dorota Zielińska');
  });

  await test.step('the coordinator makes a programme from a template, and its tag stands in the intranet', async () => {
    await createProgram(product, coordinator, { template: 'One-to-one, on request', name: 'Ask a Colleague' });
    await allowPage(coordinator, product.intranet.url);
    product.intranet.paste(await copyTag(coordinator));
    await enterStage(coordinator, 'Open sign-up');
    await enterStage(coordinator, 'Start the programme');
    await expect(coordinator.getByRole('button', { name: 'Begin closing…' })).toBeVisible();
  });

  const ruth = await (await browser.newContext()).newPage();
  const lena = await (await browser.newContext()).newPage();

  await test.step('a mentor and a mentee sign in by code on the intranet page and sign up', async () => {
    await signInByCode(product, ruth, 'ruth.adeyemi@harbourline.example');
    await signUp(ruth, { role: 'Be a mentor', headline: 'I plan networks', language: 'English', skills: ['People management', 'Negotiation'], words: 'I built three teams from the shop floor up.', capacity: 2 });
    await signInByCode(product, lena, 'lena.fischer@harbourline.example');
    await signUp(lena, { role: 'Find a mentor', headline: 'I schedule a terminal', language: 'English', skills: ['People management'], words: 'I want to lead a team of ten without doing their work.' });
  });

  await test.step('the mentee finds the mentor in spite of a typing error, with the reason, and asks', async () => {
    await openView(lena, 'Discover');
    await lena.getByLabel('What would you like help with?').fill('peple managment');
    const mentor = lena.getByRole('article', { name: 'Ruth Adeyemi' });
    await expect(mentor.getByRole('list', { name: 'Why Ruth' })).toContainText('People management');
    await expect(mentor).toContainText('Free places: 2 of 2');
    await mentor.getByRole('button', { name: 'Ask Ruth' }).click();
    await lena.getByLabel('What would you like to talk about?').fill('How did you begin to lead?');
    await lena.getByRole('button', { name: 'Send to Ruth' }).click();
    await expect(lena.getByRole('article', { name: 'Your request is with Ruth Adeyemi' })).toContainText('we remind Ruth on');
  });

  await test.step('the mentor is told by mail and accepts; both have a mentorship', async () => {
    await product.smtp.take('ruth.adeyemi@harbourline.example');
    await ruth.reload();
    await openView(ruth, 'Requests');
    await expect(ruth.getByText('How did you begin to lead?')).toBeVisible();
    await ruth.getByRole('button', { name: 'Accept Lena' }).click();
    await ruth.getByRole('dialog').getByRole('button', { name: 'Accept Lena' }).click();
    const mail = await product.smtp.take('lena.fischer@harbourline.example');
    expect(mail.subject).toBe('Ruth Adeyemi said yes');
    expect(mail.text).not.toContain('How did you begin to lead?');
    await lena.reload();
    await openView(lena, 'My mentoring');
    await expect(lena.getByRole('heading', { name: 'You and Ruth Adeyemi' })).toBeVisible();
  });

  await test.step('the mentee proposes an agreement; it stands when the mentor has agreed, too', async () => {
    await block(lena, 'Agreement').getByRole('button', { name: 'Propose one…' }).click();
    await lena.getByLabel('Days between meetings').fill('14');
    await lena.getByLabel('What stays between us').fill('Everything about colleagues.');
    await lena.getByRole('button', { name: 'Propose it' }).click();
    await expect(block(lena, 'Agreement')).toContainText('Waits for Ruth.');
    await ruth.reload();
    await openView(ruth, 'My mentoring');
    await expect(block(ruth, 'Agreement')).toContainText('Lena proposes this. Do you agree?');
    await expect(block(ruth, 'Agreement')).toContainText('Everything about colleagues.');
    await block(ruth, 'Agreement').getByRole('button', { name: 'Agree', exact: true }).click();
    await expect(block(ruth, 'Agreement')).toContainText('Agreed by you both.');
  });

  await test.step('they have met, and the mentee ends it with a word of thanks', async () => {
    await lena.reload();
    await openView(lena, 'My mentoring');
    await expect(block(lena, 'Agreement')).toContainText('Agreed by you both.');
    await block(lena, 'Next meeting').getByRole('button', { name: 'We met today' }).click();
    await expect(lena.getByText('1 meeting').first()).toBeVisible();
    await lena.getByRole('button', { name: 'End…' }).click();
    await lena.getByRole('radio', { name: 'We reached the end we agreed on' }).check();
    await lena.getByRole('button', { name: 'End it' }).click();
    await block(lena, 'Looking back').getByLabel('Your words').fill('I lead the rota now. Thank you.');
    await block(lena, 'Looking back').getByRole('button', { name: 'Keep my words' }).click();
    await expect(block(lena, 'Looking back')).toContainText('You wrote');
    await expect(lena.getByText(/^Ended/).first()).toBeVisible();
  });

  await test.step('the mentor reads the thanks, and keeps her own words to herself', async () => {
    await ruth.reload();
    await openView(ruth, 'My mentoring');
    await expect(ruth.getByText(/^Ended/).first()).toBeVisible();
    const back = block(ruth, 'Looking back');
    await expect(back).toContainText('I lead the rota now. Thank you.');
    await back.getByLabel('Your words').fill('She was ready in the third week.');
    await back.getByRole('checkbox', { name: /For Lena to read/ }).uncheck();
    await back.getByRole('button', { name: 'Keep my words' }).click();
    await expect(back).toContainText('Only you');
    await lena.reload();
    await openView(lena, 'My mentoring');
    await expect(block(lena, 'Looking back')).toContainText('I lead the rota now. Thank you.');
    await expect(lena.getByText('She was ready in the third week.')).toHaveCount(0);
    await expect(lena.getByRole('button', { name: 'End…' })).toHaveCount(0);
  });

  await test.step('the coordinator sees that it ended and how it was asked for, and not a word of it', async () => {
    await coordinator.getByRole('link', { name: 'Mentorships', exact: true }).click();
    await expect(coordinator.getByRole('table', { name: 'Mentorships' })).toContainText('Lena Fischer');
    await expect(coordinator.getByRole('table', { name: 'Mentorships' })).toContainText('agreement signed');
    await coordinator.getByRole('link', { name: 'Requests', exact: true }).click();
    await coordinator.getByText('All', { exact: true }).click();
    await expect(coordinator.getByRole('table', { name: 'Requests' })).toContainText('Accepted');
  });
});
