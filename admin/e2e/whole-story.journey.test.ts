import { signInByCode, signUp } from './employee.ts';
import { expect, test } from './product.ts';
import { appoint, setUp } from './staff.ts';

/** As an HR system exports it: semicolons, German headings and dates, a quoted line break, rows with problems. */
const exported = [
  'PersNr;Nachname;Vorname;E-Mail (dienstl.);Standort;Vorgesetzter;Eintritt;Abteilung;Position;Ebene',
  '1001;Adeyemi;Ruth;ruth.adeyemi@harbourline.example;Lisbon;;01.03.2012;Network;"Head of Network\nPlanning";7',
  '1002;Fischer;Lena;lena.fischer@harbourline.example;Hamburg;;03.02.2019;Operations;Terminal scheduler;4',
  '1003;Zielińska;Dorota;dorota.zielinska@harbourline.example;Gdańsk;;15.06.2015;Fleet;Director Fleet;8',
  '1004;König;Max;m.koenig@harbourline;Hamburg;;31.02.2021;Operations;Planner;3',
].join('\r\n');

test('from an empty server to a mentor who says yes', async ({ emptyProduct: product, page, browser }) => {
  test.setTimeout(180_000);
  const coordinator = await browser.newPage();
  const analyst = await browser.newPage();

  await test.step('the administrator appoints a coordinator and an analyst', async () => {
    await setUp(product, page);
    await appoint(product, page, coordinator, { name: 'Amara Osei', email: 'amara@harbourline.example', role: 'Coordinator' });
    await appoint(product, page, analyst, { name: 'Jonas Lind', email: 'jonas@harbourline.example', role: 'Analyst' });
  });

  await test.step('imports people, every bad row by its line, and again without duplicates', async () => {
    for (const [round, button] of [['first', 'Import 3 good rows'], ['again', /Import/]] as const) {
      await page.goto(`${product.url}/people/import`);
      await page.getByLabel('CSV file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(exported) });
      await expect(page.getByRole('table', { name: 'Columns of the file' })).toContainText('PersNr');
      const problems = page.getByRole('table', { name: 'Rows with a problem' });
      await expect(problems).toContainText('m.koenig@harbourline');
      await expect(problems).toContainText('6');
      if (round === 'first') await page.getByRole('button', { name: button }).click();
    }
    await page.goto(`${product.url}/people`);
    await expect(page.getByRole('table', { name: 'People' })).toContainText('Dorota Zielińska');
  });

  await test.step('the coordinator designs a programme from a template and puts it on a page', async () => {
    await coordinator.goto(`${product.url}/programs/new`);
    await coordinator.getByRole('radio', { name: /on request/ }).check();
    await coordinator.getByRole('textbox', { name: 'Name', exact: true }).fill('Ask a Colleague');
    await coordinator.getByRole('button', { name: 'Create the programme' }).click();
    await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Ask a Colleague');
    await coordinator.getByRole('textbox', { name: 'Address of a page' }).fill(`${product.intranetUrl}/mentoring`);
    await coordinator.getByRole('button', { name: 'Add', exact: true }).last().click();
    await expect(coordinator.getByRole('list', { name: 'Pages that may show it' })).toContainText(product.intranetUrl);
    await expect(coordinator.getByRole('textbox', { name: 'Tag for your page' }).or(coordinator.getByText('data-program="ask-a-colleague"'))).toBeVisible();
    await coordinator.getByRole('button', { name: 'Open sign-up…' }).click();
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Open sign-up' }).click();
    await coordinator.getByRole('button', { name: 'Start the programme…' }).click();
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Start the programme' }).click();
    await expect(coordinator.getByRole('button', { name: 'Begin closing…' })).toBeVisible();
  });

  const ruth = await browser.newPage();
  const lena = await browser.newPage();

  await test.step('a mentor and a mentee sign in by code on the intranet page and sign up', async () => {
    await signInByCode(product, ruth, 'ask-a-colleague', 'ruth.adeyemi@harbourline.example');
    await signUp(ruth, { role: 'Be a mentor', headline: 'I plan networks', skills: ['People management', 'Negotiation'], words: 'I built three teams from the shop floor up.' });
    await signInByCode(product, lena, 'ask-a-colleague', 'lena.fischer@harbourline.example');
    await signUp(lena, { role: 'Find a mentor', headline: 'I schedule a terminal', skills: ['People management'], words: 'I want to lead a team of ten without doing their work.' });
  });

  await test.step('the mentee finds the mentor in spite of a typing error, with the reason, and asks', async () => {
    await lena.getByRole('link', { name: 'Discover' }).or(lena.getByRole('button', { name: 'Discover' })).first().click();
    await lena.getByLabel('What would you like help with?').fill('peple managment');
    await expect(lena.getByRole('heading', { name: 'Ruth Adeyemi' })).toBeVisible();
    await expect(lena.getByText('People management').first()).toBeVisible();
    await lena.getByRole('button', { name: 'Ask Ruth' }).click();
    await lena.getByLabel('What would you like to talk about?').fill('How did you begin to lead?');
    await lena.getByRole('button', { name: 'Send to Ruth' }).click();
    await expect(lena.getByText('Your request is with Ruth').first()).toBeVisible();
  });

  await test.step('the mentor is told by mail and accepts; both have a mentorship', async () => {
    await product.smtp.take('ruth.adeyemi@harbourline.example');
    await ruth.reload();
    await ruth.getByRole('link', { name: /Requests/ }).or(ruth.getByRole('button', { name: /Requests/ })).first().click();
    await expect(ruth.getByText('How did you begin to lead?')).toBeVisible();
    await ruth.getByRole('button', { name: 'Accept Lena' }).click();
    await ruth.getByRole('dialog').getByRole('button', { name: 'Accept Lena' }).click();
    const mail = await product.smtp.take('lena.fischer@harbourline.example');
    expect(mail.subject).toContain('said yes');
    await lena.reload();
    await lena.getByRole('link', { name: 'My mentoring' }).or(lena.getByRole('button', { name: 'My mentoring' })).first().click();
    await expect(lena.getByRole('heading', { name: 'You and Ruth Adeyemi' })).toBeVisible();
  });
});
